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
  if (names.length === 0) return withAntecedents(sentences)
  const alternatives = [...new Set(names)].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const pattern = new RegExp(
    `(\\bdu |\\bde la |\\bde l'|\\bdes )?(\\bau |\\ba la |\\ba l')?(?:\\ble |\\bla |\\bl'|\\bles )?(?<![a-z-])(?:${alternatives})(?![a-z0-9-])`,
    'g',
  )
  const rename = (text: string): string =>
    text.replace(pattern, (_, of: string | undefined, to: string | undefined) =>
      of !== undefined ? 'du coordonnateur' : to !== undefined ? 'au coordonnateur' : 'le coordonnateur',
    )
  return withAntecedents(
    sentences.map((sentence) => {
      const lead = rename(sentence.full.slice(0, sentence.leadLength))
      return { ...sentence, full: lead + rename(sentence.full.slice(sentence.leadLength)), leadLength: lead.length }
    }),
  )
}

const PRONOUN =
  /^((?:a ce titre|a cet effet|en outre|par ailleurs|toutefois|dans ce cadre|en particulier|pour ce faire),? )?(?:il|elle|celui-ci|celle-ci|ce dernier|cette derniere)\b(?! (?:est|a ete|sera) (?:convenu|precise|institue|cree|constitue|forme|entendu|rappele|dissou|conclu|etabli|procede|tenu)| n'est (?:pas )?(?:cree|institue|admis|prevu)| appartient| y a| s'agit| faut| revient| peut etre mis)/

/**
 * « Le coordonnateur exerce ses fonctions sans rémunération. Il prend en charge … »: a pronoun that opens a sentence is the
 * coordinator when the sentence before it, in the same article, has the coordinator for subject.
 */
function withAntecedents(sentences: readonly Sentence[]): Sentence[] {
  let subject: Sentence['section'] | null = null
  let last: Sentence['section'] | null = null
  return sentences.map((sentence) => {
    const own = sentence.full.slice(sentence.leadLength)
    const pronoun = PRONOUN.exec(own)
    const named = pronoun !== null && LATTER.test(pronoun[0]) ? (subject ?? last) : subject
    const carried = pronoun !== null && named !== null && named.start === sentence.section.start
    const full = carried
      ? `${sentence.full.slice(0, sentence.leadLength)}${pronoun[1] ?? ''}le coordonnateur${own.slice(pronoun[0].length)}`
      : sentence.full
    if (!carried && !sentence.item) {
      subject = SUBJECT.test(own) ? sentence.section : null
      last = NAMED_LAST.test(own) ? sentence.section : null
    }
    return carried ? { ...sentence, full } : sentence
  })
}

/** The coordinator, or its mission, is what the sentence is about. */
const SUBJECT =
  /^(?:[^,;]{0,60}, )?(?:(?:le |la )(?:\w+ )?|(?:la |les )(?:missions?|fonctions?|roles?|taches?) d[eu] )coordonnat(?:eur|rice)\b/
/** « … d’indemniser le coordonnateur. Celui-ci supporte … » */
const NAMED_LAST = /\bcoordonnat(?:eur|rice)[^,;.]{0,40}[.;]?$/
const LATTER = /\b(?:celui-ci|celle-ci|ce dernier|cette derniere)$/
