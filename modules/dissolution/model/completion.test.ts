import { describe, expect, test } from 'vitest'
import { findingOf } from '../../../tests/decision-table.ts'
import {
  answer,
  at,
  clock,
  contract,
  decide,
  FILE,
  following,
  groupWith,
  none,
  object,
  REGION,
  region,
  SOMME,
  setAside,
  settle,
  somme,
} from '../testing/completion-case.ts'
import { eventsOf, tabulate } from '../testing/table.ts'
import { CHECKLIST } from './checklist.ts'
import { completion } from './completion.ts'
import type { Completion } from './completion-state.ts'

const prepared = following(none, { type: 'prepare' })
const declare = { type: 'declareCompletion' } as const
const dispute = { id: 'd', subject: 'Frais', status: 'open' } as const
const closedPath = groupWith({ dissolution: { atTerm: false, decision: 'unanimous' } })
const unlimited = groupWith({ duration: { type: 'unlimited' } })
const until = (last: string) => groupWith({ duration: { type: 'until-date', until: last, renewals: 0 } })
const fixed = { type: 'fixed', length: 'P5Y', renewals: 0 } as const
const end = { type: 'end' } as const

describe('S2.3 : la liste de clôture', () => {
  tabulate([
    ['une pièce datée', () => decide(prepared, settle('orders')), 'itemEvidenced', 'met', 'policy A8'],
    [
      'datée d’aujourd’hui',
      () => decide(prepared, settle('orders', { on: '2032-03-01' })),
      'itemEvidenced',
      'met',
      'convention 2',
    ],
    [
      'datée de demain',
      () => decide(prepared, settle('orders', { on: '2032-03-02' })),
      'itemEvidenced',
      'unmet',
      'convention 2',
    ],
    ['sans pièce', () => decide(prepared, settle('orders', { evidence: '' })), 'itemEvidenced', 'unmet', 'policy A8'],
    ['sans objet, avec motif', () => decide(prepared, setAside('guarantees')), 'itemEvidenced', 'met', 'policy A8'],
    [
      'sans objet, sans motif',
      () => decide(prepared, setAside('guarantees', ' ')),
      'itemEvidenced',
      'unmet',
      'policy A8',
    ],
    [
      'archives sans lieu',
      () => decide(prepared, settle('archives', { note: ' ' })),
      'archivesPlaced',
      'unmet',
      'policy A16',
    ],
    [
      'archives déclarées sans objet',
      () => decide(prepared, setAside('archives')),
      'archivesPlaced',
      'unmet',
      'convention 3',
    ],
    ['archives à Lille', () => decide(prepared, settle('archives')), 'archivesPlaced', 'met', 'convention 3'],
    [
      'lieu indifférent ailleurs',
      () => decide(prepared, settle('orders', { note: '' })),
      'archivesPlaced',
      'not-applicable',
      'policy A16',
    ],
    ['rien de soldé', () => decide(prepared, declare), 'checklistSettled', 'unmet', 'policy A8'],
    ['tout est soldé', () => decide(at.preparing, declare), 'checklistSettled', 'met', 'convention 2'],
    [
      'un marché court encore aujourd’hui',
      () => decide(at.preparing, declare, { facts: { contracts: [contract({ endsOn: '2032-03-01' })] } }),
      'noContractRunning',
      'unmet',
      'convention 2',
    ],
    [
      'il a fini hier',
      () => decide(at.preparing, declare, { facts: { contracts: [contract({ endsOn: '2032-02-29' })] } }),
      'noContractRunning',
      'met',
      'policy A8',
    ],
    [
      'un marché sans fin connue',
      () => decide(at.preparing, declare, { facts: { contracts: [contract({ endsOn: null })] } }),
      'noContractRunning',
      'unmet',
      'policy A8',
    ],
    [
      'un avis envoyé, sans marché inscrit encore',
      () =>
        decide(at.preparing, declare, {
          facts: { contracts: [contract({ process: 'consultation', notifiedOn: null, endsOn: null })] },
        }),
      'noContractRunning',
      'unmet',
      'policy A8',
    ],
    [
      'un litige ouvert',
      () => decide(at.preparing, declare, { facts: { disputes: [dispute] } }),
      'noDisputePending',
      'unmet',
      'convention 11',
    ],
    ['aucun litige', () => decide(at.preparing, declare), 'noDisputePending', 'met', 'convention 2'],
  ])

  test.each(CHECKLIST)('« %s » manquant, et lui seul, arrête la déclaration', (missing) => {
    const state = following(prepared, ...CHECKLIST.filter((item) => item !== missing).map((item) => settle(item)))
    expect(findingOf(decide(state, declare).findings, 'checklistSettled')).toMatchObject({
      outcome: 'unmet',
      facts: { open: [missing], settled: CHECKLIST.length - 1 },
    })
  })

  test('chaque point garde sa date et son auteur ; le dernier mot compte', () => {
    const state = following(prepared, setAside('penalties', 'Aucune.'), settle('penalties'))
    expect(state.status === 'preparing' && state.checklist).toEqual([
      {
        item: 'penalties',
        outcome: 'done',
        on: '2032-02-15',
        evidence: FILE,
        note: 'Direction des archives, Lille',
        author: REGION,
      },
    ])
    const aside = following(prepared, setAside('penalties', 'Aucune.'))
    expect(aside.status === 'preparing' && aside.checklist[0]).toMatchObject({ on: '2032-03-01', author: REGION })
  })
})

