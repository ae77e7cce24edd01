import type { CaseWithState } from '#api/group.ts'
import type { ActView, Entry, Finding, Resource } from '#api/shapes.ts'
import { cite, member } from '#ui/gallery/sample.ts'
import type { AnsweredInquiry, ShownInquiry, ShownItem, ToldItem, WithheldItem } from '../model/shown.ts'

/** Items and inquiries in each of their states, for the gallery. */

export const SOMME = member(5).id
const FILE = 'a'.repeat(64)
const AT = '2027-01-14T09:30:00.000Z'
const READ = '2027-01-15T14:05:00.000Z'
export const caseId = (index: number): string => `00000000-0000-4000-8000-0000000001${String(index).padStart(2, '0')}`

const recipients = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((index) => member(index).id)
const receipts = (read: readonly string[], told = recipients) =>
  told.map((body) => ({ body, availableAt: AT, readAt: read.includes(body) ? READ : null }))

const content = {
  title: 'Calendrier de la consultation',
  text: 'L’avis part à la publication le 25 janvier\u202f; les offres sont attendues le 1er\u00a0mars à midi.\nLe groupe technique se réunit le 8 mars.',
  nature: 'market-information',
  files: [FILE],
  confidentiality: { kind: 'shared' },
  contract: null,
  tenderContent: false,
  measure: null,
  corrects: null,
  listed: null,
} as const

export const told: ToldItem = { ...content, status: 'shared', receipts: receipts([member(1).id, member(2).id]) }
export const read: ToldItem = { ...told, title: 'Comptes rendus du groupe technique', receipts: receipts(recipients) }
export const heldBack: ToldItem = {
  ...told,
  title: 'Rapport d’analyse des offres',
  nature: 'document',
  text: '',
  files: [],
  confidentiality: { kind: 'confidential', reason: 'Il révèle les procédés des candidats (secret des affaires).' },
}
export const forSome: ToldItem = {
  ...told,
  title: 'Plainte déposée après l’intrusion du 4 janvier',
  nature: 'protective-measure',
  text: 'La plainte porte sur les comptes des établissements de la Somme.',
  files: [],
  measure: { kind: 'complaint', takenOn: '2027-01-12', part: SOMME, agreement: null },
  listed: 'elle ne touche que les établissements de la Somme',
  receipts: receipts([], [SOMME]),
}
export const withheld: WithheldItem = {
  status: 'shared',
  title: forSome.title,
  nature: forSome.nature,
  listed: forSome.listed,
  receipts: forSome.receipts,
  corrects: null,
  withheld: true,
}
export const corrected: ToldItem = {
  ...told,
  title: 'Calendrier provisoire',
  status: 'corrected',
  correctedBy: caseId(1),
  correctedOn: '2027-01-14',
}

const question = {
  member: SOMME,
  subject: 'Reconduction du marché',
  text: 'Le marché pourra-t-il être reconduit au-delà de quatre ans\u202f?',
  files: [],
  askedAt: '2027-01-06T08:00:00.000Z',
}
export const asked: ShownInquiry = { ...question, status: 'asked' }
export const answered: AnsweredInquiry = {
  ...question,
  status: 'answered',
  answer: 'Non : un accord-cadre ne dépasse pas quatre ans, sauf exception justifiée.',
  answerFiles: [],
  audience: { kind: 'members' },
  answeredAt: '2027-01-12T10:00:00.000Z',
}
export const forAsker: AnsweredInquiry = {
  ...answered,
  subject: 'Comptes d’un établissement',
  text: 'Qui, au collège, peut encore créer des comptes\u202f?',
  answer: 'Les deux agents que le principal a désignés, et eux seuls.',
  audience: { kind: 'asker', reason: 'la réponse nomme des agents' },
}
export const keptFromOthers: ShownInquiry = {
  status: 'answered',
  member: SOMME,
  subject: forAsker.subject,
  askedAt: forAsker.askedAt,
  answeredAt: forAsker.answeredAt,
  audience: forAsker.audience,
  withheld: true,
}

export const listed = <S extends { readonly status: string }>(
  process: string,
  states: readonly S[],
  from: number,
): readonly CaseWithState<S>[] =>
  states.map((state, index) => ({
    process,
    collection: `${process}s`,
    id: caseId(from + index),
    status: state.status,
    seq: 40 + from + index,
    title: '',
    state,
  }))

const competence = (process: string, met: boolean): Finding => ({
  rule: 'competence',
  outcome: met ? 'met' : 'unmet',
  basis: [cite('convention', '3')],
  facts: { process, by: [process === 'inquiry' ? 'member' : 'coordinator'] },
})
export const act = (process: string, name: string, open: boolean): ActView => ({
  act: name,
  open,
  findings: [competence(process, open)],
})

export const resource = <S>(process: string, state: S, acts: readonly ActView[]): Resource<S> => ({
  id: caseId(1),
  process,
  seq: 41,
  state,
  acts: [...acts],
})
export const opening = <S extends ShownItem | ShownInquiry>(process: string, state: S, view: ActView): Resource<S> => ({
  ...resource(process, state, [view]),
  seq: 0,
})

export const entryOf = (process: string, name: string, payload: Entry['payload'], kept = false): Entry => ({
  caseFile: 'group',
  seq: 41,
  at: AT,
  actor: { kind: 'person', office: 'Le Président du Conseil régional', body: member(0) },
  process,
  id: caseId(1),
  act: name,
  payload,
  events: [],
  findings: kept ? [] : [competence(process, true)],
  lawDate: '2027-01-14',
  hash: 'b'.repeat(64),
  prev: 'c'.repeat(64),
  ...(kept ? { withheld: true as const } : {}),
})
