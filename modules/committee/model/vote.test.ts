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

describe('R1.24, R1.32, S4.4 : mettre aux voix', () => {
  rule(
    'quorumAtVote',
    ['CGCT L1411-5 II', 'policy commission'],
    [
      ['quatre présents', sitting(...QUORUM), putting(), 'met', onTheDay],
      ['un départ', played([leaving('full-3')], sitting(...QUORUM)), putting(), 'unmet', onTheDay],
      [
        'un suppléant est entré',
        played([leaving('full-3'), arriving('substitute-1')], sitting(...QUORUM)),
        putting(),
        'met',
        onTheDay,
      ],
      [
        'un retrait du point',
        played([{ type: 'recuse', person: 'full-3', item: 1 }], sitting(...QUORUM)),
        putting(),
        'unmet',
        onTheDay,
      ],
      ['un intérêt survenu', sitting(...QUORUM), putting(), 'unmet', interested('full-3')],
    ],
  )
  rule(
    'noVoteRunning',
    ['policy commission'],
    [
      ['aucun', sitting(...QUORUM), putting(), 'met', onTheDay],
      ['un vote est en cours', voting(...QUORUM), putting(), 'unmet', onTheDay],
      ['lever la séance pendant un vote', voting(...QUORUM), { type: 'close' }, 'unmet', onTheDay],
    ],
  )
  rule(
    'itemOnAgenda',
    ['policy commission', 'convention 3'],
    [
      ['à l’ordre du jour', sitting(...QUORUM), putting(), 'met', onTheDay],
      ['ailleurs', sitting(...QUORUM), putting({ item: 2 }), 'unmet', onTheDay],
    ],
  )
  rule(
    'itemUndecided',
    ['policy commission'],
    [
      ['non tranché', sitting(...QUORUM), putting(), 'met', onTheDay],
      ['rejeté', played([...all('against'), count], voting(...QUORUM)), putting(), 'met', onTheDay],
      ['adopté', played([...all(), count], voting(...QUORUM)), putting(), 'unmet', onTheDay],
    ],
  )
  rule(
    'reasonsGiven',
    ['CGCT R2131-5', 'policy commission'],
    [
      ['motivé', sitting(...QUORUM), putting(), 'met', onTheDay],
      ['sans motif', sitting(...QUORUM), putting({ reasons: ' ' }), 'unmet', onTheDay],
    ],
  )
  const named = (tender: string, candidate: string) => putting({ proposal: { kind: 'award', tender, candidate } })
  const tenders = [{ tender: 'tender-a', name: 'Candidat A', lots: ['LOT-0002'] }]
  rule(
    'proposalOfATender',
    ['CGCT L1414-2', 'convention 4'],
    [
      ['une offre ouverte', sitting(...QUORUM), putting(), 'met', onTheDay],
      ['une offre inconnue', sitting(...QUORUM), named('tender-z', 'Candidat A'), 'unmet', onTheDay],
      ['le nom d’un autre', sitting(...QUORUM), named('tender-a', 'Candidat B'), 'unmet', onTheDay],
      ['sur un autre lot', sitting(...QUORUM), putting(), 'unmet', on({ candidates: tenders })],
      ['aucune ouverture ici', sitting(...QUORUM), putting(), 'to-appraise', on({ candidates: null })],
      [
        'aucune ouverture ici, et personne de nommé',
        sitting(...QUORUM),
        named('', ' '),
        'unmet',
        on({ candidates: null }),
      ],
      ['sans suite', sitting(...QUORUM), putting({ proposal: { kind: 'no-follow-up' } }), 'not-applicable', onTheDay],
    ],
  )
})

