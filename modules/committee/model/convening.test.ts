import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { committeeSession } from './session.ts'
import type { CommitteeSession, SessionAct, SessionFacts } from './session-state.ts'

const rule = decisionTable<CommitteeSession, SessionAct, T.Given<SessionFacts>>(T.decideSession)
const { convened, convening, noSession, proving } = T
const withRules = (...rules: Parameters<typeof T.internal>[0][]) => ({
  facts: { committee: T.standing({ rules: rules.map((over) => T.internal(over)) }) },
})
const on = (day: string) => ({ at: `${day}T09:00:00.000Z`, until: `${day}T11:00:00.000Z` })
const below = (over: Partial<typeof T.procedure>) => ({ facts: { procedure: { ...T.procedure, ...over } } })
const inquorate = T.after([{ type: 'open' }], T.room('chair', 'full-1', 'full-2'))
const again = (over: object = {}): SessionAct => ({
  ...{ type: 'reconvene', ...on('2026-12-22'), place: 'Lille', link: '', urgency: null },
  ...over,
})

describe('R1.25 : les jours francs de la convocation', () => {
  rule(
    'convenedInTime',
    ['policy convening', 'usage convocation de la CAO', 'usage jours francs'],
    [
      ['T8 : le 15 décembre, convoqué le 9', noSession, convening(), 'met', { today: '2026-12-09' }],
      ['T8 : convoqué le 10', noSession, convening(), 'unmet', { today: '2026-12-10' }],
      ['T9 : le 5 janvier, convoqué le 30', noSession, convening(on('2027-01-05')), 'met', { today: '2026-12-30' }],
      ['T9 : convoqué le 31', noSession, convening(on('2027-01-05')), 'unmet', { today: '2026-12-31' }],
      ['une séance quatre jours plus tard', noSession, convening(on('2026-12-13')), 'unmet'],
      ['une urgence sans clause', noSession, convening({ urgency: 'panne' }), 'unmet'],
      [
        'une urgence que le règlement prévoit',
        noSession,
        convening({ urgency: 'panne' }),
        'met',
        { today: '2026-12-12', ...withRules({ urgent: 1 }) },
      ],
      [
        'elle a aussi son délai',
        noSession,
        convening({ urgency: 'panne' }),
        'unmet',
        { today: '2026-12-14', ...withRules({ urgent: 1 }) },
      ],
      ['dix jours, selon le règlement', noSession, convening(), 'unmet', withRules({ convening: 10 })],
      ['la seconde, cinq jours faute de règlement', inquorate, again(), 'met', { today: '2026-12-16' }],
      ['la seconde, six jours avant', inquorate, again(), 'unmet', { today: '2026-12-17' }],
      ['la seconde, selon le règlement', inquorate, again(), 'met', { today: '2026-12-18', ...withRules({}) }],
      ['la seconde, un quart d’heure après', inquorate, again(on(T.DAY)), 'unmet', T.onTheDay],
    ],
  )

  test('the convening keeps the day at the latest, and a session of a Monday counts from the Friday', () => {
    expect(convened.convening).toMatchObject({ number: 1, on: T.TODAY, clearDays: 5, latest: '2026-12-09' })
    const monday = T.decideSession(noSession, convening(on('2026-12-14')), { today: '2026-12-06' })
    expect(monday.verdict).toBe('granted')
    expect(T.decideSession(noSession, convening(on('2026-12-14')), { today: '2026-12-07' }).verdict).toBe('refused')
  })
})

