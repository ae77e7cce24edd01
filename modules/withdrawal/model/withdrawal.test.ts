import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { representativeOf, someGroup } from '#modules/convention/testing.ts'
import { act, clock, contract, decide, eventsOf, finding, notify, REGION, SOMME, somme } from '../testing/case.ts'
import type { Act, Facts } from './state.ts'
import { withdrawal } from './withdrawal.ts'

describe('la notification du retrait', () => {
  const closed = someGroup({
    members: [REGION, SOMME],
    coordinator: REGION,
    clauses: { withdrawal: { allowed: false } },
  })
  test.each<[string, Act, Partial<Facts>, string, string, string]>([
    [
      'le retrait est interdit par la convention',
      notify(),
      { group: closed },
      'withdrawalAllowed',
      'unmet',
      'convention 8',
    ],
    ['un tiers au groupement', notify({ member: 'aisne' }), {}, 'memberOfTheGroup', 'unmet', 'CCP L2113-7'],
    ['le coordonnateur non remplacé', notify({ member: REGION }), {}, 'coordinatorReplaced', 'unmet', 'convention 3'],
    ['un membre ordinaire', notify(), {}, 'coordinatorReplaced', 'met', 'convention 3'],
    ['aucun acte du membre', notify(), { authorisingActs: [] }, 'withdrawalAct', 'unmet', 'convention 8'],
    [
      'acte non exécutoire',
      notify(),
      { authorisingActs: [act({ enforceableOn: null })] },
      'withdrawalAct',
      'unmet',
      'CGCT L2131-1',
    ],
    [
      'acte défavorable',
      notify(),
      { authorisingActs: [act({ favourable: false })] },
      'withdrawalAct',
      'unmet',
      'convention 8',
    ],
    [
      "acte d'un autre membre",
      notify(),
      { authorisingActs: [act({ body: REGION })] },
      'withdrawalAct',
      'unmet',
      'convention 8',
    ],
    [
      "acte d'un autre objet",
      notify(),
      { authorisingActs: [act({ subject: 'membership' })] },
      'withdrawalAct',
      'unmet',
      'convention 8',
    ],
    ['acte exécutoire', notify(), {}, 'withdrawalAct', 'met', 'convention 8'],
    ['reçu demain', notify({ receivedOn: '2027-12-02' }), {}, 'acknowledgedReceipt', 'unmet', 'convention 8'],
    ["reçu aujourd'hui", notify({ receivedOn: '2027-12-01' }), {}, 'acknowledgedReceipt', 'met', 'convention 8'],
    [
      "reçu la veille de l'acte",
      notify({ receivedOn: '2027-10-03' }),
      {},
      'acknowledgedReceipt',
      'unmet',
      'convention 8',
    ],
    ["reçu le jour de l'acte", notify({ receivedOn: '2027-10-04' }), {}, 'acknowledgedReceipt', 'met', 'convention 8'],
    ['sans accusé de réception', notify({ proof: '' }), {}, 'acknowledgedReceipt', 'unmet', 'convention 8'],
    [
      'aucun acte : la réception tient par elle-même',
      notify(),
      { authorisingActs: [] },
      'acknowledgedReceipt',
      'met',
      'convention 8',
    ],
    [
      'parmi deux actes, celui que la notification désigne : non exécutoire',
      notify({ authorisingAct: 'second' }),
      { authorisingActs: [act(), act({ id: 'second', enforceableOn: null })] },
      'withdrawalAct',
      'unmet',
      'convention 8',
    ],
    [
      'parmi deux actes, celui que la notification désigne : voté après la réception',
      notify({ authorisingAct: 'second', receivedOn: '2027-11-30' }),
      { authorisingActs: [act(), act({ id: 'second', date: '2027-12-01' })] },
      'acknowledgedReceipt',
      'unmet',
      'convention 8',
    ],
  ])('%s', (_case, request, over, rule, outcome, article) => {
    const decision = decide({ status: 'none' }, request, over)
    const { outcome: given, basis } = finding(decision.findings, rule)
    expect({ outcome: given, cited: basis.includes(article) }).toEqual({ outcome, cited: true })
    if (outcome === 'unmet') expect(decision.verdict).toBe('refused')
  })

  test('S8.1 : le préavis se lit pas à pas, de la réception à son dernier jour', () => {
    const { findings } = decide({ status: 'none' }, notify({ receivedOn: '2027-11-30' }))
    expect(finding(findings, 'noticeComputed').facts).toMatchObject({
      notice: 'P3M',
      from: '2027-11-30',
      until: '2028-02-29',
      steps: [
        { kind: 'exclude-first-day', from: '2027-11-30', to: '2027-12-01', why: 'day-of-event' },
        { kind: 'add', from: '2027-12-01', to: '2028-02-29', why: 'last-day-of-month' },
        { kind: 'act-after', from: '2028-02-29', to: '2028-03-01', why: 'period-must-have-passed' },
      ],
    })
  })

  test("seul le membre ou le coordonnateur notifie, au titre de l'article 8", () => {
    const reader: Actor = { kind: 'person', person: 'p', body: SOMME, office: 'reader' }
    const { verdict, findings } = decide({ status: 'none' }, notify(), {}, '2027-12-01', reader)
    expect(verdict).toBe('refused')
    expect(finding(findings, 'competence')).toMatchObject({ outcome: 'unmet', basis: ['convention 8'] })
    expect(decide({ status: 'none' }, notify(), {}, '2027-12-01', representativeOf(REGION)).verdict).toBe('granted')
  })
})

