import type { Factor } from '../../panels/leads/panel'

/** each factor's bar begins where the last ended; the highest of them fills the room */
export function steps(factors: Factor[], room: number, priority: number) {
  let sum = 0
  const rows = factors.map(({ name, points }) => ({ name, points, from: sum, to: (sum += points) }))
  const scale = room / Math.max(1, priority, ...rows.map(({ to }) => to))
  return { scale, rows: rows.map((row) => ({ ...row, from: row.from * scale, to: row.to * scale })) }
}
