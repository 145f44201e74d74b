const key = 'bamai.theme'

/** light or dark, as the person chose or the system prefers */
export class Theme {
  #chosen = $state<'light' | 'dark' | null>(null)
  #system = $state<'light' | 'dark'>('light')
  current = $derived(this.#chosen ?? this.#system)

  constructor() {
    const stored = localStorage.getItem(key)
    if (stored === 'light' || stored === 'dark') this.#chosen = stored
    const dark = matchMedia('(prefers-color-scheme: dark)')
    this.#system = dark.matches ? 'dark' : 'light'
    dark.addEventListener('change', () => (this.#system = dark.matches ? 'dark' : 'light'))
  }

  choose(theme: 'light' | 'dark') {
    this.#chosen = theme
    localStorage.setItem(key, theme)
  }
}
