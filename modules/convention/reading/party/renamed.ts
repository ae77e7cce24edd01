import { fold } from '../normalise/characters.ts'
import type { Sentence } from '../sentences.ts'
import { namesOf } from './mention.ts'
import type { ReadParty } from './prose.ts'

/**
 * The sentences with the coordinator called by its role wherever they call it by its name (« la commission du Département »),
 * so that the variants of a clause need to know the role only. Ranges stay those of the text.
 */
export function calledByRole(
  sentences: readonly Sentence[],
  coordinators: readonly string[],
  parties: readonly ReadParty[],
): Sentence[] {
  const names = parties
    .filter((party) => coordinators.includes(party.name.value))
    .flatMap((party) => namesOf(party, parties))
    .map((name) => fold(name).replace(/^(?:le |la |l'|les )/, ''))
    .filter((name) => name.length > 3)
    .sort((one, other) => other.length - one.length)
  if (names.length === 0) return [...sentences]
  const alternatives = [...new Set(names)].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const pattern = new RegExp(
    `(\\bdu |\\bde la |\\bde l'|\\bdes )?(\\bau |\\ba la |\\ba l')?(?:\\ble |\\bla |\\bl'|\\bles )?(?<![a-z-])(?:${alternatives})(?![a-z0-9-])`,
    'g',
  )
  const rename = (text: string): string =>
    text.replace(pattern, (_, of: string | undefined, to: string | undefined) =>
      of !== undefined ? 'du coordonnateur' : to !== undefined ? 'au coordonnateur' : 'le coordonnateur',
    )
  return sentences.map((sentence) => {
    const lead = rename(sentence.full.slice(0, sentence.leadLength))
    return { ...sentence, full: lead + rename(sentence.full.slice(sentence.leadLength)), leadLength: lead.length }
  })
}
