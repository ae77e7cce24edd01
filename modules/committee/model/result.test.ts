import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { CommitteeSession, SessionAct, SessionFacts, Sitting } from './session-state.ts'

const rule = decisionTable<CommitteeSession, SessionAct, T.Given<SessionFacts>>(T.decideSession)
const { arriving, casting, leaving, onTheDay, putting, QUORUM, sitting, voting } = T
const count: SessionAct = { type: 'count' }
const on = (facts: Partial<SessionFacts>) => ({ ...onTheDay, facts })
const all = (choice: 'for' | 'against' | 'abstain' = 'for') => QUORUM.map((person) => casting(person, choice))
const played = (acts: readonly SessionAct[], from: CommitteeSession): Sitting => {
  const state = T.after(acts, from)
  if (state.status !== 'sitting') throw new Error(`the session is ${state.status}`)
  return state
}
const interested = (person: string) => on({ interests: T.declaredBy(person) })

describe('R1.28 : le résultat', () => {
  rule(
    'everyVoiceHeard',
    ['policy commission'],
    [
      ['chacun', played(all(), voting(...QUORUM)), count, 'met', onTheDay],
      ['il en manque une', played([casting('chair')], voting(...QUORUM)), count, 'unmet', onTheDay],
      [
        'celle d’un absent n’est pas attendue',
        played([...all().slice(0, 3), leaving('full-3')], voting(...QUORUM)),
        count,
        'met',
        onTheDay,
      ],
      ['aucun vote', sitting(...QUORUM), count, 'not-applicable', onTheDay],
    ],
  )
  rule(
    'resultComputed',
    ['policy commission', 'CGCT L1411-5 II'],
    [
      ['calculé', played(all(), voting(...QUORUM)), count, 'computed', onTheDay],
      ['aucun vote', sitting(...QUORUM), count, 'not-applicable', onTheDay],
    ],
  )
  const two = [casting('chair'), casting('full-1'), casting('full-2', 'against'), casting('full-3', 'against')]
  const counted = (cast: readonly SessionAct[], over: Partial<Sitting> = {}) =>
    played([...cast, count], { ...voting(...QUORUM), ...over }).votes.at(-1)

  test.each([
    ['à l’unanimité', all(), 'adopted'],
    ['contre', all('against'), 'rejected'],
    ['toutes abstentions', all('abstain'), 'no-decision'],
    ['une voix pour, trois abstentions', [casting('chair'), ...all('abstain').slice(1)], 'adopted'],
    ['partage égal', two, 'no-decision'],
  ] as const)('%s: %s', (_, cast, result) => expect(counted(cast)).toMatchObject({ result, casting: false }))

  test('a tie with a casting vote follows the chair, and without its word decides nothing', () => {
    expect(counted(two, { castingVote: true })).toMatchObject({ result: 'adopted', casting: true, for: 2, against: 2 })
    const against = [casting('chair', 'against'), casting('full-1', 'against'), casting('full-2'), casting('full-3')]
    expect(counted(against, { castingVote: true })).toMatchObject({ result: 'rejected', casting: true })
    const silent = [
      casting('chair', 'abstain'),
      casting('full-1', 'abstain'),
      casting('full-2'),
      casting('full-3', 'against'),
    ]
    expect(counted(silent, { castingVote: true })).toMatchObject({ result: 'no-decision', casting: false })
  })

  test('a quorum that is lost before the end makes the vote void, whatever was cast', () => {
    const voted = played([...all(), leaving('full-3'), count], voting(...QUORUM))
    expect(voted.votes[0]).toMatchObject({ result: 'void', for: 4, atEnd: { present: 3, needed: 4 } })
    expect(T.decideSession(voted, putting(), onTheDay).verdict).toBe('refused')
  })

  test('an interest that is declared after a ballot takes the ballot away', () => {
    const five = [...QUORUM, 'full-4'] as const
    const state = played(
      five.map((person) => casting(person)),
      voting(...five),
    )
    const decision = T.decideSession(state, count, interested('full-4'))
    if (decision.verdict !== 'granted') throw new Error('refused')
    expect(decision.events[0]).toMatchObject({ for: 4, discarded: ['full-4'], result: 'adopted' })
  })

  test('S4.4, R1.29: what a committee says below the threshold, and any opinion, is no decision', () => {
    expect(counted(all())).toMatchObject({ effect: 'decision' })
    expect(counted(all(), { kind: 'opinion' })).toMatchObject({ effect: 'opinion' })
    const small = [{ title: 'Petit lot', lot: 'LOT-0001', kind: 'opinion' }] as const
    expect(counted(all(), { agenda: small })).toMatchObject({ effect: 'opinion' })
    const opinion = putting({ proposal: { kind: 'opinion', text: 'favorable' } })
    const state = played([opinion, ...all(), count], sitting(...QUORUM))
    expect(state.votes[0]).toMatchObject({ effect: 'opinion', result: 'adopted' })
  })

  test('a ballot says whether the voter or the secretariat wrote it', () => {
    const own = T.decideSession(voting(...QUORUM), casting('full-1'), { ...onTheDay, actor: T.actorOf('full-1') })
    if (own.verdict !== 'granted') throw new Error('refused')
    expect(own.events[0]).toMatchObject({ recorded: false })
    expect(played([casting('full-1')], voting(...QUORUM)).running?.cast[0]).toMatchObject({ recorded: true })
  })
})

describe('R1.32 : le procès-verbal', () => {
  const sign: SessionAct = { type: 'sign', file: null }
  rule(
    'signedByTheChair',
    ['CGCT R2131-5', 'policy commission'],
    [
      ['par la présidence', T.closed, sign, 'met', { ...onTheDay, actor: T.actorOf('chair') }],
      ['par le secrétariat', T.closed, sign, 'unmet', onTheDay],
      ['signé sur papier', T.closed, { ...sign, file: 'a'.repeat(64) }, 'met', onTheDay],
      [
        'par sa suppléance, qui ne présidait pas',
        T.closed,
        sign,
        'unmet',
        { ...onTheDay, actor: T.actorOf('vice-chair') },
      ],
    ],
  )

  test('signed, the session takes no act any more', () => {
    const signed = T.after([sign], T.closed, { actor: T.actorOf('chair') })
    expect(signed).toMatchObject({ status: 'signed', signedBy: 'chair', signedAt: T.AT })
    const acts: readonly SessionAct[] = [
      putting(),
      count,
      { type: 'close' },
      sign,
      arriving('full-4'),
      { type: 'open' },
    ]
    for (const act of acts) expect(T.decideSession(signed, act, onTheDay).verdict).toBe('refused')
  })

  test('R1.33: the minutes keep the interests that stood when the session was closed', () => {
    const toTell = [{ person: 'full-5', name: 'Membre 5', body: T.REGION, since: T.TODAY, substitute: 'Suppléant 1' }]
    const state = T.after([{ type: 'close' }], sitting(...QUORUM), { facts: { toTell } })
    expect(state).toMatchObject({ status: 'closed', interests: toTell })
  })
})
