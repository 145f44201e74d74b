import { decoded, encodingOf } from '../text/encoding'

const width = /^\d+[snd](\t\d+[snd])*\t?\r?$/

/** USGS RDB: comments, a header, and under it a row of widths such as `5s 15s 20d` */
export function looksLikeRdb(head: Uint8Array): boolean {
  const lines = decoded(head, encodingOf(head))
    .replace(/^\uFEFF/, '')
    .split('\n')
  const at = lines.findIndex((line) => !line.startsWith('#') && line.trim() !== '')
  // comments longer than the head: the first line says what it is
  if (at < 0) return /^#.*(US Geological Survey|U\.S\. Geological Survey|USGS|waterdata|nwis)/im.test(lines.join('\n'))
  return isWidths(lines[at + 1] ?? '') && lines[at]!.split('\t').length === lines[at + 1]!.split('\t').length
}

export const isWidths = (line: string): boolean => width.test(line)
