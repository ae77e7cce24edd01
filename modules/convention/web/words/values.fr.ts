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

/** How the values of a convention read in French. Bodies are given by `nameOf`. */
export type NameOf = (body: string) => string

const enumerate = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}`

export const units: Readonly<Record<string, readonly [one: string, several: string]>> = {
  D: ['jour', 'jours'],
  W: ['semaine', 'semaines'],
  M: ['mois', 'mois'],
  Y: ['an', 'ans'],
}

/** `P3M` as « 3 mois ». */
export function period(iso: string): string {
  const [, count = '', unit = ''] = /^P(\d+)([DWMY])$/.exec(iso) ?? []
  return `${count} ${units[unit]?.[Number(count) > 1 ? 1 : 0] ?? ''}`
}

export const bodyKinds: Readonly<Record<BodyKind, string>> = {
  region: 'région',
  departement: 'département',
  commune: 'commune',
  epci: 'établissement public de coopération intercommunale',
  'syndicat-mixte': 'syndicat mixte',
  syndicat: 'syndicat intercommunal',
  'etablissement-public': 'établissement public',
  ccas: "centre communal ou intercommunal d'action sociale",
  'agence-departementale': 'agence départementale',
  hopital: 'établissement public de santé',
  private: 'personne privée (société, association)',
  other: 'autre personne publique',
}

export const kinds: Readonly<Record<Clauses['kind'], string>> = {
  'determined-contract': 'pour un achat déterminé',
  permanent: 'permanent, pour plusieurs achats',
}

export const missions: Readonly<Record<Mission, string>> = {
  award: 'passer les marchés',
  signature: 'les signer',
  notification: 'les notifier',
  execution: 'les exécuter',
}

export const executions: Readonly<Record<Clauses['executionBy'], string>> = {
  'each-member': 'chaque membre, pour ce qui le concerne',
  coordinator: 'le coordonnateur, pour tous',
  mixed: 'le coordonnateur pour une part, chaque membre pour le reste',
}

export const committees: Readonly<Record<Clauses['committee']['mode'], string>> = {
  coordinator: 'celle du coordonnateur',
  group: 'une commission propre au groupement',
  none: 'aucune',
}

export const durations: Readonly<Record<Duration['type'], string>> = {
  'until-completion': "jusqu'à l'achèvement de l'objet",
  fixed: 'une durée fixe',
  'until-date': "jusqu'à une date",
  unlimited: 'sans limite de durée',
}

export const effects: Readonly<Record<EffectiveFrom['on'], string>> = {
  notification: 'à sa notification aux membres',
  'last-signature': 'à la dernière signature',
  transmission: 'à sa transmission au contrôle de légalité',
  date: 'à une date',
}

export const approvals: Readonly<Record<AccessionApproval, string>> = {
  'founders-and-coordinator': 'les membres fondateurs et le coordonnateur',
  'all-members': 'tous les membres',
  coordinator: 'le coordonnateur seul',
  amendment: 'un avenant signé de tous',
  free: 'personne : une délibération du nouveau membre suffit',
}

export const conditions: Readonly<Record<AdmissionCondition, string>> = {
  'seat-in-territory': 'son siège dans le territoire',
  'competence-in-the-object': "une compétence dans l'objet",
  'number-of-users': "un nombre d'usagers",
  'public-body': 'être une personne publique',
}

export const bearers: Readonly<Record<Clauses['costs']['borneBy'], string>> = {
  coordinator: 'le coordonnateur',
  equal: 'les membres, à parts égales',
  'per-volume': 'les membres, selon leurs volumes',
  other: 'les membres, selon une autre clé',
}

export const decisions: Readonly<Record<'unanimous' | 'majority', string>> = {
  unanimous: "de tous les membres, à l'unanimité",
  majority: 'de la majorité des membres',
}

/** One clause as a reader would say it; `null` when the text sets nothing and the group has nothing of it. */
export const values: { readonly [K in keyof Clauses]: (value: Clauses[K], nameOf: NameOf) => string | null } = {
  name: (name) => name || null,
  title: (title) => title || null,
  object: (object) => object || null,
  kind: (kind) => `groupement ${kinds[kind]}`,
  territory: (territory) =>
    territory === null
      ? null
      : [
          territory.label,
          ...(territory.departments.length > 0 ? [`départements ${territory.departments.join(', ')}`] : []),
        ].join(', '),
  legalBasis: (basis) => (basis.length === 0 ? null : enumerate(basis.map(cited))),
  coordinators: (coordinators, nameOf) =>
    coordinators.length === 0
      ? null
      : coordinators
          .map((one) => `${nameOf(one.body)} : ${enumerate(one.for.map((mission) => missions[mission]))}`)
          .join(' ; '),
  executionBy: (by) => executions[by],
  committee: ({ mode }) => committees[mode],
  duration: durationIn,
  effectiveFrom: (effect) => (effect.on === 'date' ? `le ${formatDate(effect.date, 'fr')}` : effects[effect.on]),
  accession: accessionIn,
  withdrawal: (withdrawal) => {
    if (!withdrawal.allowed) return 'aucun retrait prévu'
    const notice =
      withdrawal.notice === null ? 'possible, sans préavis fixé' : `possible, préavis de ${period(withdrawal.notice)}`
    return withdrawal.deferredToContractEnd ? `${notice}, effet reporté à la fin des marchés en cours` : notice
  },
  costs: ({ coordinatorPaid, borneBy, key }) =>
    [
      coordinatorPaid ? 'coordonnateur indemnisé' : 'coordonnateur non rémunéré',
      `frais supportés par ${bearers[borneBy]}`,
      ...(key === null ? [] : [`clé fixée pour ${Object.keys(key).length} membres`]),
    ].join(' ; '),
  dissolution: ({ atTerm, decision }) =>
    enumerate([
      ...(atTerm ? ['au terme'] : []),
      ...(decision === null ? [] : [`par décision ${decisions[decision]}`]),
    ]) || 'rien ne la règle',
  disputes: ({ amicableFirst, court, amicableMonths }) =>
    [
      amicableFirst
        ? `recherche d'un accord amiable${amicableMonths === null ? '' : ` pendant ${amicableMonths} mois`}`
        : 'sans phase amiable',
      court ?? 'tribunal non désigné',
    ].join(', puis '),
  originals: ({ perMember }) =>
    perMember === null
      ? 'un original unique, gardé par le coordonnateur'
      : `${perMember} ${perMember > 1 ? 'originaux' : 'original'} par membre`,
  place: (place) => place,
}

function durationIn(duration: Duration): string {
  if (duration.type === 'until-completion' || duration.type === 'unlimited') return durations[duration.type]
  const renewed = duration.renewals === 0 ? '' : `, renouvelable ${duration.renewals} fois`
  const length = duration.type === 'fixed' ? period(duration.length) : `jusqu'au ${formatDate(duration.until, 'fr')}`
  return length + renewed
}

function accessionIn(accession: Accession): string {
  if (!accession.open) return 'fermée'
  const asked = accession.conditions.map((condition) => conditions[condition])
  const demand = asked.length === 0 ? '' : ` ; le candidat justifie de : ${enumerate(asked)}`
  return accession.approval === 'free'
    ? `ouverte, sans approbation${demand}`
    : `ouverte, avec l'accord de : ${approvals[accession.approval]}${demand}`
}

/** `CCP L2113-7` as printed. */
const cited = (basis: string): string => {
  const [source = '', ...article] = basis.split(' ')
  return formatCitation({ source, article: article.join(' ') }, 'fr')
}
