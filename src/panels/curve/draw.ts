import { type Frame, framed } from '../frame'
import { figure } from '../svg'
import type { CurveData, CurveWords } from './panel'

export function drawCurve(data: CurveData, frame: Frame, words: CurveWords): SVGSVGElement {
  const { width } = framed(frame)
  return figure(width, data.lanes.length * 60, words.label)
}
