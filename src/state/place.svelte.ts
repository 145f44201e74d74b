export const pages = ['data', 'overview', 'leads'] as const
export type Page = (typeof pages)[number]

const version = 'v1'

/** where the person is, as the hash says: `#v1/leads/12`; never data */
export class Place {
  page = $state<Page>('data')
  /** lead_id */
  lead = $state<number | null>(null)

  constructor() {
    this.#read()
    addEventListener('hashchange', () => this.#read())
  }

  go(page: Page, lead: number | null = this.lead) {
    location.hash = hashOf(page, lead)
    this.#read()
  }

  /** walks to another lead without a step in the browser's history */
  select(lead: number | null) {
    history.replaceState(null, '', hashOf(this.page, lead))
    this.lead = lead
  }

  #read() {
    const [said, page, lead] = location.hash.slice(1).split('/')
    if (said !== version || !pages.includes(page as Page)) return
    this.page = page as Page
    this.lead = lead && /^\d+$/.test(lead) ? Number(lead) : null
  }
}

export const hashOf = (page: Page, lead: number | null): string =>
  `#${version}/${page}${page === 'leads' && lead !== null ? `/${lead}` : ''}`
