import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { committeeSession } from './session.ts'
import type { CommitteeSession, SessionAct, SessionFacts, Sitting } from './session-state.ts'

/** R1.28: a vote by secret ballot, on paper, and a session that is adjourned. */
const rule = decisionTable<CommitteeSession, SessionAct, T.Given<SessionFacts>>(T.decideSession)
const { arriving, casting, leaving, onTheDay, putting, QUORUM } = T
const secret = putting({ secret: true })
const drop = (person: string): SessionAct => ({ type: 'drop', person })
const tell = (papers: { for: number; against: number; blank: number }): SessionAct => ({ type: 'tell', ...papers })
const count: SessionAct = { type: 'count' }
const adjourn = (reason = 'Une précision est demandée.'): SessionAct => ({ type: 'adjourn', reason })
const provided = (...persons: string[]): Sitting => ({ ...T.sitting(...persons), secretVote: true })
const sat = (acts: readonly SessionAct[], from: CommitteeSession): Sitting => {
  const state = T.after(acts, from)
  return state.status === 'sitting' ? state : expect.fail(`the session is ${state.status}`)
}
const boxed = (...dropped: string[]) => sat([secret, ...dropped.map(drop)], provided(...QUORUM))
const full = boxed(...QUORUM)
const read = (papers: { for: number; against: number; blank: number }) => sat([tell(papers)], full)
const room = provided(...QUORUM)
const withRemote = sat([arriving('full-4', { means: 'visioconférence', identification: 'vue' }), secret], {
  ...room,
  convening: { ...room.convening, link: 'https://visio.exemple.fr/cao' },
})

describe('R1.28 : le scrutin secret', () => {
  rule(
    'secretVoteProvided',
    ['policy scrutin secret'],
    [
      ['le règlement le prévoit', provided(...QUORUM), secret, 'met', onTheDay],
      ['le règlement ne le prévoit pas', T.sitting(...QUORUM), secret, 'unmet', onTheDay],
      ['un vote public', provided(...QUORUM), putting(), 'not-applicable', onTheDay],
    ],
  )
  rule(
    'openVoteSaid',
    ['policy scrutin secret'],
    [
      ['une voix dite à voix haute', boxed(), casting('chair'), 'unmet', onTheDay],
      ['un vote public', T.voting(...QUORUM), casting('chair'), 'met', onTheDay],
    ],
  )
  rule(
    'boxOpen',
    ['policy scrutin secret'],
    [
      ['un bulletin', boxed(), drop('chair'), 'met', onTheDay],
      ['un vote public', T.voting(...QUORUM), drop('chair'), 'unmet', onTheDay],
      ['après le dépouillement', read({ for: 4, against: 0, blank: 0 }), drop('full-4'), 'unmet', onTheDay],
    ],
  )
  rule(
    'paperInTheRoom',
    ['ordonnance-2014-1329 1', 'policy scrutin secret'],
    [
      ['dans la salle', boxed(), drop('chair'), 'met', onTheDay],
      ['absente', boxed(), drop('full-5'), 'unmet', onTheDay],
    ],
  )
  test('R1.30: whoever attends from a distance puts no paper in the box', () => {
    const decision = T.decideSession(withRemote, drop('full-4'), onTheDay)
    const unmet = decision.findings.filter(({ outcome }) => outcome === 'unmet')
    expect(unmet.map(({ rule: id }) => id)).toEqual(['paperInTheRoom'])
  })
  rule(
    'votedOnce',
    ['policy late substitute', 'policy commission'],
    [['un second bulletin', boxed('chair'), drop('chair'), 'unmet', onTheDay]],
  )
  rule(
    'papersCounted',
    ['policy scrutin secret'],
    [
      ['autant que de votants', full, tell({ for: 2, against: 1, blank: 1 }), 'met', onTheDay],
      ['un de trop', full, tell({ for: 3, against: 1, blank: 1 }), 'unmet', onTheDay],
      ['un de moins', full, tell({ for: 2, against: 1, blank: 0 }), 'unmet', onTheDay],
      ['un votant attendu', boxed('chair'), tell({ for: 1, against: 0, blank: 0 }), 'unmet', onTheDay],
      [
        'une seconde fois',
        read({ for: 4, against: 0, blank: 0 }),
        tell({ for: 4, against: 0, blank: 0 }),
        'unmet',
        onTheDay,
      ],
      ['un vote public', T.voting(...QUORUM), tell({ for: 0, against: 0, blank: 0 }), 'unmet', onTheDay],
    ],
  )
  rule(
    'papersRead',
    ['policy scrutin secret'],
    [
      ['dépouillée', read({ for: 4, against: 0, blank: 0 }), count, 'met', onTheDay],
      ['non dépouillée', full, count, 'unmet', onTheDay],
      ['un vote public', T.voting(...QUORUM), count, 'not-applicable', onTheDay],
    ],
  )

  const counted = (papers: { for: number; against: number; blank: number }, over: Partial<Sitting> = {}) =>
    sat([count], { ...read(papers), ...over }).votes[0]
  test.each([
    [{ for: 3, against: 1, blank: 0 }, 'adopted'],
    [{ for: 1, against: 2, blank: 1 }, 'rejected'],
    [{ for: 2, against: 2, blank: 0 }, 'no-decision'],
  ] as const)('%o: %s', (papers, result) => expect(counted(papers)).toMatchObject({ result, effect: 'decision' }))

  test('the casting vote of the chair does not break a tie whose papers nobody knows', () => {
    expect(counted({ for: 2, against: 2, blank: 0 }, { castingVote: true })).toMatchObject({
      ...{ result: 'no-decision', casting: false },
    })
  })
  test('no event, and no state, says what a paper said', () => {
    const state = read({ for: 3, against: 1, blank: 0 })
    expect(state.running?.cast).toEqual([])
    expect(state.running?.box?.dropped.map((each) => Object.keys(each))).toEqual(QUORUM.map(() => ['voter', 'at']))
  })
  test('R1.33: an interest that is declared after the paper makes the vote void', () => {
    const facts = { interests: T.declaredBy('full-3') }
    const five = sat([secret, ...[...QUORUM, 'full-4'].map(drop)], provided(...QUORUM, 'full-4'))
    const state = sat([tell({ for: 5, against: 0, blank: 0 })], five)
    const decision = T.decideSession(state, count, { ...onTheDay, facts })
    expect(decision.verdict === 'granted' && decision.events[0]).toMatchObject({
      ...{ result: 'void', discarded: ['full-3'], atEnd: { present: 4 } },
    })
  })
  test('the quorum that is lost before the end makes it void too', () => {
    const state = sat([leaving('full-3'), tell({ for: 4, against: 0, blank: 0 }), count], full)
    expect(state.votes[0]).toMatchObject({ result: 'void', discarded: [] })
  })
  test('whoever is far away does not keep the others from a secret ballot, and is waited for until it leaves', () => {
    expect(T.decideSession(withRemote, count, onTheDay).verdict).toBe('refused')
    const left = sat(
      [...QUORUM.map(drop), leaving('full-4'), tell({ for: 4, against: 0, blank: 0 }), count],
      withRemote,
    )
    expect(left.votes[0]).toMatchObject({ result: 'adopted', for: 4 })
  })
  test('replaying the events of a secret vote gives its state', () => {
    const acts = [secret, ...QUORUM.map(drop), tell({ for: 4, against: 0, blank: 0 }), count]
    let state: CommitteeSession = provided(...QUORUM)
    const events = acts.flatMap((act) => {
      const decision = T.decideSession(state, act, onTheDay)
      if (decision.verdict !== 'granted') return expect.fail(act.type)
      state = decision.events.reduce(committeeSession.evolve, state)
      return decision.events
    })
    expect(events.reduce(committeeSession.evolve, provided(...QUORUM) as CommitteeSession)).toEqual(state)
  })
})