describe('R1.20, R1.23, R1.29 : une commission en fonction, compétente', () => {
  rule(
    'committeeProvided',
    ['CGCT L1414-3', 'convention 4'],
    [
      ['celle du coordonnateur', noSession, convening(), 'met'],
      ['aucune', noSession, convening(), 'unmet', { facts: { group: T.nobodys } }],
    ],
  )
  rule(
    'committeeStands',
    ['CGCT L1414-3', 'convention 4'],
    [
      ['en fonction', noSession, convening(), 'met'],
      ['terminée', noSession, convening(), 'unmet', { facts: { committee: { ...T.standing(), standing: false } } }],
      ['jamais composée', noSession, convening(), 'unmet', { facts: { committee: null } }],
    ],
  )
  rule(
    'withinMandate',
    ['CGCT L1411-5 II'],
    [
      ['dans le mandat', noSession, convening(), 'met'],
      ['son dernier jour', noSession, convening(on('2028-03-31')), 'met'],
      ['le lendemain', noSession, convening(on('2028-04-01')), 'unmet'],
      ['sans commission', noSession, convening(), 'not-applicable', { facts: { committee: null } }],
    ],
  )
  const seats = [T.REGION, T.SOMME, T.OISE].map((body) => T.seatFor(body))
  const grouped = (full: typeof seats) => ({
    facts: {
      group: T.everyone,
      committee: T.standing({ mode: 'group', compositions: [{ from: '2026-01-10', full, substitutes: [] }] }),
    },
  })
  rule(
    'everyMemberSeated',
    ['CGCT L1414-3 I', 'convention 4'],
    [
      ['un siège par membre', noSession, convening(), 'met', grouped(seats)],
      ['un membre entré depuis', noSession, convening(), 'unmet', grouped(seats.slice(0, 2))],
      ['un membre parti depuis', noSession, convening(), 'unmet', grouped([...seats, T.seatFor('aisne')])],
      ['celle du coordonnateur', noSession, convening(), 'not-applicable'],
    ],
  )
  rule(
    'committeeCompetent',
    ['CGCT L1414-2', 'convention 4'],
    [
      ['au seuil', noSession, convening(), 'computed', below({ estimate: 21_600_000 })],
      ['sous le seuil', noSession, convening(), 'computed', below({ estimate: 21_599_999 })],
      ['adaptée', noSession, convening(), 'computed', below({ formalised: false })],
      ['abandonnée', noSession, convening(), 'unmet', below({ standing: false })],
      ['inconnue', noSession, convening(), 'unmet', { facts: { procedure: null } }],
    ],
  )

  test.each([
    ['au seuil', { estimate: 21_600_000 }, 'award'],
    ['un centime dessous', { estimate: 21_599_999 }, 'opinion'],
    ['une procédure adaptée', { formalised: false }, 'opinion'],
  ] as const)('S4.4, R1.29: %s', (_, over, kind) => {
    const decision = T.decideSession(noSession, convening(), below(over))
    if (decision.verdict !== 'granted') throw new Error('refused')
    expect(decision.events[0]).toMatchObject({ type: 'SessionConvened', kind })
  })
})

describe('R1.24, R1.30, S3.9 : quand, où, sur quoi', () => {
  rule(
    'sessionPlanned',
    ['policy convening', 'convention 3'],
    [
      ['à venir', noSession, convening(), 'met'],
      ['à distance', noSession, convening({ place: '', link: 'https://exemple.fr/salle' }), 'met'],
      ['nulle part', noSession, convening({ place: '' }), 'unmet'],
      ['finie avant de commencer', noSession, convening({ until: T.AT }), 'unmet'],
      ['passée', noSession, convening(on('2026-12-08')), 'unmet'],
    ],
  )
  rule(
    'remoteAllowed',
    ['ordonnance-2014-1329 1', 'policy commission'],
    [
      ['sur place', noSession, convening(), 'not-applicable'],
      ['à distance', noSession, convening({ link: 'https://exemple.fr' }), 'met'],
      ['le règlement l’exclut', noSession, convening({ link: 'https://exemple.fr' }), 'unmet', withRules({})],
    ],
  )
  const analysed = (...analyses: SessionFacts['analyses']) => ({ facts: { analyses } })
  const [lot, other] = ['LOT-0001', 'LOT-0002']
  const whole = convening({ agenda: [{ title: 'Attribution', lot: null }] })
  rule(
    'reportFrozen',
    ['policy analyse des offres', 'convention 3'],
    [
      ['rapport arrêté', noSession, convening(), 'met'],
      ['analyse en cours', noSession, convening(), 'unmet', analysed({ lot, frozen: false })],
      [
        'celle d’un autre lot en cours',
        noSession,
        convening(),
        'met',
        analysed({ lot, frozen: true }, { lot: other, frozen: false }),
      ],
      [
        'tous les lots, l’un en cours',
        noSession,
        whole,
        'unmet',
        analysed({ lot, frozen: true }, { lot: other, frozen: false }),
      ],
      ['aucune analyse ici', noSession, convening(), 'not-applicable', analysed()],
    ],
  )
  rule(
    'questionsStated',
    ['convention 3', 'policy commission'],
    [
      ['un point', noSession, convening(), 'met'],
      ['aucun', noSession, convening({ agenda: [] }), 'unmet'],
      ['un point vide', noSession, convening({ agenda: [{ title: ' ', lot: null }] }), 'unmet'],
    ],
  )
})

