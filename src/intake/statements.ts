import { belowTokens, missingTokens, summaryWords } from './cell'
import type { TextTable } from './format'
import type { Kind } from './kinds'
import type { Layout, ValueColumn } from './layout'
import { quoted } from './sql'

/**
 * The statements of an import, made from a layout. Everything is read as text and cast in the same statement; only the
 * text of rows where a cast failed is kept. `n` numbers the tables of a file, so that each has staging tables of its own.
 */
const list = (items: string[]) => `[${items.join(', ')}]`
const strings = (items: string[]) => list(items.map(quoted))
const trimmed = (i: number) => `nullif(trim(c${i}), '')`

export const staging = (n: number) => [`wide_${n}`, `odd_${n}`, `lost_${n}`, `mark_text_${n}`, `item_text_${n}`]

export const createStaging = (n: number, { values, marks }: Layout): string => `
create table wide_${n} (r bigint, o integer, t timestamp, item usmallint, ${[...values.map((_, i) => `d${i} double`), ...marks.map((_, i) => `m${i} usmallint`)].join(', ')});
create table odd_${n} (row bigint, o integer, t timestamp, p integer, m usmallint, raw varchar);
create table lost_${n} (row bigint, texts varchar[], reason varchar);
create table mark_text_${n} (id usmallint, text varchar);
insert into mark_text_${n} values (0, '');
create table item_text_${n} (id usmallint, text varchar);
insert into item_text_${n} values (0, '');`

/** texts → typed columns of one slice, in a temp table `c` */
export function readSlice(file: string, rejects: string, table: TextTable, layout: Layout): string {
  const { values, marks, width, time, timeSql, site, item } = layout
  const { delimiter, quote } = table.dialect
  const valueAt = new Set(values.map(({ index }) => index))
  const others = Array.from({ length: width }, (_, i) => i).filter((i) => !valueAt.has(i))
  // a cell of blanks is no text; looked for only where the sample has such cells, since it costs
  const present = (i: number) => (layout.blanks.includes(i) ? trimmed(i) : `c${i}`)
  const filled = (columns: string[]) => columns.map((column) => `(${column} is not null)::usmallint`).join(' + ') || '0'
  const bad = values.map(({ index }, i) => `(c${index} is not null and (x${i} is null or not isfinite(x${i})))`)
  const identity = identitySql(layout)
  const nobody = `coalesce(${identity.map((_, i) => `i${i}`).join(', ')}) is null`
  const total =
    time.length || site === undefined ? '' : ` or regexp_full_match(lower(i0), ${quoted(`(${summaryWords})\u001f.*`)})`
  return `
create or replace temp table c as
select ${identity.map((_, i) => `i${i}`).join(', ')}, t, item, ${marks.map((_, i) => `m${i}, `).join('')}
  ${values.map((_, i) => `case when isfinite(x${i}) then x${i} end as d${i}`).join(', ')},
  ${filled(values.map(({ index }) => `c${index}`))} as filled_values, ${filled(others.map(present))} as filled_others,
  case when ${bad.join(' or ')} then ${list(values.map(({ index }) => `c${index}`))} end as cells,
  case when t is null or ${nobody}${total}${item ? ' or item is null' : ''}
    then ${list(Array.from({ length: width }, (_, i) => trimmed(i)))} end as lost
from (
  select *, ${timeSql} as t
  from (
    select *, ${identity.map((sql, i) => `${sql} as i${i}, `).join('')}
      ${marks.map(({ index }, i) => `coalesce(c${index}, '') as m${i}, `).join('')}
      ${item ? `nullif(trim(c${item.index}), '') || ${[item.unit, item.statistic].map((i) => `chr(31) || ${i === undefined ? `''` : `coalesce(trim(c${i}), '')`}`).join(' || ')}` : `''`} as item,
      ${time.length === 0 ? 'null' : time.length === 1 ? `c${time[0]}` : `concat_ws(' ', ${time.map(trimmed).join(', ')})`} as raw_time,
      ${values.map((column, i) => `${numberSql(column, layout)} as x${i}`).join(', ')}
    from read_csv('in/${file}', header = false, auto_detect = false, all_varchar = true, delim = ${quoted(delimiter)},
      quote = ${quoted(quote)}, escape = ${quoted(quote)}, null_padding = true, store_rejects = true, rejects_limit = 0,
      rejects_table = '${rejects}', rejects_scan = '${rejects}_scan',
      columns = {${Array.from({ length: width }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ')}})
  )
)`
}

