import type { Entry } from '#api/shapes.ts'

/** `La présidence, Département de la Somme`, the passing of time, or somebody outside the group. */
export function actorText(entry: Entry, says: Readonly<Record<'clock' | 'outsider' | 'operator', string>>): string {
  if (entry.actor.kind !== 'person') return says[entry.actor.kind]
  const parts = [entry.actor.name, entry.actor.office, entry.actor.body?.name].filter((part) => part !== undefined)
  // A person named by the office held for a body already says both.
  return parts.filter((part, index) => !parts.slice(0, index).some((before) => before.includes(part))).join(', ')
}