describe('R1.21, R1.22, R1.27, S4.1 : qui vote', () => {
  const withOther = () => {
    const state = voting(...QUORUM, 'substitute-1')
    const [first] = state.called
    if (first === undefined || !('place' in first)) throw new Error('nobody is called')
    return { ...state, called: [...state.called, { ...first, person: 'other', body: T.SOMME }] }
  }
  rule(
    'membersWithoutVote',
    ['CGCT L1414-3 II', 'convention 4'],
    [
      ['du coordonnateur', voting(...QUORUM), casting('full-1'), 'met', onTheDay],
      ['d’un autre membre', withOther(), casting('other'), 'unmet', onTheDay],
      ['celle du groupement', { ...voting(...QUORUM), mode: 'group' }, casting('full-1'), 'not-applicable', onTheDay],
    ],
  )
  rule(
    'votingVoice',
    ['CGCT L1411-5 II', 'CGCT L1414-3 III', 'policy late substitute'],
    [
      ['un titulaire', voting(...QUORUM), casting('full-1'), 'met', onTheDay],
      [
        'un suppléant à la place d’un absent',
        voting(...QUORUM, 'substitute-1'),
        casting('substitute-1'),
        'met',
        onTheDay,
      ],
      [
        'un suppléant, son titulaire étant là',
        voting('chair', 'full-1', 'full-2', 'full-3', 'vice-chair'),
        casting('vice-chair'),
        'unmet',
        onTheDay,
      ],
      [
        'un titulaire arrivé pendant le vote',
        played([arriving('full-4')], voting(...QUORUM, 'substitute-1')),
        casting('full-4'),
        'unmet',
        onTheDay,
      ],
      ['un inconnu', voting(...QUORUM), casting('stranger'), 'unmet', onTheDay],
    ],
  )
  rule(
    'voterPresent',
    ['CGCT L1411-5 II', 'policy commission'],
    [
      ['présent', voting(...QUORUM), casting('full-1'), 'met', onTheDay],
      ['parti', played([leaving('full-1')], voting(...QUORUM)), casting('full-1'), 'unmet', onTheDay],
    ],
  )
  rule(
    'voterFree',
    ['convention 5', 'loi-2013-907 2', 'CCP L2141-10'],
    [
      ['libre', voting(...QUORUM), casting('full-1'), 'met', onTheDay],
      ['un intérêt déclaré', voting(...QUORUM), casting('full-1'), 'unmet', interested('full-1')],
      [
        'retiré du point',
        played([{ type: 'recuse', person: 'full-1', item: 1 }], voting(...QUORUM)),
        casting('full-1'),
        'unmet',
        onTheDay,
      ],
    ],
  )
  rule(
    'ballotOnce',
    ['policy late substitute', 'policy commission'],
    [
      ['une fois', voting(...QUORUM), casting('full-1'), 'met', onTheDay],
      ['deux fois', played([casting('full-1')], voting(...QUORUM)), casting('full-1', 'against'), 'unmet', onTheDay],
    ],
  )
  rule(
    'voteRunning',
    ['policy commission'],
    [
      ['en cours', voting(...QUORUM), casting('full-1'), 'met', onTheDay],
      ['aucun', sitting(...QUORUM), casting('full-1'), 'unmet', onTheDay],
      ['rien à clore', sitting(...QUORUM), count, 'unmet', onTheDay],
    ],
  )

  test('R1.33: whoever has an interest can do nothing itself either', () => {
    const own = { ...interested('full-1'), actor: T.actorOf('full-1') }
    const refused = T.decideSession(voting(...QUORUM), casting('full-1'), own)
    expect(refused.findings.find(({ rule: id }) => id === 'interestFree')?.outcome).toBe('unmet')
  })
})

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
  const counted = (ballots: readonly SessionAct[], over: Partial<Sitting> = {}) =>
    played([...ballots, count], { ...voting(...QUORUM), ...over }).votes.at(-1)

  test.each([
    ['à l’unanimité', all(), 'adopted'],
    ['contre', all('against'), 'rejected'],
    ['toutes abstentions', all('abstain'), 'no-decision'],
    ['une voix pour, trois abstentions', [casting('chair'), ...all('abstain').slice(1)], 'adopted'],
    ['partage égal', two, 'no-decision'],
  ] as const)('%s: %s', (_, ballots, result) => expect(counted(ballots)).toMatchObject({ result, casting: false }))

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
    const opinion = putting({ proposal: { kind: 'opinion', text: 'favorable' } })
    const state = played([opinion, ...all(), count], sitting(...QUORUM))
    expect(state.votes[0]).toMatchObject({ effect: 'opinion', result: 'adopted' })
  })

  test('a ballot says whether the voter or the secretariat wrote it', () => {
    const own = T.decideSession(voting(...QUORUM), casting('full-1'), { ...onTheDay, actor: T.actorOf('full-1') })
    if (own.verdict !== 'granted') throw new Error('refused')
    expect(own.events[0]).toMatchObject({ recorded: false })
    expect(played([casting('full-1')], voting(...QUORUM)).running?.ballots[0]).toMatchObject({ recorded: true })
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
