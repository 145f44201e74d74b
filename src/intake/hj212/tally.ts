import type { Verdict } from './crc'

/** what was found in a log, for its card; complete when its slices were read to the end */
export interface Frames {
  frames: number
  verdicts: Record<Verdict, number>
  /** frames whose four digits do not give their length */
  lengthWrong: number
  /** frames in which the log breaks off; all but their last value is read */
  cut: number
  encrypted: number
  /** messages in packets of which some never came */
  incomplete: number
  /** values left out because their key was there before in the same message */
  duplicateKeys: number
  /** messages that bring no values of ours, by CN */
  otherCommands: Record<string, number>
  /** bytes between frames, line breaks apart */
  noiseBytes: number
  resent: number
}

export const noFrames = (): Frames => ({
  frames: 0,
  verdicts: { hj: 0, modbus: 0, 'modbus-swapped': 0, bad: 0, none: 0 },
  lengthWrong: 0,
  cut: 0,
  encrypted: 0,
  incomplete: 0,
  duplicateKeys: 0,
  otherCommands: {},
  noiseBytes: 0,
  resent: 0
})

/** the counts worth a word on the card, by code; what did not occur is left out */
export function notesOf({ frames, verdicts, otherCommands, ...counts }: Frames): Record<string, number> {
  const notes = {
    frames,
    'crc bad': verdicts.bad,
    'crc modbus': verdicts.modbus + verdicts['modbus-swapped'],
    'length wrong': counts.lengthWrong,
    cut: counts.cut,
    encrypted: counts.encrypted,
    incomplete: counts.incomplete,
    'repeated keys': counts.duplicateKeys,
    resent: counts.resent,
    'noise bytes': counts.noiseBytes,
    'other commands': Object.values(otherCommands).reduce((sum, n) => sum + n, 0)
  }
  return Object.fromEntries(Object.entries(notes).filter(([, n]) => n > 0))
}
