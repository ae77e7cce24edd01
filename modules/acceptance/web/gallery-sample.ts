import type { ActView, Entry, Finding } from '#api/shapes.ts'
import { cite, member } from '#ui/gallery/sample.ts'
import type { Acceptance, Decision, Declared, Delivery, Grounds, Hearing } from '../model/state.ts'
import { defaultTerms } from '../model/terms-state.ts'

/** What the gallery of the checks is filled with: a delivery of a digital workspace, facts of our own. */

export const ID = '00000000-0000-4000-8000-0000000000e1'
const ORDER = '00000000-0000-4000-8000-0000000000c3'
const FILE = 'b'.repeat(64)
const grounds: Grounds = { file: FILE, note: '' }

const decided = (kind: Decision['kind'], notifiedOn: string, over: Partial<Decision> = {}): Decision => ({
  ...{ kind, notifiedOn, person: 'p', title: 'La directrice des systèmes d’information, par délégation', grounds },
  ...{ reasons: '', reduction: null, term: null },
  ...over,
})

const delivery: Delivery = {
  ...{ order: ORDER, contract: '00000000-0000-4000-8000-0000000000d9', body: member(5).id, number: 'BC-2027-0007' },
  parts: [
    {
      ...{ place: 0, line: 'LIC-CLG', label: 'Compte d’un collégien, par an', unit: 'comptes', uai: null },
      ...{ quantity: 28_400, amount: 35_059_80 },
    },
    {
      ...{ place: 1, line: 'JOUR', label: 'Journée d’accompagnement sur site', unit: 'jours', uai: '0801234A' },
      ...{ quantity: 3, amount: 2_250_00 },
    },
  ],
  ...{ amount: 37_309_80, terms: defaultTerms('2027-01-04'), watched: true, attempt: 1 },
  readiness: { by: 'ready-notice', readyOn: '2027-01-04', proof: FILE },
  ...{ hearing: null, service: null, decisions: [] },
}

const hearing: Hearing = {
  about: 'reduction',
  invitedOn: '2027-01-07',
  until: '2027-01-22',
  observations: null,
  defects: 'Le module de réservation des salles manque, et la recherche de documents ne rend rien dans deux collèges.',
}
const heard: Hearing = {
  ...hearing,
  observations: {
    said: 'Le module de réservation est livré depuis le 11 janvier. La recherche est corrigée dans un des deux collèges.',
    ...{ file: FILE, on: '2027-01-12' },
  },
}

const service = {
  passedOn: '2026-12-15',
  unavailabilities: [
    {
      ...{ number: 1, element: 'Messagerie', from: '2026-12-17T08:10:00.000Z', until: '2026-12-17T10:25:00.000Z' },
      ...{ attributable: true, cause: 'Base de données arrêtée.', struck: null },
    },
    {
      ...{ number: 2, element: 'Messagerie', from: '2027-01-05T15:00:00.000Z', until: '2027-01-06T09:30:00.000Z' },
      ...{ attributable: true, cause: 'File d’attente pleine.', struck: null },
    },
    {
      ...{
        number: 3,
        element: 'Authentification',
        from: '2027-01-07T07:00:00.000Z',
        until: '2027-01-07T08:12:00.000Z',
      },
      ...{ attributable: false, cause: 'Coupure du réseau du Département.', struck: null },
    },
    {
      ...{ number: 4, element: 'Messagerie', from: '2027-01-08T09:00:00.000Z', until: '2027-01-08T10:00:00.000Z' },
      ...{ attributable: true, cause: 'Base de données arrêtée.', struck: 'inscrite deux fois' },
    },
    {
      ...{ number: 5, element: 'Cahier de textes', from: '2027-01-18T08:40:00.000Z', until: null },
      ...{ attributable: true, cause: 'En cours d’examen par le titulaire.', struck: null },
    },
  ],
}
const passed = { ...delivery, decisions: [decided('aptitude', '2026-12-15')] }
const early = { ...passed, readiness: { ...delivery.readiness, readyOn: '2026-11-30' } }
const postponed = { notifiedOn: '2027-01-11', term: '2027-02-01', agreedOn: null } as const
const withPostponement = {
  ...delivery,
  decisions: [
    decided('postponement', '2027-01-11', {
      ...{ reasons: 'L’annuaire de douze collèges est incomplet.', term: '2027-02-01' },
    }),
  ],
}
const reduction = decided('reduction', '2027-01-13', {
  ...{ reasons: 'Deux des huit modules manquent encore.', reduction: 2_400_00 },
})
const withReduction = { ...delivery, hearing: heard, decisions: [reduction] }
const rejection = decided('rejection', '2027-01-14', {
  ...{ reasons: 'Rien de ce qui est livré ne répond au CCTP, 4.2.', term: '2027-02-15' },
})

