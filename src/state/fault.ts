/** what went wrong, as a code the page has words for */
export interface Fault {
  code: 'memory' | 'stopped' | 'column' | 'table' | 'syntax' | 'fatal' | 'network' | 'other'
  detail: string
}

const kinds: [Fault['code'], RegExp][] = [
  ['fatal', /the engine stopped|unreachable|a cancelled query went on/i],
  ['stopped', /aborted|interrupted|cancelled/i],
  ['memory', /out of memory|memory limit|could not allocate/i],
  ['column', /referenced column "?([^"\s]+)"? not found/i],
  ['table', /table (?:function )?with name "?([^"\s!]+)"? does not exist/i],
  ['syntax', /syntax error at or near "([^"]*)"/i],
  ['network', /failed to fetch|HTTP \d{3}|load failed/i]
]

export function faultOf(error: unknown): Fault {
  const { name, message = String(error) } = Object(error) as Partial<Error>
  if (name === 'AbortError') return { code: 'stopped', detail: '' }
  for (const [code, pattern] of kinds) {
    const found = pattern.exec(message)
    if (found) return { code, detail: found[1] ?? '' }
  }
  return { code: 'other', detail: message }
}
