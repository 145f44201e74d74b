import * as Plot from '@observablehq/plot'
import { inset } from '../inset'
import type { Layout, PlacedLane } from './layout'

/** the line of one panel, broken between pieces; a lone reading is a dot by its round cap */
export function drawLine(lane: PlacedLane, at: Layout): SVGElement {
  return inset(
    Plot.plot({
      className: 'plot',
      width: at.width,
      height: lane.height,
      marginLeft: at.left,
      marginRight: at.width - at.right,
      marginTop: 0,
      marginBottom: 0,
      x: { axis: null, type: 'linear', domain: [at.starts, at.ends] },
      y: { axis: null, type: 'linear', domain: lane.domain },
      marks: [
        Plot.line(lane.points, {
          x: 'time',
          y: 'value',
          z: 'piece',
          stroke: lane.stage === 'in' ? 'var(--in)' : 'var(--out)',
          strokeWidth: 1.1,
          strokeLinecap: 'round',
          strokeLinejoin: 'round'
        })
      ]
    }),
    lane.top
  )
}
