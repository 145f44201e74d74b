import { objects } from '../engine/rows'
import {
  curveCall,
  type CurveRow,
  leadStretchesCall,
  type LeadStretchRow,
  limitCall,
  type LimitRow,
  markedCall,
  type MarkedRow,
  outletSeriesCall,
  type SeriesRow
} from '../panels/curve/panel'
import { type FindingRow, leadFindingsCall, type LeadRow } from '../panels/leads/panel'
import { type PairRow, pairsCall } from '../panels/ratio/panel'
import { segmentsCall, type SegmentRow } from '../panels/segments/panel'
import type { Workbench } from '../workbench'
import { type Fault, faultOf } from './fault'
import { ruleOf } from './say'

const day = 86_400_000
const excludedCall = (series: number) =>
  `select reason, readings from exclusion where series_id = ${Number(series)} order by readings desc`

export interface SeriesCurve {
  series: SeriesRow
  points: CurveRow[]
  limits: LimitRow[]
}

/** everything that shows why a lead is one */
export interface Case {
  lead: LeadRow
  /** strongest first */
  findings: FindingRow[]
  starts: number
  ends: number
  curves: SeriesCurve[]
  marked: MarkedRow[]
  stretches: LeadStretchRow[]
  segments: SegmentRow[]
  pairs: PairRow[]
  excluded: { reason: string; readings: number }[]
}

/** the lead that is looked at, with its evidence */
export class Why {
  case = $state.raw<Case | null>(null)
  fault = $state.raw<Fault | null>(null)
  #asked: LeadRow | null = null

  constructor(private workbench: Workbench) {}

  /** the last one asked for wins */
  async open(lead: LeadRow | null) {
    if (lead === this.#asked) return
    this.#asked = lead
    this.fault = null
    if (!lead) {
      this.case = null
      return
    }
    try {
      const found = await gather(lead, async (sql) => {
        if (this.#asked !== lead) throw new DOMException('another lead', 'AbortError')
        return objects(await this.workbench.query(sql))
      })
      if (this.#asked === lead) this.case = found
    } catch (error) {
      if (this.#asked === lead) this.fault = faultOf(error)
    }
  }

  retry() {
    const lead = this.#asked
    this.#asked = null
    return this.open(lead)
  }
}

type Ask = <T>(sql: string) => Promise<T[]>

async function gather(lead: LeadRow, ask: Ask): Promise<Case> {
  const findings = await ask<FindingRow>(leadFindingsCall(lead.lead_id))
  const head = findings[0]
  const all = await ask<SeriesRow>(outletSeriesCall(lead.outlet_id, head?.series_id))
  const { starts, ends } = around(lead, all)
  const curves: SeriesCurve[] = []
  for (const series of shown(all)) {
    const points = await ask<CurveRow>(curveCall(series.series_id, starts, ends, 800))
    if (!points.length) continue
    curves.push({ series, points, limits: await ask<LimitRow>(limitCall(series.series_id, starts, ends)) })
  }
  const chart = head && ruleOf(head.rule)?.chart
  const pair = head?.inlet_series_id != null && { outlet: head.series_id, inlet: head.inlet_series_id, starts, ends }
  return {
    lead,
    findings,
    starts,
    ends,
    curves,
    marked: head ? await ask(markedCall(head.series_id, starts, ends)) : [],
    stretches: await ask(leadStretchesCall(lead.outlet_id, starts, ends)),
    segments: head && chart === 'segments' ? await ask(segmentsCall(head.series_id, starts, ends)) : [],
    pairs: pair && chart === 'ratio' ? await ask(pairsCall(pair, { starts: lead.starts_at, ends: lead.ends_at })) : [],
    excluded: head ? await ask(excludedCall(head.series_id)) : []
  }
}

/** the flagged stretch and some four weeks before and after, within what there is, whole days */
function around(lead: LeadRow, series: SeriesRow[]) {
  const room = Math.max(lead.ends_at - lead.starts_at, 28 * day)
  const first = Math.min(...series.map((each) => each.first))
  const last = Math.max(...series.map((each) => each.last))
  const starts = Math.max(lead.starts_at - room, first)
  const ends = Math.min(lead.ends_at + room, last)
  return { starts: Math.floor(starts / day) * day, ends: Math.ceil((ends + 1) / day) * day }
}

/** the flagged series and up to three that show whether the plant went on */
const shown = (series: SeriesRow[]): SeriesRow[] => series.filter((each) => each.statistic !== 'total').slice(0, 4)
