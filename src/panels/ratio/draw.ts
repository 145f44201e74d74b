import { figure } from '../svg'
import type { RatioData, RatioWords } from './panel'

export function drawRatio(data: RatioData, size: { width: number; height?: number }, words: RatioWords): SVGSVGElement {
  return figure(size.width, size.height ?? (data.pairs.length ? 128 : 40), words.label)
}
