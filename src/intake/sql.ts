/** a text as SQL writes it; a NUL would end the statement in the middle */
export const quoted = (text: string): string => `'${text.replaceAll('\0', '').replaceAll("'", "''")}'`
