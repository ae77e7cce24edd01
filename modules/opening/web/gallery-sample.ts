import type { CaseWithState } from '#api/group.ts'
import type { ActView, Finding, Resource } from '#api/shapes.ts'
import type { KnownPerson } from '#modules/key-set/web/parts.ts'
import { cite, member } from '#ui/gallery/sample.ts'
import {
  type DepositSeen,
  type Failed,
  type KeySetSeen,
  NO_TIME_PART,
  type Opened,
  type Opening,
  type Unsealed,
} from '../model/opening-state.ts'
import type { ShownOpening } from '../model/secrecy.ts'
import type { ListedFile } from './files-page.tsx'

/** The opening of one consultation in the gallery; operators are told by their trade. */

const uuid = (kind: string, index: number): string =>
  `00000000-0000-4000-8000-0000000${kind}${String(index).padStart(2, '0')}`
export const ID = uuid('e000', 1)
const hash = (index: number): string => String(index).repeat(64).slice(0, 64)
const at = (time: string): string => `2027-03-15T${time}.000Z`

const keySet: KeySetSeen = {
  version: 1,
  threshold: 2,
  keyholders: [0, 5, 2].map((index, rank) => ({
    id: String(rank + 1),
    person: uuid('e100', index),
    body: member(index).id,
    recipient: `age1holder${rank}`,
    revoked: false,
  })),
  escrow: { id: '4', person: uuid('e100', 3), body: member(3).id, recipient: 'age1spare', revoked: false },
}

/** The keyholders as the register knows them. */
export const persons: readonly KnownPerson[] = keySet.keyholders.map(({ person, body }, index) => ({
  ...{ id: person, body, name: '' },
  title: index === 0 ? 'Chargé de la commande publique' : 'Directrice générale adjointe',
}))

const OPERATORS = [
  ['Éditeur de services numériques', '73282932000074'],
  ['Hébergeur régional', '44306184100047'],
  ['Groupement d’intégrateurs', '55208131766522'],
  ['Société coopérative du logiciel libre', '80295478500028'],
] as const

const deposit = (index: number, over: Partial<DepositSeen> = {}): DepositSeen => {
  const [operator, identifier] = OPERATORS[index] ?? OPERATORS[0]
  return {
    id: uuid('e200', index),
    hash: hash(index + 3),
    receivedAt: at(`0${7 + index}:42:0${index}`),
    account: uuid('e300', index),
    ...{ operator, identifier, standing: 'standing', keySet: 1, copy: false, called: null },
    envelopes: [
      { kind: 'application', recipient: `age1-${index}-application` },
      { kind: 'tender', recipient: `age1-${index}-tender` },
    ],
    ...over,
  }
}

const about = { consultation: ID, procedure: uuid('e400', 1), reference: '2027-ENT-01' }
const fixedSet = { fixed: { root: hash(9), count: 3, at: at('11:01:00') } }

export const kept: ShownOpening = { status: 'opened', withheld: true, ...about }
export const fixed: ShownOpening = { status: 'fixed', withheld: true, ...about }

const session = (over: Partial<Opened> = {}): Opened => ({
  status: 'opened',
  ...about,
  ...fixedSet,
  openedAt: at('13:00:00'),
  openedBy: uuid('e100', 0),
  order: 'applications-first',
  phase: 'applications',
  keySets: [keySet],
  deposits: [
    deposit(0),
    deposit(1),
    deposit(2),
    deposit(0, { id: uuid('e200', 7), receivedAt: at('06:30:00'), standing: 'superseded' }),
    deposit(3, { receivedAt: at('11:00:01'), standing: 'late' }),
  ],
  ...{ attendance: [], given: [], timeGiven: [], unsealed: [], failed: [], excluded: [] },
  ...over,
})

const attendance = ([0, 5] as const).map((index, rank) => ({
  keyholder: String(rank + 1),
  person: uuid('e100', index),
  body: member(index).id,
  manner: rank === 0 ? ('present' as const) : ('remote' as const),
  at: at('13:02:00'),
}))
const applications = [0, 1, 2].map((index) => ({ deposit: uuid('e200', index), envelope: 0 }))
const tenders = [0, 1, 2].map((index) => ({ deposit: uuid('e200', index), envelope: 1 }))
const given = (keyholder: string, envelopes: typeof applications, bad: typeof applications = []) => ({
  ...{ keyholder, at: at('13:05:00'), envelopes, notGiven: [], bad },
})
const unsealed = (of: { deposit: string; envelope: number }, over: Partial<Unsealed> = {}): Unsealed => ({
  ...of,
  ...{ at: at('13:06:00'), lots: [], manifest: hash(8), files: 6, size: 4_812_000, keyholders: ['1', '2'] },
  ...{ faults: [], malware: 'none' as const },
  ...over,
})
const failed: Failed = {
  ...{ deposit: uuid('e200', 1), envelope: 1, at: at('13:20:00'), blame: 'candidate', flaw: 'does-not-open' },
  faults: [],
}

