import { actorsOf } from './acts.ts'
import type { Coordinator, ExecutionBy, Mission } from './draft.ts'
import { type Flow, read } from './flow.ts'
import { executionOf, inOrder, missionsOf } from './missions.ts'
import { fold } from './normalise/characters.ts'
import { type Mention, mentionsIn, partyMeant } from './party/mention.ts'
import type { ReadParty } from './party/prose.ts'
import { type Hit, isAbout, type Sentence } from './sentences.ts'
import { BESIDE, COORDINATOR, DESIGNATIONS, EVERY_COORDINATOR, SUBSTITUTE } from './variants/coordination.ts'
import { BODY_WORDS } from './variants/line-starts.ts'

export type ReadCoordinator = {
  readonly coordinator: Coordinator
  readonly named: Hit<string>
  readonly missions: readonly Hit<Mission>[]
}
export type ReadCoordination = {
  readonly coordinators: readonly ReadCoordinator[]
  readonly executionBy: Hit<ExecutionBy> | null
}

/** Who coordinates, for what, and who executes. */
export function readCoordination(
  flow: Flow,
  sentences: readonly Sentence[],
  parties: readonly ReadParty[],
): ReadCoordination {
  const named = designated(flow, sentences, parties)
  const acts = actorsOf(
    sentences,
    named.map((hit) => hit.value),
    parties,
  )
  const own = named.map((_, index) => missionsOf(acts.filter(({ who }) => named.length === 1 || who === index)))
  const shared =
    named.length > 1 ? missionsOf(acts.filter(({ sentence }) => EVERY_COORDINATOR.test(sentence.full))) : []
  const unnamed = named.length > 1 ? missionsOf(acts.filter(({ who }) => who === null)) : []
  const coordinators = named.map((hit, index) => {
    const missions = inOrder([
      ...(own[index] ?? []),
      ...shared,
      ...(own[index]?.length === 0 && shared.length === 0 ? unnamed : []),
    ])
    return { coordinator: { name: hit.value, for: missions.map((mission) => mission.value) }, named: hit, missions }
  })
  return { coordinators, executionBy: executionOf(acts, coordinators) }
}

/** The names of the coordinators, once each, as the parties' block prints them. */
function designated(flow: Flow, sentences: readonly Sentence[], parties: readonly ReadParty[]): Hit<string>[] {
  const hits: Hit<string>[] = []
  const add = (value: string, span: { start: number; end: number }, confidence: 'sure' | 'likely'): void => {
    if (!hits.some((hit) => hit.value === value)) hits.push({ value, start: span.start, end: span.end, confidence })
  }
  const about = [
    ...sentences.filter((one) => isAbout(one, ['coordinator'])),
    ...sentences.filter((one) => !isAbout(one, ['coordinator'])),
  ]
  for (const sentence of about) {
    if (
      hits.length > 0 &&
      !isAbout(sentence, ['coordinator']) &&
      !underCoordinator(sentence) &&
      !BESIDE.test(sentence.full)
    )
      continue
    if (!COORDINATOR.test(sentence.full) || SUBSTITUTE.test(sentence.full)) continue
    const mentions = named(sentence, parties)
    for (const mention of mentions) add(mention.party.name.value, sentence, 'sure')
    const meant = mentions.length === 0 ? antecedent(sentence, sentences, parties) : null
    if (meant !== null) add(meant, sentence, 'likely')
    if (hits.length === 0) {
      const printed = unknownName(flow, sentence)
      if (printed !== null) add(printed, sentence, 'likely')
    }
  }
  for (const hit of tabled(flow, sentences, parties)) add(hit.value, hit, 'sure')
  if (hits.length === 0) for (const hit of presumed(sentences, parties)) add(hit.value, hit, 'likely')
  for (const hit of hits.length < 2 ? titled(sentences, parties) : []) add(hit.value, hit, 'likely')
  if (hits.length === 0) {
    for (const party of parties) {
      const told = flow.folded.slice(party.start, party.end)
      if (
        party.aliases.some((alias) => COORDINATOR.test(alias)) ||
        /\bcoord(?:on|in)n?at(?:eur|rice)\b(?! (?:suppleant|est|sera))/.test(told)
      )
        add(party.name.value, party, 'likely')
    }
  }
  return hits
}

/** « C’est l’Université qui consulte. Elle a la qualité de coordonnateur. »: whom a pronoun stands for, by the sentence before. */
function antecedent(sentence: Sentence, sentences: readonly Sentence[], parties: readonly ReadParty[]): string | null {
  if (!/^(?:[^,]{0,40}, )?(?:il|elle|celui-ci|celle-ci|ce dernier|cette derniere)\b/.test(sentence.full)) return null
  const match = DESIGNATIONS.find(({ when, side }) => side !== 'after' && when.test(sentence.full))
  const at = sentences.indexOf(sentence)
  if (match === undefined) return null
  for (const before of sentences.slice(Math.max(0, at - 3), at).reverse()) {
    if (before.section.start !== sentence.section.start) return null
    const mention = mentionsIn(before.full, parties)[0]
    if (mention !== undefined) return mention.party.name.value
  }
  return null
}

/** A sub-heading of an article on the coordinator, whatever it is called itself. */
function underCoordinator({ section }: Sentence): boolean {
  return section.level === 2 && /\bcoord/.test(fold(section.article?.heading ?? ''))
}

