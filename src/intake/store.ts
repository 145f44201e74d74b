import type { Connection } from '../engine/protocol'
import { objects } from '../engine/rows'
import { type Kind, kindsOf, mdlOf } from './kinds'
import type { Layout } from './layout'
import { mediumOf } from './values'
import { quoted } from './sql'
import { blockSelect } from './statements'

/** cells a block of outlets holds, about: nothing more than this is uncompressed at a time */
const BLOCK = 1_500_000

/** a table of a file that waits in staging */
export interface Staged {
  n: number
  layout: Layout
}

interface Query {
  <T = Record<string, number>>(sql: string): Promise<T[]>
}

/** moves staged readings into `reading`, block by block, in (series_id, time) order; returns how many repeated a time */
export async function store(
  connection: Connection,
  { n, layout }: Staged,
  signal: AbortSignal | undefined,
  ondone: (share: number) => void
): Promise<number> {
  const query: Query = async (sql) => objects(await connection.query(sql, signal))
  const kinds = await placed(
    query,
    kindsOf(layout, await query<{ id: number; text: string }>(`select id, text from item_text_${n} order by id`))
  )
  const [range] = await query(
    `select coalesce(min(o), 0) as low, coalesce(max(o), -1) as high from (select o from wide_${n} union all select o from parsed)`
  )
  const [known] = await query(`select coalesce(max(outlet_id), -1) as last from series`)
  const block = (from: number, to: number, ordered = false) => `
    select series_id, "time", value, qualifier, coalesce(mark_of.mark, 'normal') as mark${ordered ? ', r' : ''}
    from (${blockSelect(n, layout, kinds, from, to, ordered)}) left join mark_of on mark_of.id = m`
  const [size] = await query(
    `select (select count(*) from wide_${n}) * ${layout.values.length} / greatest(1, ${range!.high! - range!.low! + 1}) as cells`
  )
  const step = Math.max(1, Math.floor(BLOCK / Math.max(1, size!.cells!)))
  const merge = range!.low! <= known!.last!
  const target = merge ? 'reading_next' : 'reading'
  const start = merge ? 0 : range!.low!
  const last = Math.max(range!.high!, known!.last!)
  let repeated = 0
  try {
    if (merge) await query(`create or replace table reading_next as from reading limit 0`)
    for (let from = start; from <= last; from += step) {
      const to = Math.min(from + step - 1, last)
      const ids = `series_id between ${from * 4096} and ${to * 4096 + 4095}`
      const [touched] = merge
        ? await query(
            `select exists (select 1 from wide_${n} where o between ${from} and ${to}) or exists (select 1 from parsed where o between ${from} and ${to}) as yes`
          )
        : [{ yes: 1 }]
      if (!touched!.yes) await query(`insert into reading_next from reading where ${ids}`)
      else {
        const old = merge ? `union all select * from reading where ${ids}` : ''
        await query(`insert into ${target} select * from (${block(from, to)} ${old}) order by series_id, "time"`)
        repeated += await resolve(
          query,
          target,
          ids,
          `${block(from, to, true)} ${merge ? `union all select *, -1 from reading where ${ids}` : ''}`
        )
      }
      ondone((to - start + 1) / (last - start + 1))
    }
    if (merge) await query(`drop table reading; alter table reading_next rename to reading`)
  } catch (error) {
    const undo = merge
      ? `drop table if exists reading_next`
      : `delete from reading where series_id >= ${range!.low! * 4096}`
    await connection.query(undo)
    throw error
  }
  await describe(query, layout, kinds, range!.low!, range!.high!, step)
  return repeated
}

/**
 * Of readings with the same series and time in one file the later row stays. Between files the greater value does, so that
 * the order of opening changes nothing; what gave way is kept in `edit` where it differs.
 */
async function resolve(query: Query, target: string, ids: string, all: string): Promise<number> {
  const [repeats] = await query(`select count(*) as n from (
    select series_id, "time", lag(series_id) over () as ps, lag("time") over () as pt from ${target} where ${ids})
    where ps = series_id and pt = "time"`)
  if (repeats!.n === 0) return 0
  await query(`create or replace temp table latest as select series_id, "time", r < 0 as old,
      arg_max(struct_pack(value := value, qualifier := qualifier, mark := mark), r) as kept
    from (${all}) group by series_id, "time", old`)
  await query(`create or replace temp table block as select series_id, "time", unnest(kept) from (
    select series_id, "time", arg_max(kept, coalesce(kept.value, -1e308)) as kept from latest group by series_id, "time")`)
  await query(`insert into edit select a.series_id, a."time", b.kept.value, a.kept.value from latest a join latest b using (series_id, "time")
    where not a.old and b.old and a.kept.value is distinct from b.kept.value`)
  await query(`delete from ${target} where ${ids}`)
  await query(
    `insert into ${target} select series_id, "time", value, qualifier, mark from block order by series_id, "time"`
  )
  await query(`drop table block; drop table latest`)
  return repeats!.n!
}