describe('S4.2, S4.3, S4.5, R1.22 : qui d’autre', () => {
  const expert = { person: 'expert', name: 'Une experte', body: 'university', capacity: 'professeure' }
  const designate = (over: object = {}): SessionAct => ({
    ...{ type: 'designate', ...expert, ground: 'sécurité des systèmes', byOrder: null },
    ...over,
  })
  const assist = (over: object = {}): SessionAct => ({
    ...{ type: 'assist', ...expert, body: T.SOMME, ground: 'achat public' },
    ...over,
  })
  const invite = (over: object = {}): SessionAct => ({
    ...{ type: 'invite', ...expert, body: T.REGION, title: 'public-accountant' },
    ...over,
  })
  const byChair = { actor: T.actorOf('chair') }
  rule(
    'designatedByTheChair',
    ['CGCT L1414-3 III', 'convention 4'],
    [
      ['par la présidence', convened, designate(), 'met', byChair],
      ['par sa suppléance', convened, designate(), 'met', { actor: T.actorOf('vice-chair') }],
      ['par le secrétariat', convened, designate(), 'unmet'],
      ['son acte est cité', convened, designate({ byOrder: { date: T.TODAY, number: '12', file: null } }), 'met'],
      ['un acte à venir', convened, designate({ byOrder: { date: T.DAY, number: '12', file: null } }), 'unmet'],
    ],
  )
  rule(
    'groundStated',
    ['CGCT L1414-3 III', 'convention 4'],
    [
      ['dite', convened, designate(), 'met', byChair],
      ['tue', convened, designate({ ground: ' ' }), 'unmet', byChair],
      ['celle d’un agent, tue', convened, assist({ ground: '' }), 'unmet'],
    ],
  )
  rule(
    'assistsForAMember',
    ['CGCT L1414-3 III', 'convention 4'],
    [
      ['d’un membre', convened, assist(), 'met'],
      ['d’ailleurs', convened, assist({ body: 'university' }), 'unmet'],
    ],
  )
  rule(
    'accountantOfTheCoordinator',
    ['CGCT L1414-3 III', 'convention 4'],
    [
      ['du coordonnateur', convened, invite(), 'met'],
      ['d’un autre membre', convened, invite({ body: T.SOMME }), 'unmet'],
      ['la concurrence', convened, invite({ body: 'state', title: 'competition-authority' }), 'not-applicable'],
    ],
  )
  rule(
    'calledOnce',
    ['CGCT L1414-3 III'],
    [
      ['une seule place', convened, assist(), 'met'],
      ['un titulaire qui assisterait', convened, assist({ person: 'full-1' }), 'unmet'],
    ],
  )

  test('a committee member of another body of the group cannot designate', () => {
    expect(T.decideSession(convened, designate(), { actor: T.somme }).verdict).toBe('refused')
    expect(T.decideSession(convened, designate(), { actor: T.actorOf('full-1', T.SOMME) }).verdict).toBe('refused')
  })
})

describe('R1.26 : les preuves', () => {
  rule(
    'proofOfConvening',
    ['policy commission', 'convention 3'],
    [
      ['de tous', convened, proving(), 'met'],
      ['d’un inconnu', convened, proving(['stranger']), 'unmet'],
      ['de personne', convened, proving([]), 'unmet'],
      ['à venir', convened, proving(['chair'], '2026-12-10'), 'unmet'],
      ['avant la convocation', convened, proving(['chair'], '2026-12-08'), 'unmet'],
    ],
  )

  test('every full member and every substitute of the day is convened, and the first proof of each stands', () => {
    expect(convened.called.map(({ person }) => person)).toEqual(T.everybody)
    const sent: SessionAct = { type: 'noteSent', sent: [{ person: 'chair', on: T.TODAY, reference: '7' }] }
    const noted = T.after([sent], convened, { today: T.TODAY, actor: T.clock })
    const later = T.after([proving(['chair'], '2026-12-11')], noted)
    if (later.status !== 'convened') throw new Error('not convened')
    expect(later.called[0]?.proof).toEqual({ on: T.TODAY, means: 'letter', reference: '7', file: null })
    expect(later.called[1]?.proof).toBeNull()
  })

  test('a second convening asks for new proofs, of those who sit on its day and of the advisory voices', () => {
    const second = T.after([again()], inquorate, { today: '2026-12-16', now: '2026-12-16T11:00:00.000Z' })
    if (second.status !== 'convened') throw new Error('not convened')
    expect(second).toMatchObject({ convening: { number: 2, latest: '2026-12-16' }, stays: [], missed: [{ at: T.AT }] })
    expect(second.called.every(({ proof }) => proof === null)).toBe(true)
  })
})

test('a session is cancelled before it is held, and not after', () => {
  const cancel: SessionAct = { type: 'cancel', reason: 'offre retirée' }
  expect(T.after([cancel], convened)).toMatchObject({ status: 'cancelled', reason: 'offre retirée' })
  expect(T.decideSession(T.closed, cancel).verdict).toBe('refused')
  expect(committeeSession.replay([])).toEqual(noSession)
})