describe("l'effet du retrait", () => {
  const noticeEnd = '2028-02-29'
  test.each<[string, Partial<Facts>, IsoDate, IsoDate | null, readonly string[]]>([
    ['sans contrat: le lendemain du préavis de trois mois', {}, '2027-11-30', '2028-03-01', []],
    ['trois mois de quantième à quantième', {}, '2027-10-15', '2028-01-16', []],
    ['différé à la fin du contrat', { contracts: [contract()] }, '2027-11-30', '2031-09-01', ['ent']],
    ['fin du contrat inconnue', { contracts: [contract({ endsOn: null })] }, '2027-11-30', null, ['ent']],
    [
      'contrat expiré le dernier jour du préavis',
      { contracts: [contract({ endsOn: noticeEnd })] },
      '2027-11-30',
      '2028-03-01',
      [],
    ],
    [
      'contrat expiré le lendemain du préavis',
      { contracts: [contract({ endsOn: '2028-03-01' })] },
      '2027-11-30',
      '2028-03-02',
      ['ent'],
    ],
    [
      'avis envoyé après la réception',
      { contracts: [contract({ awardBegunOn: '2027-12-01' })] },
      '2027-11-30',
      '2028-03-01',
      [],
    ],
    [
      'avis envoyé le jour de la réception',
      { contracts: [contract({ awardBegunOn: '2027-11-30' })] },
      '2027-11-30',
      '2031-09-01',
      ['ent'],
    ],
    [
      'le plus long de deux contrats, nommé le premier',
      { contracts: [contract({ id: 'wifi', endsOn: '2032-01-31' }), contract()] },
      '2027-11-30',
      '2032-02-01',
      ['wifi', 'ent'],
    ],
    [
      'le plus long de deux contrats',
      { contracts: [contract(), contract({ id: 'wifi', endsOn: '2032-01-31' })] },
      '2027-11-30',
      '2032-02-01',
      ['ent', 'wifi'],
    ],
  ])('%s', (_case, over, receivedOn, effectiveOn, contracts) => {
    const decision = decide({ status: 'none' }, notify({ receivedOn }), over)
    expect(decision.verdict).toBe('granted')
    expect(finding(decision.findings, 'effectComputed')).toMatchObject({
      outcome: 'computed',
      facts: { effectiveOn, contracts: [...contracts] },
    })
    expect(decision.verdict === 'granted' && decision.events[0]).toMatchObject({
      type: 'WithdrawalNotified',
      effectiveOn,
    })
  })

  test('une convention sans report libère à la fin du préavis, marché en cours ou non', () => {
    const group = someGroup({
      members: [REGION, SOMME],
      coordinator: REGION,
      clauses: { withdrawal: { allowed: true, notice: 'P4M', deferredToContractEnd: false } },
    })
    const decision = decide({ status: 'none' }, notify(), { group, contracts: [contract()] })
    expect(finding(decision.findings, 'noticeComputed')).toMatchObject({
      outcome: 'computed',
      facts: { until: '2028-03-30' },
    })
    expect(finding(decision.findings, 'effectComputed').outcome).toBe('not-applicable')
    expect(decision.verdict === 'granted' && decision.events[0]).toMatchObject({ effectiveOn: '2028-03-31' })
  })

  test("une convention sans préavis laisse partir le lendemain de l'accusé", () => {
    const clauses = { withdrawal: { allowed: true, notice: null, deferredToContractEnd: false } } as const
    const group = someGroup({ members: [REGION, SOMME], coordinator: REGION, clauses })
    const decision = decide({ status: 'none' }, notify(), { group })
    expect(finding(decision.findings, 'noticeComputed').outcome).toBe('not-applicable')
    expect(decision.verdict === 'granted' && decision.events[0]).toMatchObject({ effectiveOn: '2027-12-01' })
  })

  const notified = withdrawal.replay(eventsOf(decide({ status: 'none' }, notify())))
  test.each<[string, IsoDate, string]>([
    ['la veille', '2028-02-29', 'refused'],
    ['le jour', '2028-03-01', 'granted'],
    ['le lendemain', '2028-03-02', 'granted'],
  ])('%s', (_case, today, verdict) => {
    const decision = decide(notified, { type: 'takeEffect' }, {}, today, clock)
    expect(decision.verdict).toBe(verdict)
    expect(finding(decision.findings, 'effectReached').basis).toEqual(['convention 8'])
    if (decision.verdict === 'granted') {
      expect(decision.events).toEqual([{ type: 'WithdrawalTookEffect', member: SOMME, on: '2028-03-01' }])
    }
  })

  test('aucun effet tant que la fin du contrat est inconnue, ni par une personne', () => {
    const over = { contracts: [contract({ endsOn: null })] }
    expect(decide(notified, { type: 'takeEffect' }, over, '2030-01-01', clock).verdict).toBe('refused')
    expect(decide(notified, { type: 'takeEffect' }, {}, '2030-01-01', somme).verdict).toBe('refused')
  })

  test('la date annoncée se révise quand le contrat est prolongé, et seulement alors', () => {
    expect(decide(notified, { type: 'reviseEffect' }, {}, '2028-01-05', clock).verdict).toBe('refused')
    const decision = decide(notified, { type: 'reviseEffect' }, { contracts: [contract()] }, '2028-01-05', clock)
    expect(decision.verdict === 'granted' && decision.events).toEqual([
      { type: 'EffectRevised', effectiveOn: '2031-09-01' },
    ])
    expect(finding(decision.findings, 'effectMoved')).toMatchObject({ outcome: 'met', basis: ['convention 8'] })
  })

  test("avant l'effet, un acte contraire de la même assemblée retire le retrait", () => {
    const retract: Act = { type: 'retract', authorisingAct: 'acte-contraire' }
    const contrary = act({ id: 'acte-contraire', favourable: false })
    expect(decide(notified, retract, { authorisingActs: [contrary] }).verdict).toBe('granted')
    for (const wrong of [
      { favourable: true },
      { body: REGION },
      { enforceableOn: null },
      { subject: 'membership' as const },
    ]) {
      const decision = decide(notified, retract, { authorisingActs: [{ ...contrary, ...wrong }] })
      expect(finding(decision.findings, 'retractionAct')).toMatchObject({ outcome: 'unmet', basis: ['convention 8'] })
    }
    const state = eventsOf(decide(notified, retract, { authorisingActs: [contrary] })).reduce(
      withdrawal.evolve,
      notified,
    )
    expect(state).toMatchObject({ status: 'retracted', retractedOn: '2027-12-01' })
  })
})