describe('S10.1 : le terme', () => {
  const over = (group: ReturnType<typeof groupWith>, today = '2032-03-01') =>
    decide(at.preparing, declare, { facts: { group }, today })
  tabulate([
    ['la convention l’exclut', () => over(closedPath), 'dissolvedAtTerm', 'unmet', 'convention 10'],
    ['la convention le prévoit', () => over(groupWith()), 'dissolvedAtTerm', 'met', 'convention 10'],
    ['jusqu’à la réalisation de l’objet', () => over(groupWith()), 'termReached', 'not-applicable', 'convention 2'],
    ['durée illimitée', () => over(unlimited), 'termReached', 'unmet', 'convention 10'],
    ['date : le dernier jour', () => over(until('2032-03-01')), 'termReached', 'unmet', 'convention 2'],
    ['date : le lendemain', () => over(until('2032-02-29')), 'termReached', 'met', 'convention 2'],
    [
      'cinq ans : le dernier jour',
      () => over(groupWith({ duration: fixed }), '2032-01-12'),
      'termReached',
      'unmet',
      'convention 2',
    ],
    [
      'cinq ans : le lendemain',
      () => over(groupWith({ duration: fixed }), '2032-01-13'),
      'termReached',
      'met',
      'convention 2',
    ],
    [
      'cinq ans, effet inconnu',
      () => over(groupWith({ duration: fixed }, { effectiveOn: null })),
      'termReached',
      'unmet',
      'convention 2',
    ],
    [
      'convention non en vigueur',
      () => decide(none, { type: 'prepare' }, { facts: { group: groupWith({}, { status: 'constituted' }) } }),
      'conventionStillInForce',
      'unmet',
      'convention 10',
    ],
    ['convention en vigueur', () => decide(none, { type: 'prepare' }), 'conventionStillInForce', 'met', 'CCP L2113-7'],
  ])

  test('la durée illimitée dit que seule une décision met fin au groupement', () =>
    expect(findingOf(over(unlimited).findings, 'termReached').facts).toEqual({ by: 'decision-only', last: null }))
})

