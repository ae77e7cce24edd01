import type { Actor } from '#kernel/actor.ts'
import { citationKey, type IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { contextOn, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { deposit } from './model/deposit.ts'
import type { Deposit, DepositAct, DepositFacts, Sibling, TenderedConsultation } from './model/deposit-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

export { MANIFEST_LIMIT } from './server/limits.ts'

/** A deposit in each of its stages, and the acts that lead there, for the tests of this module. */

/** The sentences of its rules, for the tests of what asks them too. */
export const ruleWords = { fr: fr.deposit.rules, en: en.deposit.rules }

export const [REGION, SOMME, CONSULTATION, DEPOSIT, ACCOUNT] = ['region', 'somme', 'consultation', 'deposit', 'account']
export const DEADLINE: IsoInstant = '2027-03-15T11:00:00.000Z'
/** A week before. */
export const BEFORE: IsoInstant = '2027-03-08T09:00:00.000Z'
export const AFTER: IsoInstant = '2027-03-16T09:00:00.000Z'
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const operator: Actor = { kind: 'operator', account: ACCOUNT }
export const [FIRST, SECOND] = ['1'.repeat(64), '2'.repeat(64)]

export const consultation = (over: Partial<TenderedConsultation> = {}): TenderedConsultation => ({
  status: 'open',
  procedure: 'procedure',
  deadline: DEADLINE,
  lawDate: '2027-02-01',
  versions: [FIRST],
  ...over,
})

const KEY_SET = { version: 1, keyholders: ['nord', 'oise', 'somme'] }

export const facts = (over: Partial<DepositFacts> = {}): DepositFacts => ({
  id: DEPOSIT,
  group: someGroup({ members: [REGION, SOMME], coordinator: REGION }),
  consultation: consultation(),
  keySet: KEY_SET,
  sealedTo: KEY_SET,
  session: { closed: false, opened: false, ended: false },
  siblings: [],
  copiesCalled: [],
  begun: 0,
  reused: { recipients: [], manifest: false },
  attestation: null,
  interests: [],
  outages: [],
  ...over,
})

/** Once the session is opened, the group reads. */
export const opened = (over: Partial<DepositFacts> = {}): DepositFacts =>
  facts({
    session: { closed: true, opened: true, ended: false },
    consultation: consultation({ status: 'closed' }),
    ...over,
  })

type ActOf<T extends DepositAct['type']> = Extract<DepositAct, { type: T }>

export const begin = (over: Partial<ActOf<'begin'>> = {}): ActOf<'begin'> => ({
  ...{ type: 'begin', consultation: CONSULTATION, dossier: FIRST, keySet: 1, copy: false, replaces: true },
  ...over,
})
export const manifest = (over: Partial<ActOf<'commit'>['manifest']> = {}): ActOf<'commit'>['manifest'] => ({
  ...{ consultation: CONSULTATION, deposit: DEPOSIT, dossier: FIRST, keySet: 1, copies: 0, envelopes: 2 },
  keyholders: [KEY_SET.keyholders, [...KEY_SET.keyholders].reverse()],
  ...over,
})
export const commit = (over: Partial<ActOf<'commit'>> = {}): ActOf<'commit'> => ({
  envelopes: [
    { kind: 'application', recipient: 'age1one' },
    { kind: 'tender', recipient: 'age1two' },
  ],
  ...{ type: 'commit', hash: 'c'.repeat(64), operator: 'd'.repeat(64), missing: 0, outages: [] },
  held: { parts: 4, bytes: 40_000_000 },
  heldAtDeadline: { parts: 4, bytes: 40_000_000 },
  receivedAt: BEFORE,
  uncertainty: 20,
  manifest: manifest(),
  ...over,
})
export const withdraw = (over: Partial<ActOf<'withdraw'>> = {}): ActOf<'withdraw'> => ({
  ...{ type: 'withdraw', askedAt: BEFORE, uncertainty: 20 },
  ...over,
})
export const sibling = (over: Partial<Sibling> = {}): Sibling => ({
  ...{ id: 'earlier', status: 'received', copy: false, replaces: true, begunAt: '2027-03-01T09:00:00.000Z' },
  ...{ receivedAt: '2027-03-01T10:00:00.000Z', stalled: false, called: false },
  ...over,
})

type Given = { readonly now?: IsoInstant; readonly actor?: Actor; readonly facts?: DepositFacts }

export function deciding(state: Deposit, act: DepositAct, given: Given = {}) {
  const { now = BEFORE, actor = operator, facts: known = facts() } = given
  const around = contextOn(civilDay(now), known, actor)
  return deposit.decide(state, act, { ...around, now })
}

/** The state after an act that must be granted. */
export function after(state: Deposit, act: DepositAct, given: Given = {}): Deposit {
  const decision = deciding(state, act, given)
  if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
  return decision.events.reduce(deposit.evolve, state)
}

export const begun = (over: Partial<ActOf<'begin'>> = {}) => after(deposit.initial, begin(over))
export const received = (over: Partial<ActOf<'begin'>> = {}, committing: Partial<ActOf<'commit'>> = {}) =>
  after(begun(over), commit({ ...(over.copy === true ? { manifest: manifest({ copies: 2 }) } : {}), ...committing }))
/** One second after the deadline. */
export const late = (over: Partial<ActOf<'commit'>> = {}) =>
  after(begun(), commit({ receivedAt: '2027-03-15T11:00:01.000Z', ...over }))

/** The rules that refuse an act, each with its articles. */
export const refusedBy = (decision: ReturnType<typeof deciding>) =>
  decision.findings
    .filter(({ outcome }) => outcome === 'unmet')
    .map(({ rule, basis }) => [rule, basis.map(citationKey).join(', ')])
