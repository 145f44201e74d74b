import * as v from 'valibot'
import { marks } from '../model/tables'

const column = v.strictObject({
  role: v.optional(
    v.picklist(['time', 'site', 'outlet', 'code', 'mark', 'value', 'aside', 'item', 'unit', 'statistic'])
  ),
  parameter: v.optional(v.string()),
  stage: v.optional(v.picklist(['in', 'out'])),
  basis: v.optional(v.picklist(['measured', 'converted', 'mass'])),
  statistic: v.optional(v.picklist(['avg', 'min', 'max', 'instant', 'total'])),
  unit: v.optional(v.string())
})

/** what a person corrected, as text: for all files, or by file name; limits and rule parameters with it */
export const Recipe = v.strictObject({
  columns: v.optional(v.record(v.string(), column)),
  time: v.optional(v.array(v.string())),
  missing: v.optional(v.array(v.string())),
  marks: v.optional(v.record(v.string(), v.picklist(marks))),
  site: v.optional(v.string()),
  outlet: v.optional(v.string()),
  period: v.optional(v.string()),
  hourLabel: v.optional(v.picklist(['start', 'end'])),
  sentinels: v.optional(v.record(v.string(), v.array(v.number()))),
  limits: v.optional(
    v.array(
      v.strictObject({
        parameter: v.string(),
        medium: v.picklist(['water', 'gas', 'air']),
        value: v.number(),
        unit: v.optional(v.string(), ''),
        averaging: v.optional(v.picklist(['hour', 'day']), 'hour'),
        source: v.optional(v.string(), 'recipe'),
        validFrom: v.optional(v.string(), '1970-01-01'),
        validTo: v.optional(v.nullable(v.string()), null),
        verified: v.optional(v.boolean(), false)
      })
    )
  ),
  rules: v.optional(
    v.record(
      v.string(),
      v.strictObject({ off: v.optional(v.boolean()), parameters: v.optional(v.record(v.string(), v.number())) })
    )
  )
})
export type Recipe = v.InferOutput<typeof Recipe>

/** reads a recipe file's text; throws one sentence that names the first place that does not fit */
export function readRecipe(text: string): Recipe {
  const result = v.safeParse(Recipe, JSON.parse(text))
  if (result.success) return result.output
  const issue = result.issues[0]
  throw new Error(`${v.getDotPath(issue) ?? 'recipe'}: ${issue.message}`)
}
