/** what figures that line up above one another share; times in ms of the station's clock */
export interface Frame {
  width: number
  /** x of the plot's left edge: names, units and axis figures stand left of it */
  left?: number
  /** width of the gutter for direct labels */
  right?: number
  starts: number
  ends: number
}

export interface Stretch {
  starts_at: number
  ends_at: number
}

/** the frame with its gutters, those of the lead page unless told */
export function framed({ width, left = 62, right = 52, starts, ends }: Frame): Required<Frame> {
  return { width, left, right, starts, ends: Math.max(ends, starts + 60_000) }
}
