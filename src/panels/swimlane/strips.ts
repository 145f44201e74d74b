import { tenth } from '../svg'
import type { Layout } from './layout'
import type { StripRow } from './panel'

/** rows of one kind, one rectangle each, as one path */
export function stripPath(strips: StripRow[], at: Layout): string {
  const lanes = new Map(at.placed.map((placed) => [placed.lane.outlet_id, placed]))
  return strips
    .map((strip) => {
      const lane = lanes.get(strip.outlet_id)
      const from = Math.max(at.x(strip.starts_at), at.left)
      const to = Math.min(at.x(strip.ends_at), at.right)
      if (!lane || to <= from) return ''
      const pad = lane.named ? 2 : lane.height >= 3 ? 0.5 : 0
      return `M${tenth(from)} ${lane.top + pad}H${tenth(Math.max(to, from + 1))}v${lane.height - 2 * pad}H${tenth(from)}z`
    })
    .join('')
}
