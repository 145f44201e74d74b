import { type DataType, MessageReader, Type } from 'apache-arrow'

/**
 * The engine sends an ENUM column as indices without its dictionary when a query is polled (duckdb-wasm 1.32), so all
 * values would read as null. Returns the query that sends text instead, or undefined where there is no such column.
 */
export function withoutEnums(sql: string, header: Uint8Array): string | undefined {
  const schema = new MessageReader(header).readSchema()
  const enums = schema?.fields.filter(({ type }) => (type as DataType).typeId === Type.Dictionary) ?? []
  if (enums.length === 0) return undefined
  const text = enums.map(({ name }) => `"${name.replaceAll('"', '""')}"::varchar as "${name.replaceAll('"', '""')}"`)
  return `select * replace (${text.join(', ')}) from (${sql.replace(/[;\s]+$/, '')})`
}
