import type { CaseWithState } from '#api/group.ts'
import type { ActView, Finding, Resource } from '#api/shapes.ts'
import { cite, member } from '#ui/gallery/sample.ts'
import type { Declaration } from '../model/interest-state.ts'
import type { BegunInterest, ShownInterest } from '../model/shown.ts'
import type { ShownSuspicion } from '../model/suspicion.ts'

/** Declarations of the gallery's group: the persons are named by their office, the operator is of our own. */
export const PROCEDURE = '00000000-0000-4000-8000-0000000000e1'
export const CASE = '00000000-0000-4000-8000-0000000000e2'

const person = (index: number) => `00000000-0000-4000-8000-0000000a000${index}`
const declaration: Declaration = {
  occasion: 'procedure',
  knownOn: '2027-01-14',
  tie: null,
  wording: '2025-12-24',
  noticeRead: true,
  paper: null,
  declaredOn: '2027-01-15',
}
const tie = {
  nature: 'employment',
  text: 'Mon conjoint dirige une agence de cet éditeur depuis 2024.',
  operators: [
    { name: 'Éditeur d’espaces numériques', siren: '732829320' },
    { name: 'Sa filiale d’hébergement', siren: null },
  ],
} as const
const about = (index: number, name: string) => ({
  procedure: PROCEDURE,
  person: person(index),
  name,
  body: member(index).id,
  signal: null,
})
const oise = about(5, 'Chef de projet numérique de l’Oise')

export const clear: BegunInterest = {
  status: 'clear',
  ...about(2, 'Directrice des achats'),
  declarations: [declaration],
}
export const declared: BegunInterest = {
  status: 'declared',
  ...oise,
  declarations: [{ ...declaration, tie }],
  standsSince: '2027-01-15',
  substitute: null,
}
export const carried: BegunInterest = {
  status: 'carried',
  ...oise,
  declarations: [],
  standsSince: '2027-01-18',
  substitute: null,
  from: CASE,
}
export const upheld: BegunInterest = {
  ...oise,
  declarations: [{ ...declaration, tie }],
  standsSince: '2027-01-15',
  status: 'upheld',
  conclusion: { reason: 'Le lien est direct, et l’éditeur a fait savoir qu’il répondrait.', on: '2027-01-16' },
  substitute: {
    person: null,
    name: 'Adjointe du chef de projet',
    role: 'technical-group',
    reference: 'l’arrêté 2027-18',
    actOn: '2027-01-16',
    proof: null,
  },
}
export const dismissed: BegunInterest = {
  status: 'dismissed',
  ...oise,
  declarations: [{ ...declaration, tie }],
  conclusion: { reason: 'L’éditeur n’exerce pas sur ce marché.', on: '2027-01-17' },
}
export const signalled: BegunInterest = {
  status: 'signalled',
  ...about(3, 'Président du syndicat mixte'),
  declarations: [],
  signal: { source: 'data', reason: 'Il siège au conseil d’un organisme qui porte le SIREN d’un opérateur nommé.' },
}
export const withheld: BegunInterest = {
  status: 'declared',
  procedure: PROCEDURE,
  person: oise.person,
  name: oise.name,
  body: oise.body,
  standsSince: '2027-01-15',
  substitute: null,
  withheld: true,
}

export const procedures = [
  {
    process: 'procedure',
    collection: 'procedures',
    id: PROCEDURE,
    status: 'prepared',
    seq: 40,
    title: 'Environnement numérique de travail',
    state: { status: 'prepared', title: 'Environnement numérique de travail' },
  },
] as const

export const seats = [
  {
    process: 'seat',
    collection: 'seats',
    id: CASE,
    status: 'bound',
    seq: 41,
    title: 'Autorité académique associée',
    state: { status: 'bound', procedure: PROCEDURE },
  },
] as const

/** What data suggest: of somebody who has said nothing, and of somebody who declared no interest. */
export const suspicions: readonly ShownSuspicion[] = [
  {
    ...{ procedure: PROCEDURE, case: null, person: person(3), name: 'Directeur des usages numériques' },
    ...{ body: member(3).id, operator: 'Éditeur d’espaces numériques', seenIn: 'contact' },
    ...{ likeness: 'mandate', office: 'Administrateur' },
  },
  {
    ...{ procedure: PROCEDURE, case: CASE, person: person(2), name: 'Directrice des achats' },
    ...{ body: member(2).id, operator: 'Sa filiale d’hébergement', seenIn: 'declaration' },
    ...{ likeness: 'same-address', office: 'Directrice des achats' },
  },
]

const office = (index: number, name: string) => ({
  office: 'officer' as const,
  person: { id: person(index), civility: null, name },
  title: name,
  from: '2026-01-01',
  until: null,
  givenBy: null,
  delegation: null,
  number: 1,
})
export const bodies = [2, 3, 5, 7].map((index) => ({
  process: 'body',
  collection: 'bodies',
  id: member(index).id,
  status: 'registered',
  seq: index,
  title: member(index).name,
  state: { status: 'registered', offices: [office(index, `Directeur des achats ${index}`)] },
}))

const finding = (rule: string, outcome: Finding['outcome'], facts: Finding['facts']): Finding => ({
  rule,
  outcome,
  basis: [cite('loi-2013-907', '2')],
  facts,
})
export const act = (name: string, by: string, open = true, ...against: readonly Finding[]): ActView => ({
  act: name,
  open,
  findings: [finding('competence', open ? 'met' : 'unmet', { process: 'interest', by: [by] }), ...against],
})
export const ownCause = finding('ownCauseLeft', 'unmet', {})

export const resource = (state: ShownInterest, acts: readonly ActView[]): Resource<ShownInterest> => ({
  id: CASE,
  process: 'interest',
  seq: 60,
  state,
  acts: [...acts],
})
export const listed = (states: readonly BegunInterest[]): readonly CaseWithState<ShownInterest>[] =>
  states.map((state, index) => ({
    process: 'interest',
    collection: 'interests',
    id: `${CASE.slice(0, -1)}${index}`,
    status: state.status,
    seq: 60 + index,
    title: state.name,
    state,
  }))
