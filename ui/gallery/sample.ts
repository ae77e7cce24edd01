import type { Finding } from '#api/shapes.ts'
import type { Reference } from '../reference.ts'

/**
 * What the gallery is filled with: the facts of the group of Hauts-de-France (ten founders, ten articles), acts and
 * dates of our own, persons by their office.
 */
export const TODAY = '2027-01-18'

const MEMBER_NAMES = [
  'Région Hauts-de-France',
  'Département de l’Aisne',
  'Département du Nord',
  'Département de l’Oise',
  'Département du Pas-de-Calais',
  'Département de la Somme',
  'Agence départementale d’ingénierie de l’Aisne',
  'Syndicat mixte Oise Très Haut Débit',
  'Syndicat mixte ouvert Nord-Pas-de-Calais Numérique',
  'Syndicat mixte Somme Numérique',
] as const

export const MEMBERS = MEMBER_NAMES.map((name, index) => ({
  id: `00000000-0000-4000-8000-00000000000${index}`,
  name,
}))

type Body = { readonly id: string; readonly name: string }
const NOBODY: Body = { id: '00000000-0000-4000-8000-000000000099', name: '–' }
export const member = (index: number): Body => MEMBERS[index] ?? NOBODY

export const cite = (source: string, article: string, paragraph?: string): Reference =>
  paragraph === undefined ? { source, article } : { source, article, paragraph }

/** Findings in every outcome, among them one whose source is still to be confirmed. */
export const competent: Finding = {
  rule: 'competence',
  outcome: 'met',
  basis: [cite('convention', '8', '1')],
  facts: { by: ['member'] },
}
export const coordinatorOnly: Finding = {
  rule: 'competence',
  outcome: 'unmet',
  basis: [cite('convention', '3'), cite('CCP', 'L2113-7', '1')],
  facts: { by: ['coordinator'] },
}
export const wrongStage: Finding = {
  rule: 'stage',
  outcome: 'unmet',
  basis: [cite('convention', '7', '2')],
  facts: { stage: 'requested', expected: ['examined'] },
}
export const deliberation: Finding = {
  rule: 'deliberationRequired',
  outcome: 'met',
  basis: [cite('convention', '8', '1'), cite('CGCT', 'L3131-1')],
  facts: { number: '2026-12-114', date: '2026-12-14', enforceableOn: '2026-12-17' },
}
export const acknowledgement: Finding = {
  rule: 'proofOfReceipt',
  outcome: 'unmet',
  basis: [cite('convention', '8', '1')],
  facts: { sentOn: '2027-01-11', received: false },
}
export const effect: Finding = {
  rule: 'effectiveDate',
  outcome: 'computed',
  basis: [cite('convention', '8', '1'), cite('convention', '8', '2')],
  facts: { noticeEnds: '2027-04-18', contractEnds: '2030-08-31', effectiveOn: '2030-08-31' },
}
export const learners: Finding = {
  rule: 'substantialNumber',
  outcome: 'to-appraise',
  basis: [cite('convention', '7', '1')],
  facts: { learners: 48210, year: '2026-2027', source: 'constat de rentrée' },
}
export const committee: Finding = {
  rule: 'permanentCommittee',
  outcome: 'to-appraise',
  basis: [cite('CGCT', 'L3211-2')],
  facts: { organ: 'commission permanente' },
  toBeConfirmed: true,
}
export const privateMember: Finding = {
  rule: 'privateMember',
  outcome: 'not-applicable',
  basis: [cite('CCP', 'L2113-6')],
  facts: {},
}
