const IN_GROUP = /^\/groups\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(\/.*)?$/

/** The group whose pages an address belongs to; null for the pages of no group. */
export function groupInPath(path: string): string | null {
  return IN_GROUP.exec(path)?.[1] ?? null
}

/** What follows the group in the address of one of its pages: `/members`, and nothing on its board. */
export function pathInGroup(path: string): string {
  return IN_GROUP.exec(path)?.[2]?.replace(/\/+$/, '') ?? ''
}