/** gives each kind its place within an outlet, the same for the same kind of series in every file; also as table `kind` */
async function placed(query: Query, kinds: Omit<Kind, 'slot'>[]): Promise<Kind[]> {
  const rows = kinds.map(({ p, parameter, stage, basis, statistic, unit, factor, offset }) =>
    [
      p,
      quoted(parameter),
      quoted(stage),
      quoted(basis),
      quoted(statistic),
      unit === null ? 'null' : quoted(unit),
      `${factor}::double`,
      `${offset}::double`
    ].join(', ')
  )
  await query(`create or replace temp table kind as select t.*, null::integer as slot from (values ${rows.map((row) => `(${row})`).join(', ')})
    as t(p, parameter, stage, basis, statistic, unit, factor, base)`)
  const same = `slot.parameter = kind.parameter and slot.stage = kind.stage and slot.basis = kind.basis and slot.statistic = kind.statistic`
  await query(`insert into slot select row_number() over (order by p) - 1 + (select count(*) from slot), parameter, stage, basis, statistic, unit
    from (select min(p) as p, parameter, stage, basis, statistic, any_value(unit) as unit from kind
      where not exists (select 1 from slot where ${same}) group by all)`)
  await query(`update kind set slot = (select slot.slot from slot where ${same})`)
  const slots = await query<{ p: number; slot: number }>(`select p, slot from kind`)
  const byP = new Map(slots.map(({ p, slot }) => [p, slot]))
  return kinds.map((kind) => ({ ...kind, slot: byP.get(kind.p)! }))
}

/** writes site, outlet and series rows for the outlets between two ids, from what is stored */
async function describe(
  query: Query,
  layout: Layout,
  kinds: Kind[],
  low: number,
  high: number,
  step: number
): Promise<void> {
  await query(`insert into site (site_id, name) select row_number() over () - 1 + (select coalesce(max(site_id) + 1, 0) from site), name
    from (select distinct string_split(key, chr(31))[1] as name from outlet_key where outlet_id between ${low} and ${high} order by 1)
    where name not in (select name from site)`)
  const medium = mediumOf(kinds.map(({ parameter }) => parameter))
  // a key is site, outlet name, then one part a code column
  const mn = layout.mn === undefined ? 0 : 3 + layout.codes.indexOf(layout.mn)
  const codes = `list_filter(part, (x, i) -> i >= 3 and i <> ${mn} and x <> '')`
  await query(`insert into outlet select outlet_id, site_id, nullif(part[2], ''), nullif(array_to_string(${codes}, ' '), ''), nullif(part[${mn || 99}], ''),
      ${medium ? `'${medium}'` : 'null'}
    from (select outlet_id, string_split(key, chr(31)) as part from outlet_key where outlet_id between ${low} and ${high}) join site on site.name = part[1]
    where outlet_id not in (select outlet_id from outlet)`)
  const mdl = [...new Map(kinds.map((kind) => [kind.slot, mdlOf(kind)]))].map(
    ([slot, mdl]) => `(${slot}, ${mdl ?? 'null'}::double)`
  )
  // a big file has enough readings of every series to tell from a part of them
  const every = step < high - low ? 8 : 1
  for (let from = low; from <= high; from += step) {
    const ids = `between ${from * 4096} and ${Math.min(from + step - 1, high) * 4096 + 4095}`
    await query(`delete from series where series_id ${ids}`)
    await query(`insert into series select series_id, series_id // 4096, parameter, stage, basis, statistic, unit,
        -- a table without times states means of its own period, taken as a year
        ${layout.time.length ? 'step, cycle' : '525600, 525600'}, resolution, mdl, null, first, last, readings
      from series_shape(${ids.slice(8).replace(' and ', ', ')}, every := ${every}) shape join slot on slot.slot = series_id % 4096
      left join (values ${mdl.join(', ')}) as detection(slot, mdl) on detection.slot = slot.slot
      order by series_id`)
  }
}

/** how often the stored order is broken: must be 0 after every import */
export const orderViolations = `select count(*) as n from (
  select series_id, "time", lag(series_id) over () as ps, lag("time") over () as pt from reading)
  where ps > series_id or (ps = series_id and pt >= "time")`