export const STATES: Readonly<Record<string, readonly [Declared, readonly string[]]>> = {
  ready: [{ ...delivery, status: 'ready' }, ['passAptitude', 'postpone', 'invite', 'reduce', 'reject', 'withdraw']],
  'ready-late': [
    {
      ...{
        ...delivery,
        status: 'ready',
        readiness: { by: 'working-order-report', readyOn: '2026-12-10', proof: FILE },
      },
    },
    ['passAptitude', 'postpone', 'invite', 'reduce', 'reject', 'withdraw'],
  ],
  'ready-hearing': [
    { ...delivery, status: 'ready', hearing },
    ['passAptitude', 'recordObservations', 'reduce', 'reject', 'withdraw'],
  ],
  watched: [
    { ...early, status: 'watched', service },
    ['recordUnavailability', 'endUnavailability', 'strikeUnavailability', 'accept', 'postpone', 'invite'],
  ],
  'watched-quiet': [
    { ...early, status: 'watched', service: { passedOn: '2026-12-15', unavailabilities: [] } },
    ['recordUnavailability', 'accept', 'postpone', 'invite'],
  ],
  postponed: [{ ...withPostponement, status: 'postponed', postponed }, ['answerPostponement', 'presentAgain']],
  'postponement-declined': [
    { ...withPostponement, status: 'postponement-declined', postponed, declinedOn: '2027-01-18', bySilence: false },
    ['invite', 'reduce', 'reject', 'presentAgain'],
  ],
  reduced: [
    { ...withReduction, status: 'reduced', reduced: { reduction: 2_400_00, notifiedOn: '2027-01-13' } },
    ['contest'],
  ],
  contested: [
    {
      ...{ ...withReduction, status: 'contested', reduced: { reduction: 2_400_00, notifiedOn: '2027-01-13' } },
      contested: {
        objection: 'Un seul module manquait au jour de la vérification ; la réfaction doit être réduite de moitié.',
        ...{ objectedOn: '2027-01-15', late: false },
      },
    },
    ['answerContest'],
  ],
  rejected: [
    {
      ...{ ...delivery, status: 'rejected', rejectedOn: '2027-01-14', term: '2027-02-15' },
      ...{ hearing: { ...heard, about: 'rejection' }, decisions: [rejection] },
    },
    ['presentAgain'],
  ],
  'presented-again': [
    { ...delivery, status: 'ready', attempt: 2, decisions: [rejection] },
    ['passAptitude', 'postpone', 'invite'],
  ],
  accepted: [
    {
      ...{ ...early, status: 'accepted', how: 'decided', acceptedOn: '2027-01-15', settledOn: '2027-01-15' },
      ...{ reduction: 0, service: { passedOn: '2026-12-15', unavailabilities: [] } },
      decisions: [...early.decisions, decided('admission', '2027-01-15')],
    },
    [],
  ],
  'accepted-tacit': [
    {
      ...{ ...early, status: 'accepted', how: 'tacit', acceptedOn: '2027-01-15', settledOn: '2027-01-15' },
      ...{ reduction: 0, service: { passedOn: '2026-12-09', unavailabilities: [] } },
    },
    [],
  ],
  'accepted-reduced': [
    {
      ...{ ...withReduction, status: 'accepted', how: 'reduced', acceptedOn: '2027-01-13', settledOn: '2027-01-18' },
      reduction: 2_400_00,
    },
    ['contest'],
  ],
  withdrawn: [{ ...delivery, status: 'withdrawn', withdrawnOn: '2027-01-05', reason: 'Déclarée deux fois.' }, []],
}

const finding = (rule: string, outcome: Finding['outcome'], facts: Finding['facts'] = {}): Finding => ({
  ...{ rule, outcome, facts: { process: 'acceptance', ...facts } },
  basis: [cite('convention', '5'), cite('CCAG-TIC', '33')],
})
export const competent = finding('competence', 'met', { by: ['buyer'] })
const agent = finding('acceptanceSignatory', 'met', { title: 'directrice des systèmes d’information', ended: '' })

const ACTS = [
  ...['presentAgain', 'withdraw', 'passAptitude', 'recordUnavailability', 'endUnavailability', 'strikeUnavailability'],
  ...['accept', 'postpone', 'answerPostponement', 'invite', 'recordObservations', 'reject', 'reduce', 'contest'],
  ...['answerContest'],
]
export const actsAt = (stage: string, open: readonly string[]): ActView[] =>
  ACTS.map((act) => ({
    ...{ act, open: open.includes(act) },
    findings: open.includes(act) ? [competent, agent] : [finding('stage', 'unmet', { stage, expected: [] })],
  }))

/** The entry that declared it. */
export const declared = (state: Declared): Entry => ({
  ...{ caseFile: 'group', seq: 55, at: `${state.readiness.readyOn}T09:30:00.000Z` },
  actor: { kind: 'person', office: 'La Présidence', body: member(5) },
  ...{ process: 'acceptance', id: ID, act: 'declareReady' },
  payload: { order: ORDER, parts: state.parts.map(({ place, quantity }) => ({ place, quantity })), ...state.readiness },
  ...{
    events: [],
    findings: [competent],
    lawDate: state.readiness.readyOn,
    hash: 'd'.repeat(64),
    prev: 'e'.repeat(64),
  },
})

export const some: readonly Acceptance[] = [
  ...['watched', 'accepted-tacit', 'ready', 'reduced', 'ready-late', 'rejected', 'presented-again'],
].flatMap((name, index) => {
  const state = STATES[name]?.[0]
  return state === undefined ? [] : [{ ...state, number: `BC-2027-${String(index + 3).padStart(4, '0')}` }]
})
