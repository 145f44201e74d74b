/** a Campbell logger's table file by its first rows: TOA5, then names, units and processings */
export const looksLikeToa5 = (rows: string[][]): boolean =>
  rows[0]?.[0]?.trim() === 'TOA5' && rows[1]?.[0]?.trim().toUpperCase() === 'TIMESTAMP' && rows.length > 3
