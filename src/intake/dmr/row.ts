/** rows as the import understands them: the qualifier before its value, the place of sampling beside the parameter */
export function rewriter(header: string[]): (row: string[]) => string[] {
  const place = new Map(header.map((name, i) => [name.trim().toLowerCase(), i]))
  const [value, qualifier] = [place.get('dmr_value_nmbr')!, place.get('dmr_value_qualifier_code')]
  const [item, location] = [place.get('parameter_desc')!, place.get('monitoring_location_desc')]
  return (row) => {
    const at = (index: number | undefined) => (index === undefined ? '' : (row[index] ?? '').trim())
    const changed = [...row]
    // `=` is no qualifier but says that there is none
    const sign = /^[<>]/.exec(at(qualifier))?.[0]
    if (sign && at(value)) changed[value] = `${sign}${at(value)}`
    if (at(item) && /influent|intake|raw sewage/i.test(at(location))) changed[item] = `${at(item)} · influent`
    return changed
  }
}
