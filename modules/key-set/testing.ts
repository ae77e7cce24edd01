import { type Actor, clockActor } from '#kernel/actor.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { contextOn, someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { keySet } from './model/key-set.ts'
import type {
  KeySetAct,
  KeySetFacts,
  KeySets,
  NamedKeyholder,
  SealedConsultation,
  Standing,
} from './model/key-set-state.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

export type { KeySets, NamedKeyholder }

/** Key sets in each of their stages, and the acts that lead there, for the tests of this module. */

export const [REGION, SOMME, OISE, NORD, ADICA] = ['region', 'somme', 'oise', 'nord', 'adica']
export const CONSULTATION = 'consultation'
/** A Thursday; the deadline for tenders is the Monday three weeks later, at noon of Paris. */
export const NOW = '2027-02-18T11:00:00.000Z'
export const DEADLINE = '2027-03-15T11:00:00.000Z'

const named = (body: string): NamedKeyholder => ({ person: `agent-of-${body}`, body })
/** Three keyholders, two of them of other members, and the spare key at a fourth body. */
export const three = [named(REGION), named(SOMME), named(OISE)] as const
export const spare = named(NORD)
export const everybody = [...three, spare, named(ADICA)]

export const actorOf = ({ person, body }: NamedKeyholder): Actor => ({
  kind: 'person',
  person,
  body,
  office: 'officer',
})
export const region: Actor = { kind: 'person', person: 'presidency', body: REGION, office: 'representative' }

export const consultation = (over: Partial<SealedConsultation> = {}): SealedConsultation => ({
  status: 'open',
  procedure: 'procedure',
  reference: '2027-ENT-01',
  deadline: DEADLINE,
  electronic: true,
  ...over,
})

export const facts = (over: Partial<KeySetFacts> = {}): KeySetFacts => ({
  group: someGroup({ members: [REGION, SOMME, OISE, NORD, ADICA], coordinator: REGION }),
  consultation: consultation(),
  interests: [],
  taken: false,
  inOffice: everybody,
  proven: true,
  time: 'age1time',
  ...over,
})

export const interestOf = (person: string) => ({ person, procedure: 'procedure', declaredOn: '2027-02-17' })

type ActOf<T extends KeySetAct['type']> = Extract<KeySetAct, { type: T }>

export const name = (over: Partial<ActOf<'name'>> = {}): ActOf<'name'> => ({
  type: 'name',
  consultation: CONSULTATION,
  threshold: 2,
  keyholders: three,
  escrow: spare,
  ...over,
})
export const revise = (over: Partial<ActOf<'revise'>> = {}): ActOf<'revise'> => ({
  type: 'revise',
  threshold: 2,
  keyholders: three,
  escrow: spare,
  ...over,
})
export const renew = (over: Partial<ActOf<'renew'>> = {}): ActOf<'renew'> => ({
  type: 'renew',
  threshold: 2,
  keyholders: three,
  escrow: spare,
  ...over,
})
export const giveKey = (recipient = 'age1mine'): KeySetAct => ({ type: 'giveKey', recipient, proof: 'opened' })
export const rehearse: KeySetAct = { type: 'rehearse', proof: 'opened' }
export const publish: KeySetAct = { type: 'publish' }
export const revoke = (over: Partial<ActOf<'revoke'>> = {}): ActOf<'revoke'> => ({
  type: 'revoke',
  keyholder: '3',
  cause: 'departure',
  reason: 'elle a quitté le Département',
  ...over,
})
export const accepting = (rule: string) => ({ appraisals: { [rule]: { accepted: true, reason: 'dit au dossier' } } })

/** What differs from the ordinary case: the coordinator, the keyholder or the clock, at `NOW`. */
export type Given = { readonly now?: IsoInstant; readonly actor?: Actor; readonly facts?: Partial<KeySetFacts> }

const OF_A_KEYHOLDER: readonly string[] = ['giveKey', 'rehearse']
const OF_THE_CLOCK: readonly string[] = ['callRehearsal', 'close']
const actorFor = ({ type }: KeySetAct): Actor =>
  OF_A_KEYHOLDER.includes(type) ? actorOf(three[1]) : OF_THE_CLOCK.includes(type) ? clockActor : region

/** What the module of the interests says of its own rule is tested there. */
const interest = { interestFree: () => 'Said elsewhere.' }
const spoken = readAloud({ ...interest, ...fr.keySet.rules }, { ...interest, ...en.keySet.rules })

export const decide = (state: KeySets, act: KeySetAct, given: Given = {}) => {
  const { now = NOW, actor = actorFor(act) } = given
  return spoken(keySet.decide(state, act, { ...contextOn(civilDay(now), facts(given.facts), actor), now }))
}

/** The state after acts that must each be granted. */
export function after(state: KeySets, ...acts: readonly (readonly [KeySetAct, Given?])[]): Standing {
  const last = acts.reduce((before, [act, given]) => {
    const decision = decide(before, act, given)
    if (decision.verdict !== 'granted') throw new Error(`${act.type}: ${JSON.stringify(decision.findings)}`)
    return decision.events.reduce(keySet.evolve, before)
  }, state)
  if (last.status === 'none') throw new Error('nobody was named')
  return last
}

const giving = (who: readonly NamedKeyholder[]) =>
  who.map((each) => [giveKey(`age1${each.body}`), { actor: actorOf(each) }] as const)

export const none: KeySets = { status: 'none' }
export const toGive = after(none, [name()])
export const given = after(toGive, ...giving([...three, spare]))
export const published = after(given, [publish])
export const closed = after(published, [
  { type: 'close' },
  { facts: { consultation: consultation({ status: 'closed' }) } },
])
export { giving }