const castSql = (text: string, { decimalComma }: Layout) =>
  `try_cast(${decimalComma ? `replace(${text}, ',', '.')` : text} as double)`

/** a value that a person called no measurement is not cast, so that it goes the way of odd cells and becomes missing */
function numberSql({ index, sentinels }: ValueColumn, layout: Layout): string {
  const cast = castSql(`c${index}`, layout)
  return sentinels.length ? `case when ${cast} not in (${sentinels.join(', ')}) then ${cast} end` : cast
}

/** the texts that tell outlets apart, as columns: putting them together for every row would cost more than reading them */
function identitySql(layout: Layout): string[] {
  const { site, outlet, codes, time } = layout
  if (time.length === 0) return [apartSql(layout)]
  const given = [site, outlet, ...codes].filter((i) => i !== undefined)
  return given.length ? given.map((i) => `c${i}`) : [`''`]
}

/** site, outlet and codes as one text, from columns called by `text` */
function keySql({ site, outlet, codes, fixed }: Layout, text: (i: number) => string): string {
  const parts = [
    site === undefined ? quoted(fixed.site) : `coalesce(${text(site)}, ${quoted(fixed.site)})`,
    outlet === undefined ? quoted(fixed.outlet) : `coalesce(${text(outlet)}, '')`,
    ...codes.map((i) => `coalesce(${text(i)}, '')`)
  ]
  return parts.join(` || chr(31) || `)
}

/** without times each row is an outlet of its own: where two have the same name, their numbers tell them apart */
function apartSql(layout: Layout): string {
  const { site, outlet, codes, columns } = layout
  const given = [site, outlet, ...codes].filter((i) => i !== undefined).map(trimmed)
  const key = `case when coalesce(${given.join(', ')}) is not null then ${keySql(layout, trimmed)} end`
  const number = columns.find(({ reason }) => reason === 'number')
  const own = number ? `coalesce(${trimmed(number.index)}, '')` : `row_number() over ()`
  return `${key} || case when count(*) over (partition by ${key}) > 1 then chr(31) || ${own} else '' end`
}

/** one slice into staging; rows get numbers of their own, to be turned into the file's later */
export function stageSlice(n: number, slice: number, layout: Layout): string[] {
  const { values, marks, item } = layout
  const row = `${slice} * 4294967296 + c.rowid`
  const good = `c.lost is null`
  const identity = identitySql(layout).map((_, i) => `i${i}`)
  const given = [layout.site, layout.outlet, ...layout.codes].filter((i) => i !== undefined)
  const key = layout.time.length === 0 ? 'i0' : keySql(layout, (i) => `nullif(trim(i${given.indexOf(i)}), '')`)
  const joins = [
    `join who on ${identity.map((i) => `who.${i} is not distinct from c.${i}`).join(' and ')}`,
    ...marks.map((_, i) => `join mark_text_${n} t${i} on t${i}.text = c.m${i}`),
    ...(item ? [`join item_text_${n} t_item on t_item.text = c.item`] : [])
  ].join(' ')
  const itemId = item ? 't_item.id' : '0'
  const texts = (
    table: string,
    column: string
  ) => `insert into ${table} select row_number() over () - 1 + (select count(*) from ${table}), ${column}
    from (select distinct ${column} from c where ${good} and ${column} not in (select text from ${table}) order by 1)`
  return [
    `create or replace temp table named as select *, ${key} as key from (select distinct ${identity.join(', ')} from c where ${good})`,
    `insert into outlet_key select row_number() over () - 1 + (select coalesce(max(outlet_id) + 1, 0) from outlet_key), key
      from (select distinct key from named where key not in (select key from outlet_key) order by key)`,
    `create or replace temp table who as select named.*, outlet_id from named join outlet_key using (key)`,
    ...marks.map((_, i) => texts(`mark_text_${n}`, `m${i}`)),
    ...(item ? [texts(`item_text_${n}`, 'item')] : []),
    `insert into wide_${n} select ${row}, outlet_id, t, ${itemId}, ${[...values.map((_, i) => `d${i}`), ...marks.map((_, i) => `t${i}.id`)].join(', ')}
      from c ${joins} where ${good} and filled_values + filled_others > 0`,
    `insert into odd_${n} select row, o, t, p, m, raw from (
      select ${row} as row, outlet_id as o, t, ${itemId} * ${values.length} + unnest(${list(values.map((_, i) => `${i}`))}) as p,
        unnest(${list(values.map(({ mark }) => (mark < 0 ? '0' : `t${mark}.id`)))}) as m, unnest(cells) as raw,
        unnest(${list(values.map((column) => `${numberSql(column, layout).replaceAll(`c${column.index}`, `cells[${values.indexOf(column) + 1}]`)} is null`))}) as failed
      from c ${joins} where ${good} and cells is not null)
      where raw is not null and (failed or not isfinite(${castSql('raw', layout)}))`,
    `insert into lost_${n} select ${row}, lost, case when t is null then 'no time' when coalesce(${identity.join(', ')}) is null then 'no outlet' ${item ? `when item is null then 'no item'` : ''} else 'summary' end
      from c where lost is not null and filled_values + filled_others > 0`
  ]
}