describe('A8 : l’opposition des membres', () => {
  const objected = eventsOf(decide(at.declared, object, { actor: somme })).reduce(completion.evolve, at.declared)
  const answered = following(objected, answer())
  const gone = groupWith({}, { members: [{ body: SOMME, founder: true, from: '2027-01-12', until: '2032-03-01' }] })
  const on = (today: string, state: Completion = at.declared) => decide(state, end, { today, actor: clock })
  tabulate([
    [
      'le trentième jour',
      () => decide(at.declared, object, { actor: somme, today: '2032-03-31' }),
      'objectionPeriodOpen',
      'met',
      'policy A8',
    ],
    [
      'le trente et unième',
      () => decide(at.declared, object, { actor: somme, today: '2032-04-01' }),
      'objectionPeriodOpen',
      'unmet',
      'policy A8',
    ],
    ['par le membre', () => decide(at.declared, object, { actor: somme }), 'memberObjects', 'met', 'policy A8'],
    ['versée par le coordonnateur', () => decide(at.declared, object), 'memberObjects', 'met', 'convention parties'],
    [
      'au nom d’un autre',
      () => decide(at.declared, { ...object, member: REGION }, { actor: somme }),
      'memberObjects',
      'unmet',
      'policy A8',
    ],
    [
      'par un tiers',
      () => decide(at.declared, { ...object, member: 'tiers' }),
      'memberObjects',
      'unmet',
      'convention parties',
    ],
    [
      'par un membre parti ce jour',
      () => decide(at.declared, object, { facts: { group: gone } }),
      'memberObjects',
      'unmet',
      'convention parties',
    ],
    ['sans motif', () => decide(at.declared, { ...object, reason: ' ' }), 'memberObjects', 'unmet', 'policy A8'],
    ['sans preuve', () => decide(at.declared, { ...object, proof: '' }), 'memberObjects', 'unmet', 'policy A8'],
    ['réponse à une opposition', () => decide(objected, answer()), 'objectionAwaitsAnswer', 'met', 'policy A8'],
    ['réponse à aucune', () => decide(at.declared, answer()), 'objectionAwaitsAnswer', 'unmet', 'policy A8'],
    ['seconde réponse', () => decide(answered, answer()), 'objectionAwaitsAnswer', 'unmet', 'policy A8'],
    ['fin le trentième jour', () => on('2032-03-31'), 'objectionPeriodOver', 'unmet', 'policy A8'],
    ['fin le lendemain', () => on('2032-04-01'), 'objectionPeriodOver', 'met', 'convention 2'],
    ['fin, opposition sans réponse', () => on('2032-04-01', objected), 'objectionsAnswered', 'unmet', 'policy A8'],
    ['fin, opposition écartée', () => on('2032-04-01', answered), 'objectionsAnswered', 'met', 'policy A8'],
    [
      'fin, litige né depuis',
      () => decide(at.declared, end, { today: '2032-04-01', actor: clock, facts: { disputes: [dispute] } }),
      'noDisputePending',
      'unmet',
      'convention 11',
    ],
    [
      'fin, marché prolongé depuis',
      () =>
        decide(at.declared, end, {
          today: '2032-04-01',
          actor: clock,
          facts: { contracts: [contract({ endsOn: '2032-06-30' })] },
        }),
      'noContractRunning',
      'unmet',
      'policy A8',
    ],
    [
      'fin, convention déjà finie',
      () =>
        decide(at.declared, end, {
          today: '2032-04-01',
          actor: clock,
          facts: { group: groupWith({}, { status: 'ended' }) },
        }),
      'conventionStillInForce',
      'unmet',
      'convention 10',
    ],
  ])

  test('le groupement finit de droit, par le seul passage du temps', () => {
    expect(eventsOf(on('2032-04-01', answered))).toEqual([{ type: 'TermReached', on: '2032-04-01' }])
    expect(decide(at.declared, end, { today: '2032-04-01', actor: region }).verdict).toBe('refused')
  })

  test('une opposition fondée fait tomber la déclaration et rouvre les points', () => {
    const fallen = following(objected, answer(['invoices']))
    expect(fallen).toMatchObject({
      status: 'preparing',
      objections: [{ number: 1, answer: { reopens: ['invoices'] } }],
    })
    expect(findingOf(decide(fallen, declare).findings, 'checklistSettled').facts.open).toEqual(['invoices'])
    const again = following(fallen, settle('invoices'), declare)
    const second = eventsOf(decide(again, object, { actor: somme }))
    expect(second).toMatchObject([{ type: 'MemberObjected', number: 2 }])
  })
})
