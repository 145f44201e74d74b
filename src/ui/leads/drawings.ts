import { clock, count, figure, share } from '../../i18n/figures'
import type { CurveData, CurveWords, LimitRow } from '../../panels/curve/panel'
import type { RatioWords } from '../../panels/ratio/panel'
import type { SegmentsWords } from '../../panels/segments/panel'
import type { Language } from '../../state/language.svelte'
import type { Case, SeriesCurve } from '../../state/why.svelte'

const hour = 3_600_000
const heights = { tall: [220, 92, 76, 76], low: [136, 54, 44, 44] }

/** the readings of a case, one lane a series, the suspect one first */
export function curveOf(found: Case, language: Language): CurveData {
  const height = innerHeight > 900 ? heights.tall : heights.low
  const lanes = found.curves.map((curve, i) => ({
    name: laneName(curve, language),
    unit: curve.series.unit ?? '',
    stage: curve.series.stage,
    points: curve.points,
    limits: i === 0 ? curve.limits : undefined,
    digits: curve.series.resolution ?? undefined,
    height: height[i]
  }))
  return { lanes, marked: found.marked, stretches: found.stretches }
}

function laneName({ series }: SeriesCurve, { parameter, stage, t }: Language): string {
  const name = parameter(series.parameter)
  if (series.basis !== 'measured') return `${name} ${t.bases[series.basis]}`
  return series.stage === 'in' ? t.staged(stage('in', series.parameter), name) : name
}

const wide = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 13 : 7), 0)

/** the plots' common edges: left of them the longest name and the axis figures, right of them the limit's label */
export function edgesOf(found: Case, language: Language) {
  const names = found.curves.map((curve) => wide(laneName(curve, language)))
  const limits = (found.curves[0]?.limits ?? []).map((limit) => wide(limitOf(limit, language)))
  return {
    left: Math.min(Math.max(62, ...names.map((width) => width + 34)), 190),
    right: Math.max(52, ...limits.map((w) => w + 8))
  }
}

const limitOf = (limit: LimitRow, { t }: Language) => t.leads.limit(figure(limit.value), limit.own)

export function curveWords(found: Case, language: Language): CurveWords {
  const { t } = language
  return {
    label: found.curves.map((curve) => laneName(curve, language)).join(t.comma),
    limit: (limit) => limitOf(limit, language),
    mark: (mark) => t.marks[mark],
    stretch: ({ starts_at, ends_at, lead_id }) =>
      lead_id === found.lead.lead_id ? t.leads.hours(Math.max(1, Math.round((ends_at - starts_at) / hour))) : '',
    gap: t.leads.gap
  }
}

export const segmentsWords = ({ t }: Language): SegmentsWords => ({
  label: t.leads.segments,
  variation: t.leads.variation,
  blank: t.leads.blank,
  cell: ({ day, segment, cv }) => {
    const hours = (n: number) => String(n).padStart(2, '0')
    const when = `${clock(day).slice(0, 10)} ${hours(segment * 6)}–${hours(segment * 6 + 6)}`
    return t.leads.cell(when, share(cv, 1))
  }
})

export function ratioWords(found: Case, language: Language): RatioWords {
  const { t, parameter, stage } = language
  const id = found.findings[0]?.parameter ?? ''
  const limit = found.curves[0]?.limits[0]
  return {
    label: `${t.leads.ratio} ${count(found.pairs.length)}`,
    inlet: t.staged(stage('in', id), parameter(id)),
    outlet: t.staged(stage('out', id), parameter(id)),
    flagged: t.leads.flaggedPart,
    limit: limit && limitOf(limit, language)
  }
}
