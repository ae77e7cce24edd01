import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import {
  at,
  DEADLINE,
  decideOutage,
  measuredOutage,
  NOW,
  type OutageGiven,
  region,
  running,
  somme,
  tendered,
} from '../testing.ts'
import { outage } from './outage.ts'
import type { Outage, OutageAct } from './outage-state.ts'

const none: Outage = { status: 'none' }
const find: OutageAct = { type: 'find', from: at(-40) }
const follow: OutageAct = { type: 'follow' }
const declare = (over: Partial<Extract<OutageAct, { type: 'declare' }>> = {}): OutageAct => ({
  ...{ type: 'declare', from: at(-40), until: at(-20), reason: 'Les liens de connexion ne partaient plus.' },
  ...over,
})
const rule = decisionTable<Outage, OutageAct, OutageGiven>(decideOutage)
const POLICY = 'policy indisponibilité'
const RATP = 'CE 449250'
/** R2.23: a profile publishes when it was not available. */
const PROFILE = 'CCP annexe 7'

rule(
  'outageMeasured',
  [POLICY, RATP, PROFILE],
  [
    ['les sondes la montrent', none, find, 'met'],
    ['les sondes ne montrent rien', none, find, 'unmet', { measured: null }],
  ],
)
rule(
  'outageFoundOnce',
  [POLICY],
  [
    ['rien de connu', none, find, 'met'],
    ['une autre, la veille', none, find, 'met', { others: [{ from: at(-1500), until: at(-1480) }] }],
    ['la même, déjà constatée', none, find, 'unmet', { others: [{ from: at(-40), until: at(-30) }] }],
    ['rien de mesuré', none, find, 'not-applicable', { measured: null }],
  ],
)
rule(
  'outageGoesOn',
  [POLICY, PROFILE],
  [
    ['rien de neuf, et rien à reporter', running(), follow, 'unmet', { tendered: [], now: at(-15) }],
    [
      'une minute de plus',
      running(),
      follow,
      'met',
      { tendered: [], measured: measuredOutage({ until: at(-19) }), now: at(-15) },
    ],
    ['neuf minutes sans perte', running(), follow, 'unmet', { tendered: [], now: at(-11) }],
    ['dix minutes sans perte', running(), follow, 'met', { tendered: [], now: at(-10) }],
    ['une date limite atteinte', running(), follow, 'met', { now: at(-15) }],
  ],
)
rule(
  'outageReasoned',
  [POLICY, RATP, PROFILE],
  [
    ['dite', none, declare(), 'met'],
    ['non dite', none, declare({ reason: ' ' }), 'unmet'],
  ],
)
rule(
  'outageDated',
  [POLICY],
  [
    ['passée', none, declare(), 'met'],
    ['en cours', none, declare({ until: null }), 'met'],
    ['à venir', none, declare({ from: at(1), until: null }), 'unmet'],
    ['finie avant d’avoir commencé', none, declare({ until: at(-41) }), 'unmet'],
    ['finie plus tard que maintenant', none, declare({ until: at(-14) }), 'unmet'],
    ['sa fin, déclarée', running({ measured: null, until: null }), { type: 'end', until: NOW }, 'met'],
    ['sa fin avant son début', running({ measured: null, until: null }), { type: 'end', until: at(-41) }, 'unmet'],
  ],
)
const interest = [{ person: region.kind === 'person' ? region.person : '', declaredOn: '2027-03-01' }] as never
rule(
  'outageInterestFree',
  ['convention 5', 'loi-2013-907 2', 'CCP L2141-10'],
  [
    ['sans intérêt', none, declare(), 'met'],
    [
      'un intérêt là où la limite serait reportée',
      none,
      declare(),
      'unmet',
      { tendered: [tendered({ interests: interest })] },
    ],
    [
      'un intérêt ailleurs, sans effet sur cette limite',
      none,
      declare(),
      'met',
      { tendered: [tendered({ deadline: at(9000), interests: interest })] },
    ],
  ],
)

describe('who does it', () => {
  test('only the coordinator declares, only the clock finds', () => {
    expect(decideOutage(none, declare(), { actor: somme }).verdict).toBe('refused')
    expect(decideOutage(none, find, { actor: region }).verdict).toBe('refused')
  })
})

describe('what becomes of the deadlines (R2.26, CE 449250)', () => {
  const eventsOf = (state: Outage, act: OutageAct, given: OutageGiven = {}) => {
    const decision = decideOutage(state, act, given)
    if (decision.verdict !== 'granted') throw new Error(decision.verdict)
    return decision.events
  }
  const passed = tendered({ consultation: 'close', reference: '2027-CLOSE', deadline: at(-20) })
  const far = tendered({ consultation: 'loin', deadline: at(9000) })

  test('one that is ahead moves, one that has passed is told and does not come back, a far one stays', () => {
    const events = eventsOf(none, find, { tendered: [tendered(), passed, far] })
    expect(events).toMatchObject([
      {
        type: 'OutageFound',
        over: false,
        moved: [{ consultation: 'ent', from: DEADLINE, to: '2027-03-16T11:00:00.000Z' }],
        missed: [{ consultation: 'close', deadline: at(-20) }],
      },
    ])
  })

  test('the very minute of the deadline it has passed', () => {
    const [event] = eventsOf(none, find, { now: DEADLINE, measured: measuredOutage({ until: at(0) }) })
    expect(event).toMatchObject({ moved: [], missed: [{ consultation: 'ent' }] })
    const [before] = eventsOf(none, find, { now: at(-1), measured: measuredOutage({ until: at(-1) }) })
    expect(before).toMatchObject({ moved: [{ consultation: 'ent' }], missed: [] })
  })

  test('what has passed is told once, and a deadline moves again when the outage reaches the new one', () => {
    const found = eventsOf(none, find, { tendered: [tendered(), passed] }).reduce(outage.evolve, none)
    const again = tendered({ deadline: '2027-03-16T11:00:00.000Z' })
    const still = { tendered: [again, passed], now: at(-15) }
    expect(decideOutage(found, follow, still).verdict).toBe('refused')
    const longer = measuredOutage({ until: '2027-03-16T10:00:00.000Z', lost: 900 })
    const events = eventsOf(found, follow, { ...still, measured: longer, now: '2027-03-16T10:01:00.000Z' })
    expect(events).toMatchObject([{ over: false, moved: [{ to: '2027-03-17T11:00:00.000Z' }], missed: [] }])
    const after = events.reduce(outage.evolve, found)
    expect(after).toMatchObject({ status: 'running', until: longer.until, measured: { lost: 900 } })
    expect(after.status !== 'none' && [after.moved.length, after.missed.length]).toEqual([2, 1])
  })

  test('it ends ten minutes after its last lost minute, by the clock', () => {
    const [event] = eventsOf(running(), follow, { tendered: [], now: at(-10) })
    expect(event).toMatchObject({ type: 'OutageFollowed', over: true, until: at(-20) })
  })

  test('one that is declared moves the same deadlines, until now while it goes on', () => {
    const events = eventsOf(none, declare({ until: null }))
    expect(events).toMatchObject([{ type: 'OutageDeclared', moved: [{ to: '2027-03-16T11:00:00.000Z' }] }])
    const state = events.reduce(outage.evolve, none)
    expect(state).toMatchObject({ status: 'running', until: null, measured: null })
    const ended = eventsOf(state, { type: 'end', until: at(-16) }, { tendered: [] }).reduce(outage.evolve, state)
    expect(ended).toMatchObject({ status: 'over', until: at(-16), moved: [{ consultation: 'ent' }] })
  })
})
