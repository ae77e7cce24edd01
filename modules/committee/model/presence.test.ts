import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { CommitteeSession, SessionAct, SessionFacts } from './session-state.ts'
import { neededOf, votesOf } from './voices.ts'

const rule = decisionTable<CommitteeSession, SessionAct, T.Given<SessionFacts>>(T.decideSession)
const { arriving, convened, leaving, proven, room, sitting, onTheDay } = T
const { proving } = T
const opening: SessionAct = { type: 'open' }
const remote = { means: 'visioconférence', identification: 'reconnue à l’écran' }
const on = (facts: Partial<SessionFacts>) => ({ ...onTheDay, facts })
const question = { interests: [], item: null }

describe('R1.24 : le quorum', () => {
  test.each([
    [6, 4],
    [5, 3],
    [7, 4],
    [10, 6],
    [11, 6],
  ])('%i seats take %i', (seats, needed) => expect(neededOf(seats, T.DAY)).toBe(needed))

  test.each([
    ['trois à la première convocation', ['chair', 'full-1', 'full-2'], 'inquorate'],
    ['quatre', ['chair', 'full-1', 'full-2', 'full-3'], 'sitting'],
    ['trois et un suppléant', ['chair', 'full-1', 'full-2', 'substitute-3'], 'sitting'],
    ['trois et le suppléant de la présidence, présente', ['chair', 'full-1', 'full-2', 'vice-chair'], 'inquorate'],
  ] as const)('%s : %s', (_, persons, status) => {
    expect(T.after([opening], room(...persons)).status).toBe(status)
  })

  test('three of the six present: nothing is voted, and the committee is convened again', () => {
    const missed = T.after([opening], room('chair', 'full-1', 'full-2'))
    expect(missed).toMatchObject({ quorum: { present: 3, seats: 6, needed: 4, required: true } })
    expect(T.decideSession(missed, T.putting(), onTheDay).verdict).toBe('refused')
  })

  test('one present at the second convening: the vote is allowed', () => {
    const missed = T.after([opening], room('chair'))
    const at = '2026-12-22T09:00:00.000Z'
    const day = { today: '2026-12-16', now: '2026-12-16T11:00:00.000Z' }
    const acts: readonly SessionAct[] = [
      { type: 'reconvene', at, until: '2026-12-22T11:00:00.000Z', place: 'Lille', link: '', urgency: null },
      proving(T.everybody, '2026-12-16'),
    ]
    const second = T.after(acts, missed, day)
    const seated = T.after([arriving('chair'), opening, T.putting(), T.casting('chair'), { type: 'count' }], second, {
      today: '2026-12-22',
      now: at,
    })
    expect(seated).toMatchObject({ votes: [{ result: 'adopted', quorum: { present: 1, required: false } }] })
  })

  test('nobody at the second convening sits', () => {
    const missed = T.after([opening], room('chair'))
    const empty = { ...missed, status: 'convened', convening: { ...convened.convening, number: 2 }, stays: [] } as const
    const called = { ...empty, called: proven.called } as CommitteeSession
    const appraisals = { chairPresides: { accepted: true, reason: 'personne ne vient' } }
    expect(T.after([{ ...opening, appraisals }], called).status).toBe('inquorate')
  })
  rule('quorumAtOpening', ['CGCT L1411-5 II'], [['compté à l’ouverture', room('chair'), opening, 'computed', onTheDay]])
})

