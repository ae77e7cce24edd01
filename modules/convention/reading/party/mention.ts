import { fold } from '../normalise/characters.ts'
import { BODY_WORDS } from '../variants/line-starts.ts'
import { likeness, nameTokens } from './kind.ts'
import type { ReadParty } from './prose.ts'

/** A party named in a folded text, under its name, a short name, or a name near enough. */
export type Mention = { readonly party: ReadParty; readonly at: number; readonly length: number }

const GENERIC =
  /^(?:le |la |l'|les |un |une )?(?:autres? )?(?:coord\w+|membres?|etablissements?|collectivites?|personnes?|partenaires?|beneficiaires?|acheteurs?|cocontractants?|adherents?|parties?|groupement|membres du groupement|(?:membres|adherents) fondateurs|signataires?)$/
const BODY = new RegExp(`(?:\\b(?:le |la |les )|\\bl')?\\b(?:${BODY_WORDS})\\b[^,.;:()\\n]{0,110}`, 'g')

/** The parties a folded text names, in order of place. */
export function mentionsIn(folded: string, parties: readonly ReadParty[]): Mention[] {
  const found: Mention[] = []
  for (const party of parties) {
    const at = exactAt(folded, party, parties)
    if (at !== null) found.push({ party, ...at })
  }
  if (found.length === 0) found.push(...nearMentions(folded, parties))
  return found.sort((one, other) => one.at - other.at || other.length - one.length)
}

/** The party that a short printing of a name means (a signature block, a cell): named in it, or the only one to hold all its words. */
export function partyMeant(name: string, parties: readonly ReadParty[]): ReadParty | undefined {
  const same = parties.find((party) => likeness(name, party.name.value) === 1)
  if (same !== undefined) return same
  const named = mentionsIn(fold(name), parties)[0]?.party
  if (named !== undefined) return named
  const tokens = nameTokens(name)
  const holders = parties.filter(
    (party) => tokens.length > 0 && tokens.every((token) => nameTokens(party.name.value).includes(token)),
  )
  return holders.length === 1 ? holders[0] : undefined
}

function exactAt(
  folded: string,
  party: ReadParty,
  parties: readonly ReadParty[],
): { at: number; length: number } | null {
  for (const name of namesOf(party, parties)) {
    const at = wordAt(folded, name)
    if (at >= 0) return { at, length: name.length }
  }
  return party.kind === 'commune' ? communeAt(folded, party, parties) : null
}

/** « la commune » where one member only is one, or the bare name of its place where it acts (« Montplume signe »). */
function communeAt(
  folded: string,
  party: ReadParty,
  parties: readonly ReadParty[],
): { at: number; length: number } | null {
  if (parties.filter(({ kind }) => kind === 'commune').length === 1) {
    const alone =
      /(?<!chaque |toute |autre |une )\bla (?:commune|ville)(?! (?:de|du|des|d'|membre|la|le)\b)(?! d')/.exec(folded)
    if (alone !== null) return { at: alone.index, length: alone[0].length }
  }
  const place = fold(party.name.value).replace(/^(?:commune|ville) (?:de |du |des |d')?(?:la |le |les |l')?/, '')
  if (
    place.length < 4 ||
    parties.filter(({ name, kind }) => kind === 'commune' && fold(name.value).endsWith(place)).length > 1
  )
    return null
  const at = wordAt(folded, place)
  return at < 0 || /(?:\b(?:de|du|des|a|au|pour|en|et)(?: la| le| les)? |d'|l'|-)$/.test(folded.slice(0, at))
    ? null
    : { at, length: place.length }
}

function wordAt(folded: string, name: string): number {
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
    if (
      !/[a-z0-9]/.test(folded.charAt(at - 1)) &&
      !/[a-z0-9]/.test(folded.charAt(at + name.length)) &&
      !/^-[a-z]/.test(folded.slice(at + name.length))
    )
      return at
  }
  return -1
}

/** The names a text may give a party: its own, its short names, its kind alone when no other party is of that kind. */
export function namesOf(party: ReadParty, parties: readonly ReadParty[]): string[] {
  const own = fold(party.name.value).replace(/"/g, '').replace(/\s+/g, ' ').trim()
  const aliases = party.aliases.filter((alias) => alias.length > 2 && !GENERIC.test(alias))
  const head =
    /^(?:communaute (?:de communes|d'agglomeration|urbaine)|departement|region|metropole|ville|syndicat(?: mixte| intercommunal)?|ccas|cias|centre de gestion|centre (?:inter)?communal|centre hospitalier|universite|office(?: public)?|agence|sdis|service departemental|caisse des ecoles|regie|chambre|association|societe|college|lycee|grand port|parc naturel|pole|etablissement public)\b/.exec(
      own,
    )?.[0]
  const alone = head !== undefined && parties.filter((other) => fold(other.name.value).startsWith(head)).length === 1
  return [fold(party.name.value), own, ...aliases, ...(alone && head !== undefined ? [head] : [])]
}

function nearMentions(folded: string, parties: readonly ReadParty[]): Mention[] {
  const found: Mention[] = []
  for (const match of folded.matchAll(BODY)) {
    const best = parties
      .map((party) => ({ party, score: prefixLikeness(match[0], party.name.value) }))
      .sort((a, b) => b.score - a.score)[0]
    if (best !== undefined && best.score >= 0.8)
      found.push({ party: best.party, at: match.index, length: match[0].length })
  }
  return found
}

/** Likeness with as many words of the text as the name has: what follows the name does not count. */
function prefixLikeness(text: string, name: string): number {
  const count = nameTokens(name).length
  return likeness(nameTokens(text).slice(0, count).join(' '), name)
}
