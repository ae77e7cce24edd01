import type { BodyKind } from '#modules/organisation/index.ts'
import { formatCitation } from '#ui/i18n/citation.ts'
import { formatDate } from '#ui/i18n/format.ts'
import type {
  Accession,
  AccessionApproval,
  AdmissionCondition,
  Clauses,
  Duration,
  EffectiveFrom,
  Mission,
} from '../../model/clauses.ts'

/** How the values of a convention read in English. Bodies are given by `nameOf`. */
export type NameOf = (body: string) => string

const enumerate = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

export const units: Readonly<Record<string, readonly [one: string, several: string]>> = {
  D: ['day', 'days'],
  W: ['week', 'weeks'],
  M: ['month', 'months'],
  Y: ['year', 'years'],
}

/** `P3M` as “3 months”. */
export function period(iso: string): string {
  const [, count = '', unit = ''] = /^P(\d+)([DWMY])$/.exec(iso) ?? []
  return `${count} ${units[unit]?.[Number(count) > 1 ? 1 : 0] ?? ''}`
}

export const bodyKinds: Readonly<Record<BodyKind, string>> = {
  region: 'region',
  departement: 'department',
  commune: 'commune',
  epci: 'public establishment of inter-municipal cooperation',
  'syndicat-mixte': 'joint syndicate (syndicat mixte)',
  syndicat: 'inter-municipal syndicate',
  'etablissement-public': 'public establishment',
  ccas: 'municipal centre for social action',
  'agence-departementale': 'departmental agency',
  hopital: 'public hospital',
  private: 'private person (company, association)',
  other: 'other public body',
}

export const kinds: Readonly<Record<Clauses['kind'], string>> = {
  'determined-contract': 'for a determined purchase',
  permanent: 'permanent, for several purchases',
}

export const missions: Readonly<Record<Mission, string>> = {
  award: 'award the contracts',
  signature: 'sign them',
  notification: 'notify them',
  execution: 'execute them',
}

export const executions: Readonly<Record<Clauses['executionBy'], string>> = {
  'each-member': 'each member, for its own part',
  coordinator: 'the coordinator, for all',
  mixed: 'the coordinator for a part, each member for the rest',
}

export const committees: Readonly<Record<Clauses['committee']['mode'], string>> = {
  coordinator: 'the coordinator’s own',
  group: 'a committee of the group',
  none: 'none',
}

export const durations: Readonly<Record<Duration['type'], string>> = {
  'until-completion': 'until the object is completed',
  fixed: 'a fixed length',
  'until-date': 'until a date',
  unlimited: 'without limit',
}

export const effects: Readonly<Record<EffectiveFrom['on'], string>> = {
  notification: 'on its notification to the members',
  'last-signature': 'on the last signature',
  transmission: 'on its transmission to the legality control',
  date: 'on a date',
}

export const approvals: Readonly<Record<AccessionApproval, string>> = {
  'founders-and-coordinator': 'the founding members and the coordinator',
  'all-members': 'all the members',
  coordinator: 'the coordinator alone',
  amendment: 'an amendment signed by all',
  free: 'nobody: a deliberation of the newcomer is enough',
}

export const conditions: Readonly<Record<AdmissionCondition, string>> = {
  'seat-in-territory': 'a seat in the territory',
  'competence-in-the-object': 'a competence in the object',
  'number-of-users': 'a number of users',
  'public-body': 'to be a public body',
}

export const bearers: Readonly<Record<Clauses['costs']['borneBy'], string>> = {
  coordinator: 'the coordinator',
  equal: 'the members, in equal parts',
  'per-volume': 'the members, by their volumes',
  other: 'the members, by another key',
}

export const decisions: Readonly<Record<'unanimous' | 'majority', string>> = {
  unanimous: 'of all members, unanimously',
  majority: 'of the majority of members',
}

/** One clause as a reader would say it; `null` when the text sets nothing and the group has nothing of it. */
export const values: { readonly [K in keyof Clauses]: (value: Clauses[K], nameOf: NameOf) => string | null } = {
  name: (name) => name || null,
  title: (title) => title || null,
  object: (object) => object || null,
  kind: (kind) => `group ${kinds[kind]}`,
  territory: (territory) =>
    territory === null
      ? null
      : [
          territory.label,
          ...(territory.departments.length > 0 ? [`departments ${territory.departments.join(', ')}`] : []),
        ].join(', '),
  legalBasis: (basis) => (basis.length === 0 ? null : enumerate(basis.map(cited))),
  coordinators: (coordinators, nameOf) =>
    coordinators.length === 0
      ? null
      : coordinators
          .map((one) => `${nameOf(one.body)}: ${enumerate(one.for.map((mission) => missions[mission]))}`)
          .join('; '),
  executionBy: (by) => executions[by],
  committee: ({ mode }) => committees[mode],
  duration: durationIn,
  effectiveFrom: (effect) => (effect.on === 'date' ? `on ${formatDate(effect.date, 'en')}` : effects[effect.on]),
  accession: accessionIn,
  withdrawal: (withdrawal) => {
    if (!withdrawal.allowed) return 'none provided for'
    const notice =
      withdrawal.notice === null ? 'possible, without a set notice' : `possible, ${period(withdrawal.notice)}’ notice`
    return withdrawal.deferredToContractEnd ? `${notice}, deferred to the end of running contracts` : notice
  },
  costs: ({ coordinatorPaid, borneBy, key }) =>
    [
      coordinatorPaid ? 'the coordinator is compensated' : 'the coordinator is not paid',
      `costs borne by ${bearers[borneBy]}`,
      ...(key === null ? [] : [`key set for ${Object.keys(key).length} members`]),
    ].join('; '),
  dissolution: ({ atTerm, decision }) =>
    enumerate([
      ...(atTerm ? ['at the term'] : []),
      ...(decision === null ? [] : [`by a decision ${decisions[decision]}`]),
    ]) || 'nothing rules it',
  disputes: ({ amicableFirst, court, amicableMonths }) =>
    [
      amicableFirst
        ? `amicable settlement first${amicableMonths === null ? '' : ` for ${amicableMonths} months`}`
        : 'no amicable phase',
      court ?? 'no court named',
    ].join(', then '),
  originals: ({ perMember }) =>
    perMember === null
      ? 'one original, kept by the coordinator'
      : `${perMember} ${perMember > 1 ? 'originals' : 'original'} for each member`,
  place: (place) => place,
}

function durationIn(duration: Duration): string {
  if (duration.type === 'until-completion' || duration.type === 'unlimited') return durations[duration.type]
  const renewed =
    duration.renewals === 0 ? '' : `, renewable ${duration.renewals} ${duration.renewals > 1 ? 'times' : 'time'}`
  const length = duration.type === 'fixed' ? period(duration.length) : `until ${formatDate(duration.until, 'en')}`
  return length + renewed
}

function accessionIn(accession: Accession): string {
  if (!accession.open) return 'closed'
  const asked = accession.conditions.map((condition) => conditions[condition])
  const demand = asked.length === 0 ? '' : `; the candidate shows: ${enumerate(asked)}`
  return accession.approval === 'free'
    ? `open, without approval${demand}`
    : `open, with the agreement of ${approvals[accession.approval]}${demand}`
}

/** `CCP L2113-7` as printed. */
const cited = (basis: string): string => {
  const [source = '', ...article] = basis.split(' ')
  return formatCitation({ source, article: article.join(' ') }, 'en')
}
