import { longDate } from '#platform/documents/typography.fr.ts'
import type { Clauses, Duration, EffectiveFrom, IsoPeriod, Mission } from '../model/clauses.ts'

/** Each clause as a French sentence of the convention: the same values that switch on the rules, said for its readers. */

type Name = (body: string) => string

const MISSIONS: Readonly<Record<Mission, string>> = {
  award: 'conduit la procédure de passation, au nom et pour le compte des membres',
  signature: 'signe le ou les marchés',
  notification: 'les notifie aux titulaires, après leur transmission au contrôle de légalité lorsqu’elle est due',
  execution: 'en assure l’exécution pour le compte des membres',
}

const UNITS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  Y: ['an', 'ans'],
  M: ['mois', 'mois'],
  W: ['semaine', 'semaines'],
  D: ['jour', 'jours'],
}

/** « trois mois » is for prose; acts print figures: « 3 mois ». */
export function periodInFrench(period: IsoPeriod): string {
  const [, count = '', unit = ''] = /^P(\d+)([YMWD])$/.exec(period) ?? []
  const words = UNITS[unit]
  if (words === undefined) throw new RangeError(`not a period of one unit: ${period}`)
  return `${count} ${words[count === '1' ? 0 : 1]}`
}

export function coordinatorSentences({ coordinators }: Clauses, name: Name): readonly string[] {
  return coordinators.map(({ body, for: missions }) => {
    const tasks = missions.map((mission) => MISSIONS[mission])
    return `Coordonnateur : ${name(body)}, qui ${listed(tasks)}.`
  })
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} et ${last}`
}

export function durationSentence(duration: Duration): string {
  switch (duration.type) {
    case 'until-completion':
      return 'La convention s’achève à la réalisation complète de son objet, après l’apurement juridique et financier des marchés.'
    case 'fixed':
      return `La convention est conclue pour ${periodInFrench(duration.length)}${renewed(duration.renewals)}.`
    case 'until-date':
      return `La convention prend fin le ${longDate(duration.until)}${renewed(duration.renewals)}.`
    case 'unlimited':
      return 'La convention est conclue sans limitation de durée.'
  }
}

const renewed = (times: number): string => (times === 0 ? '' : `, renouvelable ${times} fois`)

export function effectSentence(effect: EffectiveFrom): string {
  switch (effect.on) {
    case 'notification':
      return 'La convention prend effet à sa notification aux membres.'
    case 'last-signature':
      return 'La convention prend effet à la date de sa dernière signature.'
    case 'transmission':
      return 'La convention prend effet à sa transmission au contrôle de légalité.'
    case 'date':
      return `La convention prend effet le ${longDate(effect.date)}.`
  }
}

export const EXECUTION: Readonly<Record<Clauses['executionBy'], string>> = {
  'each-member': 'Chaque membre exécute le marché pour la part sur laquelle il s’est engagé.',
  coordinator: 'Le coordonnateur exécute le marché pour le compte des membres.',
  mixed: 'L’exécution est partagée entre le coordonnateur et les membres.',
}

export const COMMITTEE: Readonly<Record<Clauses['committee']['mode'], string>> = {
  coordinator: 'La commission d’appel d’offres du groupement est celle du coordonnateur.',
  group: 'Il est institué une commission d’appel d’offres du groupement, où siège un représentant de chaque membre.',
  none: 'Il n’est pas institué de commission d’appel d’offres.',
}

const APPROVALS = {
  'founders-and-coordinator': 'Le coordonnateur et les membres fondateurs délibèrent pour approuver l’adhésion.',
  'all-members': 'Tous les membres délibèrent pour approuver l’adhésion.',
  coordinator: 'Le coordonnateur approuve l’adhésion.',
  amendment: 'L’adhésion est constatée par un avenant entre le coordonnateur et le nouveau membre.',
  free: 'L’adhésion est libre.',
} as const

const CONDITIONS = {
  'seat-in-territory': 'avoir son siège sur le territoire du groupement',
  'competence-in-the-object': 'être compétent dans l’objet du groupement',
  'number-of-users': 'représenter un nombre conséquent d’utilisateurs',
  'public-body': 'être une personne publique',
} as const

export function accessionSentences({ accession }: Clauses): readonly string[] {
  if (!accession.open) return ['La composition du groupement est arrêtée : aucun nouveau membre ne peut y adhérer.']
  const conditions = accession.conditions.map((condition) => CONDITIONS[condition])
  const asked = conditions.length === 0 ? [] : [`Le nouveau membre doit ${listed(conditions)}.`]
  return ['Le groupement est ouvert à de nouveaux membres.', ...asked, APPROVALS[accession.approval]]
}

export function withdrawalSentences({ withdrawal }: Clauses): readonly string[] {
  if (!withdrawal.allowed) return ['Aucun membre ne peut se retirer avant le terme de la convention.']
  const notice = withdrawal.notice === null ? '' : `, avec un préavis de ${periodInFrench(withdrawal.notice)}`
  const deferred = 'En cours de passation ou d’exécution des marchés, le retrait ne prend effet qu’à leur expiration.'
  return [
    `Tout membre peut se retirer du groupement${notice}.`,
    ...(withdrawal.deferredToContractEnd ? [deferred] : []),
  ]
}

const BEARERS: Readonly<Record<Clauses['costs']['borneBy'], string>> = {
  coordinator: 'Le coordonnateur prend en charge les frais de fonctionnement.',
  equal: 'Les membres se partagent les frais de fonctionnement à parts égales.',
  'per-volume': 'Les membres se partagent les frais de fonctionnement à proportion de leurs achats.',
  other: 'Les membres se partagent les frais de fonctionnement selon la clé qu’ils ont arrêtée.',
}

export function costSentences({ costs }: Clauses): readonly string[] {
  const paid = costs.coordinatorPaid
    ? 'Le coordonnateur est indemnisé de sa mission.'
    : 'La mission du coordonnateur est gratuite.'
  return [paid, BEARERS[costs.borneBy]]
}

export function dissolutionSentences({ dissolution }: Clauses): readonly string[] {
  const ways = [
    ...(dissolution.atTerm ? ['Le groupement est dissous de plein droit au terme de la convention.'] : []),
    ...(dissolution.decision === 'unanimous'
      ? ['Il peut l’être par décision unanime des assemblées de ses membres.']
      : []),
    ...(dissolution.decision === 'majority' ? ['Il peut l’être par décision de la majorité de ses membres.'] : []),
  ]
  return ways.length === 0 ? ['La convention ne règle pas la dissolution du groupement.'] : ways
}

export function disputeSentences({ disputes }: Clauses): readonly string[] {
  const amicable = disputes.amicableFirst ? ['Les membres recherchent d’abord une solution amiable.'] : []
  const court = disputes.court === null ? [] : [`Le litige relève de la juridiction suivante : ${disputes.court}.`]
  return [...amicable, ...court]
}

export function originalsSentence({ originals }: Clauses): string {
  const { perMember } = originals
  if (perMember === null) return 'La convention est établie en un original, que conserve le coordonnateur.'
  return `La convention est établie en ${perMember} exemplaire${perMember > 1 ? 's originaux' : ' original'} par membre.`
}
