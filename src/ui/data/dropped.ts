/** all files that were dropped, those in folders with them, without what systems and programs leave behind */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // the list is empty as soon as the event is over: all is taken out of it before anything is waited for
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  const found = items.map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile())
  const files = await Promise.all(found.map((each) => (each instanceof File ? [each] : each ? filesIn(each) : [])))
  return files.flat().filter(({ name }) => isData(name))
}

/** those of a chosen folder, whose paths tell what is hidden */
export const chosenFiles = (files: Iterable<File>): File[] =>
  [...files].filter((file) => (file.webkitRelativePath || file.name).split('/').every(isData))

/** not hidden, not a lock of an open workbook, not what Windows and macOS add to every folder */
const isData = (name: string): boolean => !/^\.|^~\$|^(?:__MACOSX|Thumbs\.db|desktop\.ini)$/i.test(name)

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (!isData(entry.name)) return []
  if (entry.isFile) return [await new Promise<File>((take, fail) => (entry as FileSystemFileEntry).file(take, fail))]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const files: File[] = []
  // a reader hands out a hundred at a time, and none when it is through
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((take, fail) => reader.readEntries(take, fail))
    if (!entries.length) return files
    for (const inner of entries) files.push(...(await filesIn(inner)))
  }
}
