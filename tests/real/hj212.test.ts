import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { FrameFinder } from '../../src/intake/hj212/frames'
import { itemsOf } from '../../src/intake/hj212/items'
import { readHj212 } from '../../src/intake/hj212/read'
import { messageOf } from '../../src/intake/hj212/segment'
import { real, realTest } from './open'

interface Collected {
  id: string
  message: string
  crc_ok: boolean
  crc_ok_as_modbus: boolean
  length_ok: boolean
  header: Record<string, string>
  values: Record<string, string>[]
}

const collected = (): Collected[] => JSON.parse(readFileSync(real('hj212/messages.json'), 'utf8')).messages

realTest('messages collected from public programs get the verdict that another program gave them', async () => {
  for (const { id, message, crc_ok, crc_ok_as_modbus, length_ok, header, values } of collected()) {
    const [frame, ...more] = new FrameFinder().push(new TextEncoder().encode(message), true)
    expect(more, id).toEqual([])
    expect(frame, id).toMatchObject({
      verdict: crc_ok ? 'hj' : crc_ok_as_modbus ? 'modbus' : 'bad',
      lengthRight: length_ok,
      cut: false
    })
    const read = messageOf(frame!.segment)
    expect([read.mn, read.cn, read.st], id).toEqual([header.MN, header.CN, header.ST])
    const items = itemsOf(read.cp)
    const stated = values.flatMap(({ Rtd, Avg }) => Rtd ?? Avg)
    expect([...items.values.values(), ...items.repeated.map(([, text]) => text)].sort(), id).toEqual(stated.sort())
  }
})

realTest('messages collected from public programs are read as one log', async () => {
  const messages = collected()
  const { frames, tables } = await readHj212(new Blob([messages.map(({ message }) => message).join('')]))
  expect(frames.frames).toBe(messages.length)
  expect(frames.verdicts.hj).toBe(messages.filter(({ crc_ok }) => crc_ok).length)
  expect(tables[0]!.top.length).toBeGreaterThan(30)
})
