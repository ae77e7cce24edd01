import type { GroupWords } from './words.fr.ts'

export type NavWord = keyof GroupWords['nav']

/** A page of every group: what follows `/groups/…` in its address. */
export type GroupPage = {
  readonly path: string
  readonly word: NavWord
  readonly demoOnly?: true
  /** Opened to whoever is only associated with some works (S6.3), as no other page of the group is. */
  readonly guests?: true
  /** Other addresses whose cases are reached through this page. */
  readonly also?: readonly string[]
}

/** What a buyer looks for under one name; the name leads to the first of its pages. */
export type NavEntry = { readonly word: NavWord; readonly pages: readonly [GroupPage, ...GroupPage[]] }

/** The whole navigation of a group: a new page is a line here, and its word. */
export const navEntries: readonly NavEntry[] = [
  { word: 'board', pages: [{ path: '', word: 'board' }] },
  { word: 'tasks', pages: [{ path: '/tasks', word: 'tasks', guests: true }] },
  {
    word: 'members',
    pages: [
      { path: '/members', word: 'memberList' },
      { path: '/accessions', word: 'accessions' },
      { path: '/withdrawals', word: 'withdrawals' },
    ],
  },
  {
    word: 'convention',
    pages: [
      { path: '/convention', word: 'conventionText' },
      { path: '/amendments', word: 'amendments' },
      { path: '/costs', word: 'costs' },
      { path: '/disputes', word: 'disputes' },
      { path: '/dissolution', word: 'dissolution' },
    ],
  },
  {
    word: 'procurement',
    pages: [
      { path: '/purchases', word: 'purchases', also: ['/need-sheets'] },
      { path: '/procedures', word: 'procedures' },
      { path: '/technical-group', word: 'technicalGroup', guests: true },
      { path: '/consultations', word: 'consultations' },
      { path: '/key-sets', word: 'keySets' },
      { path: '/questions', word: 'questions' },
      { path: '/arrivals', word: 'arrivals' },
      { path: '/openings', word: 'openings', also: ['/deposits'] },
      { path: '/examinations', word: 'examinations' },
      { path: '/operator-proofs', word: 'operatorProofs' },
      { path: '/evaluations', word: 'evaluations', also: ['/scorings'] },
      { path: '/committee', word: 'committee' },
      { path: '/awards', word: 'awards' },
      { path: '/interests', word: 'interests', guests: true },
      { path: '/contacts', word: 'operatorContacts' },
      { path: '/perimeters', word: 'perimeters' },
    ],
  },
  {
    word: 'execution',
    pages: [
      { path: '/contracts', word: 'contracts' },
      { path: '/modifications', word: 'modifications' },
      { path: '/dashboard', word: 'dashboard' },
      { path: '/price-schedules', word: 'priceSchedules' },
      { path: '/ceilings', word: 'ceilings' },
      { path: '/orders', word: 'orders' },
      { path: '/acceptances', word: 'acceptances' },
      { path: '/penalties', word: 'penalties' },
      { path: '/penalty-clauses', word: 'penaltyClauses' },
      { path: '/invoices', word: 'invoices' },
      { path: '/payment-terms', word: 'paymentTerms' },
      { path: '/projects', word: 'projects', also: ['/developments'] },
      { path: '/subcontractors', word: 'subcontractors', also: ['/payment-requests', '/assignments'] },
      { path: '/terminations', word: 'terminations' },
      { path: '/claims', word: 'claims' },
    ],
  },
  { word: 'information', pages: [{ path: '/information', word: 'information' }] },
  {
    word: 'register',
    pages: [
      { path: '/register', word: 'entries' },
      { path: '/cases', word: 'cases' },
      { path: '/witnesses', word: 'witnesses' },
      { path: '/rehearsals', word: 'rehearsals' },
      { path: '/mailbox', word: 'mailbox', demoOnly: true },
    ],
  },
]

/** The pages of an entry that exist here; to a guest, those that are opened to it. */
export function pagesOf({ pages }: NavEntry, demo: boolean, guest = false): readonly GroupPage[] {
  return pages.filter(({ demoOnly, guests }) => (demo || demoOnly !== true) && (!guest || guests === true))
}

export type Place = { readonly entry: NavEntry; readonly page: GroupPage }

/** Where an address stands in the navigation; null for a page that the navigation does not name. */
export function placeOf(at: string): Place | null {
  for (const entry of navEntries) {
    const page = entry.pages.find((each) => currentOf(each, at) !== undefined)
    if (page !== undefined) return { entry, page }
  }
  return null
}

/** How an address stands to a page of the navigation, by its own path or by those of the cases that it leads to. */
export function currentOf({ path, also = [] }: GroupPage, at: string): 'page' | 'true' | undefined {
  return isAt(path, at) ?? (also.some((each) => isAt(each, at) !== undefined) ? 'true' : undefined)
}

/** `page` for the page itself, `true` for one of which the reader sees a case, as `aria-current` says it. */
export function isAt(path: string, at: string): 'page' | 'true' | undefined {
  if (at === path) return 'page'
  return path !== '' && at.startsWith(`${path}/`) ? 'true' : undefined
}
