/** a row as one line of delimited text that reads back exactly */
export const csvLine = (row: string[]): string => `${row.map(cell).join(',')}\n`

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
