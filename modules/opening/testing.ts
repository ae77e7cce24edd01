import { type Actor, clockActor } from '#kernel/actor.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { leftIn } from './model/due.ts'
import { opening } from './model/opening.ts'
import type {
  DepositSeen,
  KeySetSeen,
  Opened,
  Opening,
  OpeningAct,
  OpeningFacts,
  Unsealed,
} from './model/opening-state.ts'
import { timeDueFrom as timeDueOf, timelessIn } from './model/time-part.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'
import { dueFrom as dueOf } from './web/release-shares.ts'

/** An opening in each of its stages, and the acts that lead there, for the tests of this module. */

export const [REGION, SOMME, NORD] = ['region', 'somme', 'nord']
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const nord = representativeOf(NORD)
export const personOf = (actor: Actor): string => (actor.kind === 'person' ? actor.person : '')

/** A Monday at noon, Paris time; the set is fixed a minute later. */
export const DEADLINE = '2027-03-15T11:00:00.000Z'
export const FIXED_AT = '2027-03-15T11:01:00.000Z'
export const NOW = '2027-03-15T13:00:00.000Z'
export const ROOT = 'ab'.repeat(32)
export const HASH = 'cd'.repeat(32)

/** Two of three: the coordinator's officer, and one of each of two members. */
export const keySet: KeySetSeen = {
  version: 1,
  threshold: 2,
  keyholders: [region, somme, nord].map((actor, index) => ({
    id: `holder-${index}`,
    person: personOf(actor),
    body: actor.kind === 'person' ? actor.body : '',
    recipient: `age1holder${index}`,
    revoked: false,
  })),
  escrow: null,
}

export const deposit = (id: string, over: Partial<DepositSeen> = {}): DepositSeen => ({
  id,
  hash: HASH,
  receivedAt: '2027-03-15T09:00:00.000Z',
  account: `account-of-${id}`,
  operator: `Société ${id}`,
  identifier: '73282932000074',
  standing: 'standing',
  keySet: 1,
  copy: false,
  called: null,
  envelopes: [
    { kind: 'application', recipient: `age1${id}a` },
    { kind: 'tender', recipient: `age1${id}t` },
  ],
  ...over,
})

const about = { consultation: 'consultation', procedure: 'procedure', reference: '2027-ENT-01' }
const set = { root: ROOT, count: 2 }
export const DEPOSITS = [deposit('a'), deposit('b', { receivedAt: '2027-03-15T08:00:00.000Z' })]

export const facts = (over: Partial<OpeningFacts> = {}): OpeningFacts => ({
  group: someGroup({ members: [REGION, SOMME, NORD], coordinator: REGION }),
  interests: [],
  consultation: { ...about, status: 'closed', deadline: DEADLINE },
  keySets: [keySet],
  keySetCase: null,
  deposits: DEPOSITS,
  set,
  altered: [],
  witnessed: null,
  examined: null,
  arrivals: [],
  ...over,
})

type ActOf<T extends OpeningAct['type']> = Extract<OpeningAct, { type: T }>

export const fix: OpeningAct = { type: 'fix', consultation: 'consultation' }
export const open = (over: Partial<ActOf<'open'>> = {}): OpeningAct => ({
  type: 'open',
  order: 'applications-first',
  ...over,
})
export const attend: OpeningAct = { type: 'attend', manner: 'present' }
export const give = (over: Partial<ActOf<'give'>> = {}): OpeningAct => ({
  type: 'give',
  envelopes: [
    { deposit: 'a', envelope: 0 },
    { deposit: 'b', envelope: 0 },
  ],
  notGiven: [],
  bad: [],
  ...over,
})
export const unseal = (over: Partial<ActOf<'unseal'>> = {}): ActOf<'unseal'> => ({
  type: 'unseal',
  deposit: 'a',
  envelope: 0,
  lots: [],
  manifest: HASH,
  files: 2,
  size: 1000,
  keyholders: ['holder-0', 'holder-1'],
  faults: [],
  malware: 'none',
  ...over,
})
export const fail = (over: Partial<ActOf<'fail'>> = {}): OpeningAct => ({
  type: 'fail',
  deposit: 'b',
  envelope: 0,
  blame: 'candidate',
  flaw: 'does-not-open',
  faults: [],
  ...over,
})
export const proceed = (over: Partial<ActOf<'proceed'>> = {}): OpeningAct => ({
  type: 'proceed',
  excluded: [],
  ...over,
})
export const include = (id: string): OpeningAct => ({ type: 'include', deposit: id })
export const end = (over: Partial<ActOf<'end'>> = {}): OpeningAct => ({ type: 'end', observations: '', ...over })

export const none: Opening = { status: 'none' }
export const fixed = { status: 'fixed', ...about, fixed: { ...set, at: FIXED_AT } } as const satisfies Opening
export const opened = (over: Partial<Opened> = {}): Opened => ({
  ...fixed,
  status: 'opened',
  openedAt: NOW,
  openedBy: personOf(region),
  order: 'applications-first',
  phase: 'applications',
  keySets: [keySet],
  deposits: DEPOSITS,
  attendance: [region, somme].map((actor, index) => ({
    keyholder: `holder-${index}`,
    person: personOf(actor),
    body: actor.kind === 'person' ? actor.body : '',
    manner: 'present',
    at: NOW,
  })),
  given: [],
  timeGiven: [],
  unsealed: [],
  failed: [],
  excluded: [],
  ...over,
})
/** What an envelope looks like once it is open. */
export const openedEnvelope = (of: string, envelope: number, over: Partial<Unsealed> = {}): Unsealed => {
  const { type: _type, appraisals: _appraisals, ...rest } = unseal({ deposit: of, envelope })
  return { ...rest, at: NOW, ...over }
}

/** What differs from the ordinary case: the coordinator at `NOW`, the clock for what it does. */
export type Given = { readonly now?: IsoInstant; readonly actor?: Actor; readonly facts?: Partial<OpeningFacts> }

const CLOCK_ACTS: readonly string[] = ['fix', 'unseal', 'fail']
/** What the module of the interests says of its own rule is tested there. */
const interest = { interestFree: () => 'Said elsewhere.' }
const spoken = readAloud({ ...interest, ...fr.opening.rules }, { ...interest, ...en.opening.rules })

export const decide = (state: Opening, act: OpeningAct, given: Given = {}) => {
  const { now = NOW, actor = CLOCK_ACTS.includes(act.type) ? clockActor : region } = given
  return spoken(opening.decide(state, act, { ...contextOn(civilDay(now), facts(given.facts), actor), now }))
}

/** The state after an act that must be granted. */
export const done = (state: Opening, act: OpeningAct, given?: Given): Opening => {
  const decision = decide(state, act, given)
  if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
  return decision.events.reduce(opening.evolve, state)
}

/** What a keyholder’s page asks itself and sends, for tests that play one over HTTP. */
export { releaseShares } from './web/release-shares.ts'
export const timeDueFrom = (session: Opened, keyholder: string) => timeDueOf(session, timelessIn(session), keyholder)
export const dueFrom = (session: Opened, keyholder: string) => dueOf(session, leftIn(session), keyholder)

export type { StepProofs } from './contract.ts'
export { provenIn } from './web/session-proven.ts'
