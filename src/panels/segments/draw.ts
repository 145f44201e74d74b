import { type Frame, framed } from '../frame'
import { figure } from '../svg'
import type { SegmentsData, SegmentsWords } from './panel'

export function drawSegments(data: SegmentsData, frame: Frame, words: SegmentsWords): SVGSVGElement {
  return figure(framed(frame).width, data.rows.length ? 82 : 26, words.label)
}