describe('la séance ajournée', () => {
  const decided = sat([putting(), ...QUORUM.map((person) => casting(person)), count], T.sitting(...QUORUM))
  const tied = sat(
    [putting(), ...QUORUM.map((person, index) => casting(person, index < 2 ? 'for' : 'against')), count],
    T.sitting(...QUORUM),
  )
  rule(
    'adjournedForCause',
    ['policy séance ajournée'],
    [
      ['rien n’a été voté', T.sitting(...QUORUM), adjourn(), 'met', onTheDay],
      ['un partage égal', tied, adjourn(), 'met', onTheDay],
      ['tout est décidé', decided, adjourn(), 'unmet', onTheDay],
      ['sans motif', T.sitting(...QUORUM), adjourn(' '), 'unmet', onTheDay],
    ],
  )
  rule(
    'agendaSeen',
    ['policy séance ajournée'],
    [['levée avec un point sans décision', T.sitting(...QUORUM), { type: 'close' }, 'computed', onTheDay]],
  )
  test('it is adjourned when no vote is under way, keeps why and what it leaves, and its minutes are signed', () => {
    expect(T.decideSession(T.voting(...QUORUM), adjourn(), onTheDay).verdict).toBe('refused')
    const state = T.after([adjourn()], tied)
    expect(state).toMatchObject({
      status: 'closed',
      adjourned: { reason: 'Une précision est demandée.', left: [1] },
    })
    const signed = T.after([{ type: 'sign', file: null }], state, { actor: T.actorOf('chair') })
    expect(signed).toMatchObject({ status: 'signed', adjourned: { left: [1] } })
    expect(T.after([{ type: 'close' }], tied)).not.toHaveProperty('adjourned')
  })
})
