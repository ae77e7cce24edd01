/**
 * A rehearsal is a copy of a group that is played and thrown away: nothing in it is real. Its identifier says so by itself,
 * as a UUID of version 8, where a group's own is of version 4; the database holds both to it. So a page, a mail on its
 * way, an exported register tell it without asking anybody.
 */
export const isRehearsal = (groupId: string): boolean => groupId.charAt(VERSION_AT) === '8'

/** The identifier of a new rehearsal, from one drawn at random. */
export const rehearsalId = (random: string): string => `${random.slice(0, VERSION_AT)}8${random.slice(VERSION_AT + 1)}`

/** Where a UUID says its version: `xxxxxxxx-xxxx-Vxxx-…`. */
const VERSION_AT = 14
