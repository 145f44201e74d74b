const needed = [
  'npdes_id',
  'perm_feature_nmbr',
  'parameter_desc',
  'monitoring_period_end_date',
  'dmr_value_nmbr',
  'dmr_unit_desc'
]

/** the effluent charts of EPA ECHO by their header: one row a discharge monitoring value and its limit */
export function looksLikeDmr(rows: string[][]): boolean {
  const names = (rows[0] ?? []).map((name) => name.trim().toLowerCase())
  return needed.every((name) => names.includes(name))
}
