import { belowTokens, missingTokens, summaryWords } from './cell'
import type { TextTable } from './format'
import type { Layout, ValueColumn } from './layout'

/**
 * The statements of an import, made from a layout. Everything is read as text and cast in the same statement; only the
 * text of rows where a cast failed is kept. `n` numbers the tables of a file, so that each has staging tables of its own.
 */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
const list = (items: string[]) => `[${items.join(', ')}]`
const strings = (items: string[]) => list(items.map(quoted))

export const staging = (n: number) => [`wide_${n}`, `odd_${n}`, `lost_${n}`, `mark_text_${n}`]

export const createStaging = (n: number, { values, marks }: Layout): string => `
create table wide_${n} (r bigint, o integer, t timestamp, ${[...values.map((_, i) => `d${i} double`), ...marks.map((_, i) => `m${i} usmallint`)].join(', ')});
create table odd_${n} (row bigint, o integer, t timestamp, p usmallint, m usmallint, raw varchar);
create table lost_${n} (row bigint, texts varchar[], reason varchar);
create table mark_text_${n} (id usmallint, text varchar);
insert into mark_text_${n} values (0, '');`

/** texts → typed columns of one slice, in a temp table `c` */
export function readSlice(file: string, rejects: string, table: TextTable, layout: Layout): string {
  const { values, marks, width, time, timeSql, site } = layout
  const { delimiter, quote } = table.dialect
  const text = (i: number) => `nullif(trim(c${i}), '')`
  const valueAt = new Set(values.map(({ index }) => index))
  const others = Array.from({ length: width }, (_, i) => i).filter((i) => !valueAt.has(i))
  const number = ({ index }: ValueColumn) =>
    `try_cast(${layout.decimalComma ? `replace(c${index}, ',', '.')` : `c${index}`} as double)`
  const bad = values.map(({ index }, i) => `(c${index} is not null and (x${i} is null or not isfinite(x${i})))`)
  const filled = (columns: string[]) => columns.map((column) => `(${column} is not null)::usmallint`).join(' + ') || '0'
  return `
create or replace temp table c as
select k, t, ${marks.map((_, i) => `m${i}, `).join('')}
  ${values.map((_, i) => `case when isfinite(x${i}) then x${i} end as d${i}`).join(', ')},
  ${filled(values.map(({ index }) => `c${index}`))} as filled_values, ${filled(others.map(text))} as filled_others,
  case when ${bad.join(' or ')} then ${list(values.map(({ index }) => `c${index}`))} end as cells,
  case when t is null or k is null${time.length || site === undefined ? '' : ` or regexp_full_match(lower(k), ${quoted(`(${summaryWords})\u001f.*`)})`}
    then ${list(Array.from({ length: width }, (_, i) => text(i)))} end as lost
from (
  select *, ${timeSql} as t
  from (
    select * exclude (k), ${apart(layout)} as k
    from (select *, ${keySql(layout)} as k, ${marks.map(({ index }, i) => `coalesce(${text(index)}, '') as m${i}, `).join('')}
      ${time.length ? `concat_ws(' ', ${time.map(text).join(', ')})` : 'null'} as raw_time,
      ${values.map((column, i) => `${number(column)} as x${i}`).join(', ')}
    from read_csv('in/${file}', header = false, auto_detect = false, all_varchar = true, delim = ${quoted(delimiter)},
      quote = ${quoted(quote)}, escape = ${quoted(quote)}, null_padding = true, store_rejects = true, rejects_limit = 0,
      rejects_table = '${rejects}', rejects_scan = '${rejects}_scan',
      columns = {${Array.from({ length: width }, (_, i) => `'c${i}': 'VARCHAR'`).join(', ')}}))
  )
)`
}

/** site, outlet and codes of a row as one text; null where a row that should name its outlet does not */
function keySql({ site, outlet, codes, fixed }: Layout): string {
  const text = (i: number) => `nullif(trim(c${i}), '')`
  const given = [site, outlet, ...codes].filter((i) => i !== undefined).map(text)
  const parts = [
    site === undefined ? quoted(fixed.site) : `coalesce(${text(site)}, ${quoted(fixed.site)})`,
    outlet === undefined ? quoted(fixed.outlet) : `coalesce(${text(outlet)}, '')`,
    ...codes.map((i) => `coalesce(${text(i)}, '')`)
  ]
  const key = parts.join(` || chr(31) || `)
  return given.length ? `case when coalesce(${given.join(', ')}) is not null then ${key} end` : key
}

