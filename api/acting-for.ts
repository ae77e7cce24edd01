/**
 * For which body somebody acts who represents several in a group (A2): chosen once, kept on the device, and said with
 * every request of that group, since the server never guesses for whom an act is done.
 */

const NAME = (group: string): string => `unisson.acting-for.${group}`
const IN_PATH = /^\/api\/(?:(?:groups|rehearsals)\/|session\?(?:.*&)?group=)([0-9a-f-]{36})/

/** The body chosen for the group of this address; `null` when none was, or the address is of no group. */
export function bodyFor(path: string): string | null {
  const group = IN_PATH.exec(path)?.[1]
  return group === undefined ? null : chosenBody(group)
}

export function chosenBody(group: string): string | null {
  try {
    return globalThis.localStorage?.getItem(NAME(group)) ?? null
  } catch {
    // Storage may be forbidden: the server then asks again.
    return null
  }
}

/** Keeps the choice; `null` forgets it. */
export function chooseBody(group: string, body: string | null): void {
  try {
    if (body === null) globalThis.localStorage.removeItem(NAME(group))
    else globalThis.localStorage.setItem(NAME(group), body)
  } catch {
    // As above: nothing is worth failing a page for.
  }
}

/** A link of a group for a browser that follows it by itself, and sends no header. */
export function linkFor(path: string): string {
  const body = bodyFor(path)
  return body === null ? path : `${path}${path.includes('?') ? '&' : '?'}actingFor=${body}`
}
