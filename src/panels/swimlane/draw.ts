import { figure } from '../svg'
import type { SwimlaneData, SwimlaneEvents, SwimlaneFrame, SwimlaneWords } from './panel'

export function drawSwimlane(
  data: SwimlaneData,
  frame: SwimlaneFrame,
  words: SwimlaneWords,
  _events: SwimlaneEvents = {}
): SVGSVGElement {
  return figure(frame.width, data.lanes.length * 15, words.label)
}