describe('R1.27 : les suppléants', () => {
  test('a substitute votes for an absent full member of its list, by rank, and for one seat alone', () => {
    const state = room('chair', 'full-1', 'substitute-4', 'substitute-2')
    expect(votesOf(state, question)).toEqual([
      { seat: 'chair', voter: 'chair' },
      { seat: 'full-1', voter: 'full-1' },
      { seat: 'full-2', voter: 'substitute-2' },
      { seat: 'full-3', voter: 'substitute-4' },
    ])
  })

  test('whoever stood in for an absent member since the opening does not take the seat of one who withdraws later', () => {
    const { stays } = room('chair', 'full-1', 'full-2', 'substitute-3')
    const recusals = [{ person: 'full-2', item: 1, at: T.AT }]
    expect(votesOf({ ...proven, stays, recusals }, { interests: [], item: 1 })).toEqual([
      { seat: 'chair', voter: 'chair' },
      { seat: 'full-1', voter: 'full-1' },
      { seat: 'full-3', voter: 'substitute-3' },
    ])
  })

  test('of another list it replaces nobody', () => {
    const called = proven.called.map((each) => (each.person === 'substitute-1' ? { ...each, list: 'B' } : each))
    const state = { ...proven, called, stays: room('substitute-1').stays }
    expect(votesOf(state, question)).toEqual([])
  })

  test('in the group’s committee a substitute replaces the full member of its own member', () => {
    const seats = [T.seatFor(T.REGION), T.seatFor(T.SOMME), T.seatFor(T.OISE)]
    const called = [
      ...seats.map((seat) => ({ ...seat, voice: 'full' as const, proof: null })),
      { ...T.seatFor(T.OISE, { person: 'x' }), voice: 'substitute' as const, proof: null },
    ]
    const stays = ['sitter-of-region', 'x'].map((person) => ({ person, remote: null, arrivedAt: T.AT, leftAt: null }))
    expect(votesOf({ called, stays }, question)).toEqual([
      { seat: 'sitter-of-region', voter: 'sitter-of-region' },
      { seat: 'sitter-of-oise', voter: 'x' },
    ])
  })
  const excluded = { ...sitting(...T.QUORUM), excessSubstitutes: false }
  rule(
    'excessSubstitute',
    ['policy commission'],
    [
      ['un titulaire est absent', proven, arriving('substitute-1'), 'met', onTheDay],
      ['tous sont là', room('chair'), arriving('vice-chair'), 'met', onTheDay],
      ['tous sont là, le règlement l’exclut', excluded, arriving('vice-chair'), 'unmet', onTheDay],
      ['le règlement l’exclut, un titulaire manque', excluded, arriving('substitute-1'), 'met', onTheDay],
      ['un titulaire', proven, arriving('full-1'), 'not-applicable', onTheDay],
    ],
  )
})

describe('R1.22, R1.30, R1.33 : qui entre', () => {
  rule(
    'arrivalConvened',
    ['CGCT L1414-3 III', 'policy commission'],
    [
      ['convoqué', proven, arriving('full-1'), 'met', onTheDay],
      ['inconnu', proven, arriving('stranger'), 'unmet', on({ declared: ['stranger'] })],
    ],
  )
  rule(
    'arrivalOnTheDay',
    ['policy commission', 'convention 3'],
    [
      ['le jour de la séance', proven, arriving('full-1'), 'met', onTheDay],
      ['la veille', proven, arriving('full-1'), 'unmet', { today: '2026-12-14' }],
      ['deux fois', room('full-1'), arriving('full-1'), 'unmet', onTheDay],
    ],
  )
  rule(
    'remoteIdentified',
    ['ordonnance-2014-1329 1'],
    [
      ['dans la salle', proven, arriving('full-1'), 'not-applicable', onTheDay],
      ['la convocation ne le prévoit pas', proven, arriving('full-1', remote), 'unmet', onTheDay],
      ['identifiée', withLink(), arriving('full-1', remote), 'met', onTheDay],
      ['sans identification', withLink(), arriving('full-1', { ...remote, identification: ' ' }), 'unmet', onTheDay],
      ['sans moyen', withLink(), arriving('full-1', { ...remote, means: '' }), 'unmet', onTheDay],
    ],
  )
  rule(
    'declarationMade',
    ['convention 5', 'policy A26'],
    [
      ['a déclaré', proven, arriving('full-1'), 'met', onTheDay],
      ['n’a rien dit', proven, arriving('full-1'), 'unmet', on({ declared: [] })],
    ],
  )
  rule(
    'arrivalFree',
    ['convention 5', 'loi-2013-907 2', 'CCP L2141-10'],
    [
      ['sans intérêt', proven, arriving('full-1'), 'met', onTheDay],
      ['un intérêt déclaré', proven, arriving('full-1'), 'unmet', on({ interests: T.declaredBy('full-1') })],
    ],
  )
  rule(
    'wasPresent',
    ['policy commission', 'convention 3'],
    [
      ['présente', room('full-1'), leaving('full-1'), 'met', onTheDay],
      ['absente', proven, leaving('full-1'), 'unmet', onTheDay],
      ['déjà partie', T.after([leaving('full-1')], room('full-1')), leaving('full-1'), 'unmet', onTheDay],
    ],
  )
  rule(
    'ownWord',
    ['policy commission', 'convention 3'],
    [
      ['soi-même', proven, arriving('full-1'), 'met', { ...onTheDay, actor: T.actorOf('full-1', T.SOMME) }],
      ['le secrétariat', proven, arriving('full-1'), 'met', onTheDay],
      ['pour un autre', proven, arriving('full-2'), 'unmet', { ...onTheDay, actor: T.actorOf('full-1', T.SOMME) }],
    ],
  )

  function withLink(): CommitteeSession {
    return { ...proven, convening: { ...proven.convening, link: 'https://exemple.fr/salle' } }
  }
})

