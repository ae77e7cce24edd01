import { LONGEST_NAME } from '../model/clauses.ts'
import type { Draft, FieldPath } from './draft.ts'
import { type Flow, read } from './flow.ts'
import type { Hit, Sentence } from './sentences.ts'
import { ACTIONS, NAMED, PAUSE, PLACE, PURPOSE, QUOTED, SHORT_FORM, SUBTITLE, TRAILING } from './variants/group-name.ts'

/** The name that the text gives its group: « le groupement, dénommé « Groupement Énergies » ». Few texts give one. */
export function readGroupName(flow: Flow, sentences: readonly Sentence[]): Hit<string> | null {
  for (const sentence of sentences) {
    const match = NAMED.exec(flow.folded.slice(sentence.start, sentence.end))
    const name = match?.[1]
    if (match === null || name === undefined || SHORT_FORM.test(name)) continue
    const start = sentence.start + match.index + match[0].lastIndexOf(name)
    const end = start + name.length
    return { value: read(flow, { start, end }).trim(), start, end, confidence: 'likely' }
  }
  return null
}

/** A name for the group, and the field whose passage it is made from. */
export type GroupName = { readonly name: string; readonly from: FieldPath }

/**
 * What a group may be called, for a person to confirm or correct: the name in its text, else one made of what its title
 * says that it is for, else of its object. `null` when the text tells none of these.
 */
export function nameGroup({ title, object, territory }: Draft, told: string | null): GroupName | null {
  if (told !== null) return { name: shortened(told), from: 'name' }
  const quoted = QUOTED.exec(title ?? '')?.[1] ?? SUBTITLE.exec(title ?? '')?.[1]
  if (quoted !== undefined) return { name: shortened(`Groupement ${capitalised(quoted.trim())}`), from: 'title' }
  const purpose = PURPOSE.exec(title ?? '')?.[1]
  if (purpose !== undefined)
    return { name: shortened(`Groupement ${purpose.replace(/^relative\b/i, 'relatif')}`), from: 'title' }
  return object === null ? null : { name: shortened(nameOfObject(object, territory)), from: 'object' }
}

/** « la maintenance et l’hébergement d’un service sur tout le territoire » is called after the service and its territory. */
function nameOfObject(object: string, territory: string | null): string {
  const thing = ACTIONS.exec(object)?.[1]?.replace(PLACE, '')
  if (thing === undefined) return `Groupement pour ${object}`
  const name = `Groupement ${capitalised(thing)}`
  const placed = territory === null || name.includes(territory) ? name : `${name} ${territory}`
  return placed.length > LONGEST_NAME ? name : placed
}

/** Cut where a reader would stop: before the last phrase that leaves it short enough, else after a word that says something. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name
  const pauses = [...name.matchAll(PAUSE)].map(({ index }) => index)
  const pause = pauses.findLast((at) => at <= LONGEST_NAME && at > LONGEST_NAME / 3)
  if (pause !== undefined) return name.slice(0, pause)
  const word = name.lastIndexOf(' ', LONGEST_NAME)
  return name.slice(0, word > 0 ? word : LONGEST_NAME).replace(TRAILING, '')
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