/** what a slice held, counted */
export const countSlice = ({ values }: Layout): string => `
select count(*) filter (where filled_values + filled_others > 0) as rows, coalesce(sum(filled_values + filled_others), 0) as texts,
  coalesce(sum(filled_others) filter (where lost is null), 0) as others,
  coalesce(sum(${values.map((_, i) => `(d${i} is not null)::usmallint`).join(' + ')}) filter (where lost is null), 0) as readings,
  count(*) as accepted
from c`

/** the cells that need patience, read once all slices are in */
export const parseOdd = (n: number, { decimalComma, values }: Layout, missing: string[]): string => `
create or replace temp view odd as from odd_${n};
create or replace temp table parsed as from read_cells(missing := ${strings([...missingTokens, ...missing.map((word) => word.toLowerCase())])},
  below := ${strings(belowTokens)}, comma := ${decimalComma});
${values.map(({ sentinels }, i) => (sentinels.length ? `update parsed set fate = 'missing' where p % ${values.length} = ${i} and value in (${sentinels.join(', ')}) and qualifier is null` : '')).join(';\n')}`

/** readings of a block of outlets out of staging, one select a kind; `r` tells which of two equal times came later */
export function blockSelect(
  n: number,
  { values }: Layout,
  kinds: Kind[],
  from: number,
  to: number,
  ordered = false
): string {
  const r = ordered ? ', r' : ''
  const scaled = (value: string, { factor, offset }: Kind) =>
    `${value}${factor === 1 ? '' : ` * ${factor}`}${offset === 0 ? '' : ` + ${offset}`}`
  const selects = kinds.map((kind) => {
    const { mark } = values[kind.column]!
    return `select o * 4096 + ${kind.slot} as series_id, t as "time", ${scaled(`d${kind.column}`, kind)} as value, null::qualifier_t as qualifier,
      ${mark < 0 ? '0' : `m${mark}`} as m${r} from wide_${n} where o between ${from} and ${to} and d${kind.column} is not null${kind.item === null ? '' : ` and item = ${kind.item}`}`
  })
  const patient = `select o * 4096 + kind.slot as series_id, t as "time", value * kind.factor + kind.base as value, qualifier::qualifier_t as qualifier,
    coalesce(noted.id, parsed.m) as m${ordered ? ', row as r' : ''}
    from parsed join kind on kind.p = parsed.p left join note_mark noted on noted.note = parsed.note
    where o between ${from} and ${to} and fate = 'reading'`
  return [...selects, patient].join('\nunion all\n')
}
