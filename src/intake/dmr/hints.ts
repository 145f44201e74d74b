import type { SourceRecipe } from '../source'

type Hint = NonNullable<SourceRecipe['columns']>[string]

const roles: Record<string, Hint> = {
  npdes_id: { role: 'site' },
  perm_feature_nmbr: { role: 'outlet' },
  monitoring_period_end_date: { role: 'time' },
  parameter_desc: { role: 'item' },
  statistical_base_type_code: { role: 'statistic' },
  dmr_value_nmbr: { role: 'value' },
  dmr_unit_desc: { role: 'unit' }
}

/** a long table: the item, its statistic, value and unit; all other columns are about the permit */
export const hintsOf = (header: string[]): SourceRecipe => ({
  columns: Object.fromEntries(header.map((name) => [name, roles[name.trim().toLowerCase()] ?? { role: 'aside' }])),
  time: ['%m/%d/%Y', '%Y-%m-%d']
})
