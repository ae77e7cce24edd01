import type { ClauseArticles } from '#kernel/citation.ts'
import {
  type Accession,
  CLAUSE_KEYS,
  type ClauseKey,
  type Clauses,
  type Duration,
  type EffectiveFrom,
  type Withdrawal,
} from '../model/clauses.ts'
import type { Draft, FieldPath } from './draft.ts'
import { type GroupName, nameGroup } from './group-name.ts'
import type { Reading } from './index.ts'

/** What a reading proposes for a group: its clauses as values, where the text sets each, and what it leaves to decide. */
export type Proposal = {
  readonly clauses: Clauses
  /** The field of the text from which the name of the group is made; `null` when the text gives nothing to make it of. */
  readonly namedFrom: FieldPath | null
  readonly articles: ClauseArticles
  /** Fields on which the text says nothing and whose value here is only the most cautious one: a person must choose. */
  readonly unsettled: readonly FieldPath[]
}

/**
 * Turns a reading into the clauses of a group.
 *
 * @param reading a reading whose text is a convention
 * @param bodies the identifier of each party, in the order of the draft
 * @throws {RangeError} when the text is no convention
 */
export function proposeGroup(reading: Reading, bodies: readonly string[]): Proposal {
  const { draft } = reading
  if (!draft.isConvention) throw new RangeError('the text is not the convention of a group')
  const unsettled: FieldPath[] = []
  const settle = <T>(path: FieldPath, value: T | null | undefined, cautious: T): T => {
    if (value !== null && value !== undefined) return value
    unsettled.push(path)
    return cautious
  }
  const named = nameOfGroup(reading)
  const clauses: Clauses = {
    name: settle('name', named?.name, ''),
    title: settle('title', draft.title, 'Convention constitutive d’un groupement de commandes'),
    object: settle('object', draft.object, ''),
    kind: settle('kind', draft.kind, 'determined-contract'),
    territory: draft.territory === null ? null : { label: draft.territory, departments: [] },
    legalBasis: draft.legalBasis ?? [],
    coordinators: settle('coordinators', coordinatorsOf(draft, bodies), []),
    executionBy: settle('executionBy', draft.executionBy, 'each-member'),
    committee: { mode: settle('committee.mode', draft.committee?.mode, 'coordinator') },
    duration: durationOf(draft, settle),
    effectiveFrom: effectOf(draft, settle),
    accession: accessionOf(draft, settle),
    withdrawal: withdrawalOf(draft, settle),
    costs: {
      coordinatorPaid: settle('costs.coordinatorPaid', draft.costs?.coordinatorPaid, false),
      borneBy: settle('costs.borneBy', draft.costs?.borneBy, 'coordinator'),
      key: null,
    },
    dissolution: {
      atTerm: settle('dissolution.atTerm', draft.dissolution?.atTerm, true),
      decision: draft.dissolution?.decision ?? null,
    },
    disputes: {
      amicableFirst: settle('disputes.amicableFirst', draft.disputes?.amicableFirst, true),
      court: draft.disputes?.court ?? null,
      amicableMonths: null,
    },
    originals: { perMember: draft.originals?.perMember ?? null },
    place: draft.place,
  }
  return { clauses, namedFrom: named?.from ?? null, articles: articlesOf(reading), unsettled }
}

/** What the group may be called, as its text tells it or by what it is for. */
export function nameOfGroup({ draft, found }: Reading): GroupName | null {
  const told = found.name?.value
  return nameGroup(draft, typeof told === 'string' ? told : null)
}

type Settle = <T>(path: FieldPath, value: T | null | undefined, cautious: T) => T

/** `null` when the text names none, or one that is none of the parties as they were read: a person says who it is. */
function coordinatorsOf(draft: Draft, bodies: readonly string[]): Clauses['coordinators'] | null {
  const named = draft.coordinators ?? []
  const found = named.flatMap(({ name, for: missions }) => {
    const index = (draft.parties ?? []).findIndex((party) => party.name === name)
    const body = bodies[index]
    return body === undefined ? [] : [{ body, for: missions }]
  })
  return found.length === 0 || found.length < named.length ? null : found
}