/** A table « Famille | Coordonnateur »: whom each row names. */
function tabled(flow: Flow, sentences: readonly Sentence[], parties: readonly ReadParty[]): Hit<string>[] {
  const sections = new Map(sentences.map(({ section }) => [section.start, section]))
  return [...sections.values()].flatMap(({ blocks }) => {
    let column = -1
    return blocks.flatMap((row): Hit<string>[] => {
      if (row.kind !== 'row') return []
      const cells = row.cells.map((cell) => flow.folded.slice(cell.start, cell.end).trim())
      const header = cells.findIndex(
        (cell) => /^(?:(?:membre|collectivite|organisme) )?coord(?:on|in)n?at/.test(cell) && cell.length < 40,
      )
      if (header >= 0 && !cells.some((cell, rank) => rank !== header && /\bmembres?\b|\badherents?\b/.test(cell)))
        column = header
      const cell = header >= 0 || column < 0 ? undefined : row.cells[column]
      const party = cell === undefined ? undefined : partyMeant(read(flow, cell), parties)
      return cell === undefined || party === undefined
        ? []
        : [{ value: party.name.value, start: cell.start, end: cell.end, confidence: 'sure' }]
    })
  })
}

/** In the article on the coordinator, a sentence that names one party only and makes nobody else act: that party. */
function presumed(sentences: readonly Sentence[], parties: readonly ReadParty[]): Hit<string>[] {
  const scope = sentences.filter(
    (sentence) =>
      /\bcoord|\bpilot|\bmandataire|\bchef de file/.test(fold(sentence.section.title)) &&
      !SUBSTITUTE.test(sentence.full),
  )
  for (const sentence of scope) {
    const mentions = mentionsIn(sentence.full, parties)
    const [first] = mentions
    if (first !== undefined && new Set(mentions.map(({ party }) => party)).size === 1)
      return [{ value: first.party.name.value, start: sentence.start, end: sentence.end, confidence: 'likely' }]
  }
  return []
}

/** Two sub-headings, one for each coordinator (« 3.1 Le coordonnateur de la passation »): the first party named under each. */
function titled(sentences: readonly Sentence[], parties: readonly ReadParty[]): Hit<string>[] {
  const sections = [...new Set(sentences.map((sentence) => sentence.section))].filter(
    (section) =>
      section.level === 2 && /\bcoord(?:on|in)n?at(?:eur|rice)\b(?! (?:suppleant|remplac))/i.test(section.title),
  )
  const hits = sections.flatMap((section) => {
    for (const sentence of sentences) {
      const mention = sentence.section === section ? mentionsIn(sentence.full, parties)[0] : undefined
      if (mention !== undefined)
        return [
          { value: mention.party.name.value, start: sentence.start, end: sentence.end, confidence: 'likely' as const },
        ]
    }
    return []
  })
  return new Set(hits.map((hit) => hit.value)).size >= 2 ? hits : []
}

/** The parties that a sentence makes coordinators. */
function named(sentence: Sentence, parties: readonly ReadParty[]): Mention[] {
  for (const { when, side } of DESIGNATIONS) {
    const match = when.exec(sentence.full)
    if (match === null) continue
    const end = match.index + match[0].length
    const before = mentionsIn(sentence.full.slice(0, match.index + (side === 'both' ? match[0].length : 0)), parties)
    const after = mentionsIn(sentence.full.slice(side === 'both' ? match.index : end, end + 160), parties)
    const mentions =
      side === 'all'
        ? before
        : side === 'before'
          ? before.slice(-1)
          : side === 'after'
            ? firstAndJoined(after, sentence.full.slice(end))
            : COORDINATOR.test(sentence.full.slice(match.index))
              ? after.slice(0, 1)
              : []
    if (mentions.length > 0 && !(side === 'after' && (mentions[0]?.at ?? 0) > 70)) return mentions
  }
  return []
}

/** « A et B », « A pour la passation et B pour l’exécution »: both coordinate. */
function firstAndJoined(mentions: readonly Mention[], text: string): Mention[] {
  const [first, second] = mentions
  if (first === undefined) return []
  if (second === undefined || second.party === first.party) return [first]
  return /^[^.]{0,60}(?: et | d'autre part|, et )/.test(text.slice(first.at + first.length, second.at)) &&
    /\bcoord\w+s\b|\bpour (?:la|l'|le)|\bcharge/.test(text)
    ? [first, second]
    : [first]
}

const BODY_AFTER = new RegExp(
  `(?:le |la |l'|les )((?:${BODY_WORDS})\\b[^,.;:()]{0,90}?)(?= ?[,(]| (?:est|sera|assure|exerce|designe|comme|en qualite|pour|siege|qui)\\b|[.;:]|$)`,
)

/** A coordinator that is no party of the text: its name as printed. */
function unknownName(flow: Flow, sentence: Sentence): string | null {
  const phrase = DESIGNATIONS.find(({ when }) => when.test(sentence.full))
  const match = phrase === undefined ? null : BODY_AFTER.exec(sentence.full.slice(sentence.leadLength))
  if (match?.[1] === undefined || /\uE000/.test(match[0])) return null
  const start = sentence.start + match.index + match[0].length - match[1].length
  const printed = read(flow, { start, end: start + match[1].length })
  return /\s/.test(printed) && /[A-ZÀ-Ý]/.test(printed.slice(1)) ? printed : null
}
