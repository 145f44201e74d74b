import type { Connection } from '../engine/protocol'
import { objects } from '../engine/rows'
import { markOf } from '../model/marks'
import type { Mark } from '../model/tables'
import { summaryWords } from './cell'
import type { MarkWord, Question, SourceRecipe } from './source'
import type { Staged } from './store'
import { quoted } from './sql'
import { parseOdd } from './statements'

/** what became of the cells of a table that the plain cast could not read */
export interface Settled {
  readings: number
  missing: number
  rejects: number
  blank: number
  summary: number
  questions: Question[]
  markWords: MarkWord[]
}

/** reads the odd cells, sorts out rows without time or outlet, and gives every mark word its meaning */
export async function settle(
  connection: Connection,
  { n, layout }: Staged,
  recipe: SourceRecipe,
  signal?: AbortSignal
): Promise<Settled> {
  const query = async <T = Record<string, number>>(sql: string): Promise<T[]> =>
    objects<T>(await connection.query(sql, signal))
  await query(parseOdd(n, layout, recipe.missing ?? []))
  const [fates] =
    await query(`select count(*) filter (where fate = 'reading') as readings, count(*) filter (where fate = 'missing') as missing,
    count(*) filter (where fate = 'reject') as rejects, count(*) filter (where fate = 'blank') as blank from parsed`)
  const summary = `(${quoted(`^(${summaryWords})([:：].*)?$`)})`
  await query(
    `update lost_${n} set reason = 'summary' where len(list_filter(texts, x -> regexp_matches(lower(x), ${summary}))) > 0`
  )
  // exports put together repeat their header in the middle
  const heads = layout.header.cells.flat().filter((cell) => cell.trim() !== '')
  await query(
    `update lost_${n} set reason = 'summary' where list_count(texts) > 1 and len(list_filter(texts, x -> x in (${heads.map((cell) => quoted(cell.trim())).join(', ') || `''`}))) >= 0.8 * list_count(texts)`
  )
  const [lost] =
    await query(`select coalesce(sum(cells) filter (where reason = 'summary'), 0) as summary, coalesce(sum(cells) filter (where reason <> 'summary'), 0) as rejects
    from (select reason, list_count(texts) as cells from lost_${n})`)
  const marks = await markWords(query, n, recipe.marks ?? {})
  return {
    readings: fates!.readings!,
    missing: fates!.missing!,
    blank: fates!.blank!,
    rejects: fates!.rejects! + lost!.rejects!,
    summary: lost!.summary!,
    ...marks
  }
}

type Query = <T = Record<string, number>>(sql: string) => Promise<T[]>

/** `mark_of` (id → mark) and `note_mark` (note in a cell → id); an unknown word that most rows carry is the normal state */
async function markWords(
  query: Query,
  n: number,
  own: Record<string, Mark>
): Promise<Pick<Settled, 'questions' | 'markWords'>> {
  await query(`insert into mark_text_${n} select row_number() over () - 1 + (select count(*) from mark_text_${n}), note
    from (select distinct note from parsed where note is not null and note not in (select text from mark_text_${n}) order by 1)`)
  const columns = await query<{ name: string }>(
    `select column_name as name from (describe wide_${n}) where regexp_full_match(column_name, 'm[0-9]+')`
  )
  const uses = [
    ...columns.map(({ name }) => `select ${name} as id, count(*) as rows from wide_${n} group by 1`),
    `select t.id, count(*) as rows from parsed join mark_text_${n} t on t.text = note group by 1`
  ]
  const words = await query<{
    id: number
    text: string
    rows: number
    share: number
  }>(`select id, text, coalesce(sum(rows), 0)::double as rows,
      coalesce(sum(rows), 0) / greatest(1, (select count(*) from wide_${n}) * ${Math.max(1, columns.length)}) as share
    from mark_text_${n} left join (${uses.join(' union all ')}) using (id) group by all order by id`)
  const known = words.map(({ id, text, rows, share }) => {
    const mark = own[text] ?? markOf(text)
    return {
      id,
      word: text,
      readings: rows,
      asked: mark === 'unknown',
      mark: mark === 'unknown' && share > 0.5 ? ('normal' as const) : mark
    }
  })
  const rows = known.map(({ id, mark }) => `(${id}, '${mark}'::mark_t)`).join(', ')
  await query(`create or replace temp table mark_of as select * from (values ${rows}) as t(id, mark)`)
  await query(`create or replace temp table note_mark as select text as note, id from mark_text_${n} where text <> ''`)
  return {
    questions: known
      .filter(({ asked }) => asked)
      .map(({ word, mark }) => ({ code: 'unknown-mark', subject: word, guess: mark })),
    markWords: known.filter(({ word }) => word !== '').map(({ word, mark, readings }) => ({ word, mark, readings }))
  }
}
