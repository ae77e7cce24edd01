import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { CommitteeSession, SessionAct, SessionFacts, Sitting } from './session-state.ts'

const rule = decisionTable<CommitteeSession, SessionAct, T.Given<SessionFacts>>(T.decideSession)
const { arriving, casting, leaving, onTheDay, putting, QUORUM, sitting, voting } = T
const count: SessionAct = { type: 'count' }
const on = (facts: Partial<SessionFacts>) => ({ ...onTheDay, facts })
const ranked = (...ranks: readonly (readonly [tender: string, rank: number | null, lot?: string])[]) =>
  on({
    candidates: ranks.map(([tender, rank, lot = 'LOT-0001']) => ({
      ...{ tender, rank, lots: [lot] },
      name: tender === 'tender-a' ? 'Candidat A' : 'Candidat B',
    })),
  })
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
  const tenders = [{ tender: 'tender-a', name: 'Candidat A', lots: ['LOT-0002'], rank: null }]
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

describe('R1.29, R2.50 : la mieux classée', () => {
  rule(
    'firstRankedProposed',
    ['CCP R2152-6', 'CGCT L1414-2'],
    [
      ['au premier rang', sitting(...QUORUM), putting(), 'met', ranked(['tender-a', 1], ['tender-b', 2])],
      ['au second rang', sitting(...QUORUM), putting(), 'unmet', ranked(['tender-a', 2], ['tender-b', 1])],
      [
        'première d’un autre lot',
        sitting(...QUORUM),
        putting(),
        'unmet',
        ranked(['tender-a', 1, 'LOT-0002'], ['tender-b', 1]),
      ],
      [
        'la première ayant été éliminée',
        sitting(...QUORUM),
        putting(),
        'met',
        ranked(['tender-a', 2], ['tender-b', 3]),
      ],
      ['à égalité', sitting(...QUORUM), putting(), 'met', ranked(['tender-a', 1], ['tender-b', 1])],
      ['non classées ici', sitting(...QUORUM), putting(), 'not-applicable', ranked(['tender-a', null])],
      ['aucune ouverture ici', sitting(...QUORUM), putting(), 'not-applicable', on({ candidates: null })],
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
    'votedOnce',
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
