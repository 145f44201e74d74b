/** Ctrl-Z or Cmd-Z takes the last correction back, but not from a field in which it takes back typing */
export function onUndoKey(event: KeyboardEvent, undo: () => void) {
  if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
  if (event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]')) return
  event.preventDefault()
  undo()
}
