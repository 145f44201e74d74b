interface Walk {
  step(by: number): void
  search(): void
  keys(): void
  leave(): void
}

/** the keys of the leads page; typing into a field is left alone but for Esc */
export function walk(event: KeyboardEvent, { step, search, keys, leave }: Walk) {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const field = event.target instanceof HTMLElement && event.target.matches('input, select, textarea')
  if (event.key === 'Escape') {
    if (field) (event.target as HTMLElement).blur()
    leave()
    return
  }
  if (field) return
  const acts: Record<string, () => void> = { j: () => step(1), k: () => step(-1), '/': search, '?': keys }
  const act = acts[event.key]
  if (!act) return
  event.preventDefault()
  act()
}
