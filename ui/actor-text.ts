import type { Entry } from '#api/shapes.ts'

/** `La présidence, Département de la Somme`, or the passing of time. */
export function actorText(entry: Entry, clock: string): string {
  if (entry.actor.kind === 'clock') return clock
  const parts = [entry.actor.name, entry.actor.office, entry.actor.body?.name].filter((part) => part !== undefined)
  // A person named by the office held for a body already says both.
  return parts.filter((part, index) => !parts.slice(0, index).some((before) => before.includes(part))).join(', ')
}
