import type { CaseWithState } from '#api/group.ts'
import type { ActView, Entry, Finding, Resource } from '#api/shapes.ts'
import { cite } from '#ui/gallery/sample.ts'
import type { ShownQuestion } from '../model/secrecy.ts'

/** The questions about one consultation. */

export const ID = '00000000-0000-4000-8000-0000000000c1'
const hash = (letter: string) => letter.repeat(64)

const asked = {
  consultation: ID,
  procedure: '00000000-0000-4000-8000-0000000000c2',
  number: 3,
  text: 'Notre entreprise, qui exploite déjà un espace, voudrait savoir si les comptes des familles sont à reprendre.',
  late: false,
  follower: null,
  askedAt: '2027-02-17T08:12:00.000Z',
} as const
export const question: ShownQuestion = { ...asked, status: 'asked' }
export const late: ShownQuestion = {
  ...asked,
  number: 6,
  late: true,
  status: 'asked',
  askedAt: '2027-03-05T11:00:01.000Z',
}
export const answered: ShownQuestion = {
  ...asked,
  status: 'answered',
  wording: 'Les comptes des familles sont-ils à reprendre ?',
  answer: 'Oui, avec leur consentement, que le titulaire recueille à la première connexion.',
  answeredAt: '2027-02-18T09:00:00.000Z',
}
export const givenLate: ShownQuestion = {
  ...asked,
  number: 6,
  late: true,
  askedAt: late.askedAt,
  status: 'answered',
  wording: 'Le mémoire technique peut-il être remis en deux fichiers ?',
  answer: 'Oui.',
  givenLateFor: 'la forme des fichiers ne change ni le prix ni le contenu d’une offre',
  answeredAt: '2027-03-12T09:30:00.000Z',
}
export const declined: ShownQuestion = {
  ...asked,
  status: 'declined',
  reason: 'La question porte sur un autre marché.',
  declinedAt: '2027-02-18T09:00:00.000Z',
}
export const kept: ShownQuestion = {
  status: 'asked',
  consultation: ID,
  number: 3,
  askedAt: asked.askedAt,
  late: false,
  withheld: true,
}

export const listed = (states: readonly ShownQuestion[]): readonly CaseWithState<ShownQuestion>[] =>
  states.map((state, index) => ({
    process: 'question',
    collection: 'questions',
    id: `00000000-0000-4000-8000-00000000001${index}`,
    status: state.status,
    seq: 60 + index,
    title: '',
    state,
  }))

const finding = (rule: string, outcome: Finding['outcome'], facts: Finding['facts']): Finding => ({
  rule,
  outcome,
  basis: rule === 'askedInTime' ? [cite('policy', 'questions')] : [cite('CCP', 'R2132-6')],
  facts,
})
const due = (isPast: boolean, late: boolean) =>
  finding('answerInTime', isPast ? (late ? 'to-appraise' : 'unmet') : 'met', {
    answersDue: '2027-03-09',
    days: 6,
    deadline: '2027-03-15',
    today: isPast ? '2027-03-10' : '2027-02-18',
    late,
  })
export const acts = (isPast = false, isLate = false): readonly ActView[] => [
  { act: 'answer', open: isLate || !isPast, findings: [due(isPast, isLate)] },
  { act: 'decline', open: true, findings: [] },
]
export const resource = (state: ShownQuestion, views: readonly ActView[]): Resource<ShownQuestion> => ({
  id: '00000000-0000-4000-8000-000000000010',
  process: 'question',
  seq: 60,
  state,
  acts: [...views],
})
export const entry: Entry = {
  caseFile: 'group',
  seq: 60,
  at: asked.askedAt,
  actor: { kind: 'outsider' },
  process: 'question',
  id: '00000000-0000-4000-8000-000000000010',
  act: 'ask',
  payload: {},
  events: [{ type: 'QuestionAsked', late: false }],
  findings: [],
  lawDate: '2027-02-01',
  hash: hash('b'),
  prev: hash('c'),
}