/** without times each row is an outlet of its own: where two have the same name, their numbers tell them apart */
function apart({ time, columns }: Layout): string {
  if (time.length) return 'k'
  const number = columns.find(({ reason }) => reason === 'number')
  const own = number ? `coalesce(nullif(trim(c${number.index}), ''), '')` : `row_number() over ()`
  return `k || case when count(*) over (partition by k) > 1 then chr(31) || ${own} else '' end`
}

/** one slice into staging; rows get numbers of their own, to be turned into the file's later */
export function stageSlice(n: number, slice: number, { values, marks, decimalComma }: Layout): string[] {
  const row = `${slice} * 4294967296 + c.rowid`
  const good = `c.lost is null`
  const joins = `join outlet_key on outlet_key.key = c.k ${marks.map((_, i) => `join mark_text_${n} t${i} on t${i}.text = c.m${i}`).join(' ')}`
  return [
    `insert into outlet_key select row_number() over () - 1 + (select coalesce(max(outlet_id) + 1, 0) from outlet_key), k
      from (select distinct k from c where ${good} and k not in (select key from outlet_key) order by k)`,
    ...marks.map(
      (
        _,
        i
      ) => `insert into mark_text_${n} select row_number() over () - 1 + (select count(*) from mark_text_${n}), m${i}
      from (select distinct m${i} from c where ${good} and m${i} not in (select text from mark_text_${n}) order by 1)`
    ),
    `insert into wide_${n} select ${row}, outlet_key.outlet_id, t, ${[...values.map((_, i) => `d${i}`), ...marks.map((_, i) => `t${i}.id`)].join(', ')}
      from c ${joins} where ${good} and filled_values + filled_others > 0`,
    `insert into odd_${n} select row, o, t, p, m, raw from (
      select ${row} as row, outlet_key.outlet_id as o, t, unnest(${list(values.map((_, i) => `${i}`))}) as p,
        unnest(${list(values.map(({ mark }) => (mark < 0 ? '0' : `t${mark}.id`)))}) as m, unnest(cells) as raw
      from c ${joins} where ${good} and cells is not null)
      where raw is not null and not coalesce(isfinite(try_cast(${decimalComma ? `replace(raw, ',', '.')` : 'raw'} as double)), false)`,
    `insert into lost_${n} select ${row}, lost, case when t is null then 'no time' when k is null then 'no outlet' else 'summary' end
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
export const parseOdd = (n: number, { decimalComma }: Layout, missing: string[]): string => `
create or replace temp view odd as from odd_${n};
create or replace temp table parsed as from read_cells(missing := ${strings([...missingTokens, ...missing.map((word) => word.toLowerCase())])},
  below := ${strings(belowTokens)}, comma := ${decimalComma})`

/** readings of a block of outlets out of staging, one select a column; `r` tells which of two equal times came later */
export function blockSelect(
  n: number,
  { values }: Layout,
  slots: number[],
  from: number,
  to: number,
  ordered = false
): string {
  const r = ordered ? ', r' : ''
  const scaled = (value: string, { factor, offset }: ValueColumn) =>
    `${value}${factor === 1 ? '' : ` * ${factor}`}${offset === 0 ? '' : ` + ${offset}`}`
  const selects = values.map(
    (
      column,
      i
    ) => `select o * 4096 + ${slots[i]} as series_id, t as "time", ${scaled(`d${i}`, column)} as value, null::qualifier_t as qualifier,
      ${column.mark < 0 ? '0' : `m${column.mark}`} as m${r} from wide_${n} where o between ${from} and ${to} and d${i} is not null`
  )
  const patient = `select o * 4096 + (${list(slots.map(String))})[p + 1] as series_id, t as "time",
    value * (${list(values.map(({ factor }) => `${factor}::double`))})[p + 1] + (${list(values.map(({ offset }) => `${offset}::double`))})[p + 1] as value,
    qualifier::qualifier_t as qualifier, coalesce(noted.id, parsed.m) as m${ordered ? ', row as r' : ''}
    from parsed left join note_mark noted on noted.note = parsed.note where o between ${from} and ${to} and fate = 'reading'`
  return [...selects, patient].join('\nunion all\n')
}