function durationOf({ duration }: Draft, settle: Settle): Duration {
  const renewals = duration?.renewals ?? 0
  switch (duration?.type) {
    case 'fixed':
      return { type: 'fixed', length: settle('duration.length', duration.length, 'P1Y'), renewals }
    case 'until-date':
      if (duration.until !== null) return { type: 'until-date', until: duration.until, renewals }
      break
    case 'until-completion':
      return { type: 'until-completion' }
    default:
  }
  return settle('duration.type', null, { type: 'until-completion' })
}

function effectOf({ effectiveFrom }: Draft, settle: Settle): EffectiveFrom {
  // The draft says that the effect is a date, not which one: the person gives it.
  if (effectiveFrom === 'date') return settle('effectiveFrom', null, { on: 'notification' })
  return { on: settle('effectiveFrom', effectiveFrom, 'notification') }
}

function accessionOf({ accession }: Draft, settle: Settle): Accession {
  if (accession?.open === false) return { open: false }
  if (accession?.open !== true) return settle('accession.open', null, { open: false })
  return { open: true, approval: settle('accession.approval', accession.approval, 'all-members'), conditions: [] }
}

function withdrawalOf({ withdrawal }: Draft, settle: Settle): Withdrawal {
  if (withdrawal?.allowed === false) return { allowed: false }
  if (withdrawal?.allowed !== true) return settle('withdrawal.allowed', null, { allowed: false })
  const deferredToContractEnd = settle('withdrawal.deferredToContractEnd', withdrawal.deferredToContractEnd, true)
  return { allowed: true, notice: withdrawal.notice, deferredToContractEnd }
}

/** Which field of the draft tells where each clause stands; the first one found counts. */
const FIELDS: Readonly<Partial<Record<ClauseKey, readonly FieldPath[]>>> = {
  object: ['object', 'kind'],
  duration: ['duration.type', 'duration.length', 'duration.until'],
  effect: ['effectiveFrom'],
  coordinator: ['coordinators[0].name'],
  committee: ['committee.mode'],
  execution: ['executionBy'],
  accession: ['accession.open', 'accession.approval'],
  withdrawal: ['withdrawal.allowed', 'withdrawal.notice'],
  costs: ['costs.borneBy', 'costs.coordinatorPaid'],
  dissolution: ['dissolution.decision', 'dissolution.atTerm'],
  disputes: ['disputes.court', 'disputes.amicableFirst'],
  originals: ['originals.perMember'],
}

/** Headings by which an article is known when no value of the draft tells where its clause stands. */
const HEADINGS: Readonly<Partial<Record<ClauseKey, RegExp>>> = {
  object: /\bobjet\b/i,
  duration: /\bdur[ée]e\b|\bterme\b/i,
  effect: /\b(prise d’effet|entr[ée]e en vigueur|dur[ée]e)/i,
  coordinator: /\bcoordonnateur\b/i,
  committee: /\bcommission d’appel/i,
  execution: /\bengagement|\bex[ée]cution|\bobligations des membres/i,
  interests: /\bconflit|\bengagement des membres/i,
  'technical-group': /\bgroupe (de travail|technique)/i,
  accession: /\badh[ée]sion|\bnouveau membre|\barriv[ée]e/i,
  withdrawal: /\bretrait|\bd[ée]part d/i,
  costs: /\bfrais\b|\bfinanci/i,
  dissolution: /\bdissolution|\bfin du groupement/i,
  disputes: /\blitige|\bdiff[ée]rend|\bcontentieux/i,
  originals: /\boriginaux|\bexemplaires/i,
  amendment: /\bavenant|\bmodification/i,
}

function articlesOf({ found, articles }: Reading): ClauseArticles {
  const places: Record<string, { article: string }> = { parties: { article: 'parties' } }
  for (const key of CLAUSE_KEYS) {
    const told = FIELDS[key]?.map((path) => found[path]?.article?.number).find((number) => number != null)
    const headed = articles.find(({ number, heading }) => number !== null && HEADINGS[key]?.test(heading))?.number
    const number = told ?? headed
    if (number != null) places[key] = { article: number }
  }
  // The duty to inform the members is the coordinator's, and stands with its missions.
  if (places.coordinator !== undefined) places.information = places.coordinator
  return places
}