export const begun = session()
export const excluding = {
  excluded: [{ deposit: uuid('e200', 1), reason: 'Il manque l’attestation d’assurance, demandée deux fois.' }],
}
export const halfway = session({ attendance, given: [given('1', applications)] })
export const applicationsOpen = session({
  attendance,
  given: [given('1', applications), given('2', applications.slice(0, 2), applications.slice(2))],
  unsealed: applications.slice(0, 2).map((of) => unsealed(of)),
})
/** The server's part of one is lost. */
export const timeless = session({
  attendance,
  given: [given('1', applications), given('2', applications)],
  unsealed: applications.slice(0, 2).map((of) => unsealed(of)),
  failed: applications
    .slice(2)
    .map((of) => ({ ...of, at: at('13:06:00'), blame: 'platform', flaw: NO_TIME_PART, faults: [] })),
})
/** Whoever keeps the spare key. */
export const keeper = { person: uuid('e100', 3) }
/** It has come in, to give that part. */
export const spared = session({
  ...timeless,
  attendance: [...attendance, { keyholder: '4', ...keeper, body: member(3).id, manner: 'remote', at: at('13:20:00') }],
})
export const spareGiven = session({
  ...spared,
  timeGiven: [given('4', applications.slice(2))],
  unsealed: [...timeless.unsealed, ...applications.slice(2).map((of) => unsealed(of, { escrow: '4' }))],
  failed: [],
})
export const whole = session({
  attendance,
  phase: 'all',
  given: [given('1', [...applications, ...tenders]), given('2', [...applications, ...tenders])],
  unsealed: [
    ...applications.map((of) => unsealed(of)),
    ...tenders
      .filter((_, index) => index !== 1)
      .map((of, index) => unsealed(of, { malware: index === 1 ? 'found' : 'none', files: 41 })),
  ],
  failed: [failed],
})
export const ended: Opening = {
  ...whole,
  ...{ status: 'ended', endedAt: at('14:10:00'), observations: '', arrivals: [] },
}
export const empty = session({ deposits: [], fixed: { root: hash(0), count: 0, at: at('11:01:00') } })

const finding = (rule: string, outcome: Finding['outcome'], facts: Finding['facts']): Finding => ({
  ...{ rule, outcome, facts },
  basis: [cite('policy', 'plis scellés')],
})
export const acts = (state: ShownOpening): readonly ActView[] =>
  state.status === 'fixed'
    ? [{ act: 'open', open: true, findings: [finding('stepsWitnessed', 'not-applicable', { witnesses: 0 })] }]
    : state.status === 'opened'
      ? [
          { act: 'attend', open: true, findings: [] },
          { act: 'give', open: true, findings: [finding('keyHeld', 'met', { keyholder: '1', revoked: false })] },
          { act: 'giveTimePart', open: true, findings: [] },
          { act: 'end', open: true, findings: [] },
        ]
      : []

export const resource = (state: ShownOpening): Resource<ShownOpening> => ({
  ...{ id: ID, process: 'opening', seq: 90, state },
  acts: [...acts(state)],
})
export const listed = (states: readonly ShownOpening[]): readonly CaseWithState<ShownOpening>[] =>
  states.map((state, index) => ({
    ...{ process: 'opening', collection: 'openings', id: uuid('e500', index), status: state.status },
    ...{ seq: 90 + index, title: '', state },
  }))

export const files: readonly ListedFile[] = [
  { number: 0, name: 'mémoire technique.pdf', size: 4_200_000, sha256: hash(4), verdict: 'clean' },
  { number: 1, name: 'bordereau des prix.xlsx', size: 91_000, sha256: hash(5), verdict: 'unchecked' },
  { number: 2, name: 'annexes/présentation.pptm', size: 521_000, sha256: hash(6), verdict: 'infected' },
]
