/** Processes that have a page of their own; the others are shown by the generic page of a case. */
const OWN_PAGES: Readonly<Record<string, (id: string) => string>> = {
  body: (id) => `members/${id}`,
  convention: () => 'convention',
  perimeter: (id) => `perimeters/${id}`,
  withdrawal: (id) => `withdrawals/${id}`,
  item: (id) => `information/${id}`,
  inquiry: (id) => `information/inquiries/${id}`,
  expense: (id) => `costs/${id}`,
  contract: (id) => `contracts/${id}`,
}

/** The address of a case's page. */
export function caseLink(group: string, process: string, id: string): string {
  const own = Object.hasOwn(OWN_PAGES, process) ? OWN_PAGES[process] : undefined
  return `/groups/${group}/${own === undefined ? `cases/${process}/${id}` : own(id)}`
}