describe('R1.23, R1.25, R1.26 : l’ouverture', () => {
  const late = T.after([proving(['chair'], T.TODAY), proving(T.everybody.slice(1), '2026-12-10')], convened, {
    today: '2026-12-10',
  })
  rule(
    'everyoneConvened',
    ['policy commission', 'usage convocation de la CAO'],
    [
      ['chacun a sa preuve', room(...T.QUORUM), opening, 'met', onTheDay],
      ['aucune preuve', convened, opening, 'unmet', onTheDay],
      ['il manque un suppléant', T.after([proving(T.everybody.slice(0, -1))], convened), opening, 'unmet', onTheDay],
    ],
  )
  rule(
    'conveningsInTime',
    ['policy convening', 'usage convocation de la CAO', 'usage jours francs'],
    [
      ['toutes à temps', proven, opening, 'met', onTheDay],
      ['un jour trop tard', late, opening, 'unmet', onTheDay],
    ],
  )
  rule(
    'sessionHour',
    ['policy commission', 'convention 3'],
    [
      ['à l’heure', proven, opening, 'met', onTheDay],
      ['avant l’heure', proven, opening, 'unmet', { today: T.DAY, now: '2026-12-15T08:59:59.999Z' }],
      ['le lendemain', proven, opening, 'unmet', { today: '2026-12-16', now: '2026-12-16T09:00:00.000Z' }],
    ],
  )
  rule(
    'chairPresides',
    ['CGCT L1411-5 II', 'CGCT L1414-3'],
    [
      ['la présidence', room('chair'), opening, 'met', onTheDay],
      ['sa suppléance', room('vice-chair'), opening, 'met', onTheDay],
      ['un membre élu', room('full-1'), opening, 'to-appraise', onTheDay],
    ],
  )

  test('an advisory voice without a proof of convening stops the opening too', () => {
    const invite: SessionAct = {
      ...{ type: 'invite', person: 'accountant', name: 'La comptable', body: T.REGION, capacity: 'comptable public' },
      title: 'public-accountant',
    }
    const state = T.after([invite], proven)
    expect(T.decideSession(state, opening, onTheDay).verdict).toBe('refused')
  })
})

describe('R1.33, S4.5 : se retirer, observer', () => {
  const withAdvice = () => {
    const acts: readonly SessionAct[] = [
      {
        ...{ type: 'invite', person: 'accountant', name: 'La comptable', body: T.REGION, capacity: 'comptable' },
        title: 'public-accountant',
      },
      { ...{ type: 'assist', person: 'agent', name: 'L’agent', body: T.SOMME, capacity: 'acheteur' }, ground: 'achat' },
    ]
    const called = T.after(
      [acts[0] as SessionAct, acts[1] as SessionAct, proving(['accountant', ...T.everybody])],
      convened,
      {
        today: T.TODAY,
      },
    )
    const persons = [...T.QUORUM, 'accountant', 'agent']
    const declared = [...T.everybody, 'accountant', 'agent']
    return T.after([...persons.map((person) => arriving(person)), opening], called, {
      ...onTheDay,
      facts: { declared },
    })
  }
  const observing = (person: string, text = 'le prix est cohérent'): SessionAct => ({ type: 'observe', person, text })
  rule(
    'heardWithAVoice',
    ['CGCT L1414-3 III', 'convention 4'],
    [
      ['la comptable', withAdvice(), observing('accountant'), 'met', onTheDay],
      ['un titulaire', withAdvice(), observing('full-1'), 'met', onTheDay],
      ['un agent qui assiste', withAdvice(), observing('agent'), 'unmet', onTheDay],
      ['un absent', withAdvice(), observing('full-5'), 'unmet', onTheDay],
      ['un inconnu', withAdvice(), observing('stranger'), 'unmet', onTheDay],
      ['sans texte', withAdvice(), observing('accountant', ' '), 'unmet', onTheDay],
      ['un intérêt survenu', withAdvice(), observing('full-1'), 'unmet', on({ interests: T.declaredBy('full-1') })],
    ],
  )
  rule(
    'recusalFromAnItem',
    ['convention 5', 'loi-2013-907 2'],
    [
      ['d’un point', sitting(...T.QUORUM), { type: 'recuse', person: 'full-1', item: 1 }, 'met', onTheDay],
      [
        'd’un point qui n’est pas à l’ordre du jour',
        sitting(...T.QUORUM),
        { type: 'recuse', person: 'full-1', item: 2 },
        'unmet',
        onTheDay,
      ],
      ['d’un inconnu', sitting(...T.QUORUM), { type: 'recuse', person: 'stranger', item: 1 }, 'unmet', onTheDay],
    ],
  )

  test('the advisory voices never count in the quorum', () => {
    const state = withAdvice()
    if (state.status !== 'sitting') throw new Error('not sitting')
    expect(state.quorum).toEqual({ present: 4, seats: 6, needed: 4, required: true })
    expect(votesOf(state, question).map(({ voter }) => voter)).not.toContain('accountant')
  })
})
