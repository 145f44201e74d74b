import type { RecordBatchReader } from 'apache-arrow'

type Handle = Extract<Parameters<typeof RecordBatchReader.from>[0], { fd: number }>

/** a Blob as Arrow's reader takes files: read where it asks, never as a whole; `read` tells how far it has come */
export function handleOf(file: Blob): { handle: Handle; read: () => number } {
  let far = 0
  const handle = {
    fd: 0,
    stat: async () => ({ size: file.size }),
    close: async () => {},
    read: async (buffer: Uint8Array, offset: number, length: number, position: number) => {
      const bytes = new Uint8Array(await file.slice(position, position + length).arrayBuffer())
      // a place outside the file would be asked for again and again
      if (bytes.length === 0) throw new Error(`nothing at ${position}`)
      buffer.set(bytes, offset)
      far = Math.max(far, position + bytes.length)
      return { bytesRead: bytes.length, buffer }
    }
  }
  return { handle: handle as unknown as Handle, read: () => far }
}
