import { describe, expect, test } from 'vitest'
import { contextOn } from '#modules/convention/testing.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { needSheet } from './sheet.ts'
import type { NeedSheet, SheetAct, SheetEvent, SheetFacts } from './sheet-state.ts'

const rule = decisionTable<NeedSheet, SheetAct, T.Given<SheetFacts>>(T.decideSheet)
const { SOMME, TODAY, accepted, change, enquiry, filed, filing, need, noSheet, returned, validated, withoutNeed } = T
const frozen = { ...enquiry(), status: 'frozen', frozenOn: TODAY, estimate: 1, parts: [] } as const
const abandoned = { ...enquiry(), status: 'abandoned', abandonedOn: TODAY, reason: '' } as const
const accept: SheetAct = { type: 'accept' }
const validate: SheetAct = { type: 'validate' }
const remark = (over = {}): SheetAct => ({
  type: 'return',
  remark: 'compter les lycées',
  correctBy: '2027-02-02',
  ...over,
})
const withNeed = (over: Parameters<typeof need>[0]) => filing({ need: need(over) })
const nothing = filing({ need: null, note: 'un autre espace sert ses collèges' })

describe('R1.14, S5.1 : la fiche de besoins', () => {
  rule(
    'needsCollected',
    ['CCP L2111-1'],
    [
      ['besoins en recueil', noSheet, filing(), 'met'],
      ['besoin arrêté', noSheet, filing(), 'unmet', { facts: { purchase: frozen } }],
      ['projet abandonné', noSheet, filing(), 'unmet', { facts: { purchase: abandoned } }],
      ['projet inconnu', noSheet, filing(), 'unmet', { facts: { purchase: { status: 'none' } } }],
      ['besoin arrêté, une modification', filed, change(), 'unmet', { facts: { purchase: frozen } }],
      ['besoin arrêté, une validation', accepted, validate, 'unmet', { facts: { purchase: frozen } }],
    ],
  )

  rule(
    'needOfAMember',
    ['CCP L2111-1', 'CCP L2113-6'],
    [
      ['un membre', noSheet, filing(), 'met'],
      ['un organisme étranger au groupement', noSheet, filing({ body: 'aisne' }), 'unmet'],
      [
        'un membre sorti ce jour',
        noSheet,
        filing(),
        'unmet',
        { facts: { group: T.group({ members: [{ body: SOMME, founder: true, from: '2027-01-12', until: TODAY }] }) } },
      ],
    ],
  )

  rule(
    'ownNeedFiled',
    ['CCP L2113-7 al. 2', 'policy A21'],
    [
      ['le membre', noSheet, filing(), 'met'],
      ['le coordonnateur, qui a reçu la fiche', noSheet, filing(), 'met', { actor: T.region }],
      ['le coordonnateur, pour dire qu’il n’y a pas de besoin', noSheet, nothing, 'unmet', { actor: T.region }],
      ['le membre, sans besoin', noSheet, nothing, 'met'],
      ['un autre membre', noSheet, filing(), 'unmet', { actor: T.oise }],
    ],
  )

  rule(
    'oneSheetAMember',
    ['CCP L2111-1', 'policy besoins'],
    [
      ['première fiche', noSheet, filing(), 'met', { facts: { answered: ['oise'] } }],
      ['déjà remplie', noSheet, filing(), 'unmet', { facts: { answered: [SOMME] } }],
    ],
  )

  rule(
    'filedInTime',
    ['policy besoins'],
    [
      ['la veille', noSheet, filing(), 'met', { today: '2027-02-28' }],
      ['le jour', noSheet, filing(), 'met', { today: '2027-03-01' }],
      ['le lendemain', noSheet, filing(), 'to-appraise', { today: '2027-03-02' }],
      ['une modification, le lendemain', filed, change(), 'to-appraise', { today: '2027-03-02' }],
      [
        'le lendemain, expliqué',
        noSheet,
        filing({ appraisals: { filedInTime: { accepted: true, reason: 'commission reportée' } } }),
        'met',
        { today: '2027-03-02' },
      ],
      [
        'le lendemain, non admis',
        noSheet,
        filing({ appraisals: { filedInTime: { accepted: false, reason: 'trop tard' } } }),
        'unmet',
        { today: '2027-03-02' },
      ],
      ['besoin arrêté', noSheet, filing(), 'not-applicable', { facts: { purchase: frozen } }],
    ],
  )

  rule(
    'noNeedExplained',
    ['CCP L2111-1', 'policy besoins'],
    [
      ['un besoin', noSheet, filing(), 'not-applicable'],
      ['aucun, expliqué', noSheet, nothing, 'met'],
      ['aucun, sans un mot', noSheet, filing({ need: null, note: ' ' }), 'unmet'],
      ['plus de besoin, sans un mot', validated, change({ need: null }), 'unmet'],
    ],
  )

  const [learners = { line: '', minimum: 0, expected: 0, maximum: 0 }, days = learners] = need().quantities
  rule(
    'quantitiesInOrder',
    ['CCP L2111-1'],
    [
      ['toutes les lignes', noSheet, filing(), 'met'],
      ['une ligne manque', noSheet, withNeed({ quantities: [learners] }), 'unmet'],
      ['une ligne inconnue', noSheet, withNeed({ quantities: [learners, days, { ...days, line: 'Z9' }] }), 'unmet'],
      ['une ligne deux fois', noSheet, withNeed({ quantities: [learners, days, days] }), 'unmet'],
      ['un minimum au-delà du prévu', noSheet, withNeed({ quantities: [learners, { ...days, minimum: 11 }] }), 'unmet'],
      ['un prévu au-delà du maximum', noSheet, withNeed({ quantities: [learners, { ...days, maximum: 9 }] }), 'unmet'],
      ['aucun besoin', noSheet, nothing, 'not-applicable'],
      ['besoin arrêté', noSheet, filing(), 'not-applicable', { facts: { purchase: frozen } }],
    ],
  )

  rule(
    'ceilingGiven',
    ['CCP R2162-4'],
    [
      ['un maximum', noSheet, filing(), 'met'],
      ['un maximum d’un centime', noSheet, withNeed({ amounts: { minimum: 0, expected: 0, maximum: 1 } }), 'met'],
      ['pas de maximum', noSheet, withNeed({ amounts: { minimum: 0, expected: 0, maximum: 0 } }), 'unmet'],
      ['un minimum au-delà du prévu', noSheet, withNeed({ amounts: { minimum: 2, expected: 1, maximum: 3 } }), 'unmet'],
      ['aucun besoin', noSheet, nothing, 'not-applicable'],
    ],
  )

  const [first = { year: '', learners: 0 }, second = first] = need().learners
  rule(
    'everyYearCounted',
    ['CCP L2111-1', 'policy périmètre'],
    [
      ['deux années', noSheet, filing(), 'met'],
      ['une année manque', noSheet, withNeed({ learners: [first] }), 'unmet'],
      [
        'une année de trop',
        noSheet,
        withNeed({ learners: [first, second, { year: '2029-2030', learners: 1 }] }),
        'unmet',
      ],
      ['une année deux fois', noSheet, withNeed({ learners: [first, second, first] }), 'unmet'],
      ['aucun besoin', noSheet, nothing, 'not-applicable'],
      ['besoin arrêté', noSheet, filing(), 'not-applicable', { facts: { purchase: frozen } }],
    ],
  )

  const measured = (learners: number) => withNeed({ learners: [second, { ...first, learners }] })
  rule(
    'needMeasured',
    ['convention 1', 'policy périmètre'],
    [
      ['comme le périmètre', noSheet, filing(), 'met'],
      ['quinze pour cent de plus', noSheet, measured(57_500), 'met'],
      ['un peu plus de quinze pour cent', noSheet, measured(57_510), 'to-appraise'],
      ['quinze pour cent de moins', noSheet, measured(42_500), 'met'],
      ['un peu moins', noSheet, measured(42_490), 'to-appraise'],
      [
        'bien plus, expliqué',
        noSheet,
        filing({
          need: need({ learners: [{ ...first, learners: 90_000 }, second] }),
          appraisals: { needMeasured: { accepted: true, reason: 'les écoles entrent en 2027' } },
        }),
        'met',
      ],
      [
        'bien plus, jugé sans raison',
        noSheet,
        filing({
          need: need({ learners: [{ ...first, learners: 90_000 }, second] }),
          appraisals: { needMeasured: { accepted: false, reason: 'rien ne l’explique' } },
        }),
        'unmet',
      ],
      ['aucun périmètre', noSheet, filing(), 'to-appraise', { facts: { perimeters: [] } }],
      [
        'aucun périmètre, expliqué',
        noSheet,
        filing({ appraisals: { needMeasured: { accepted: true, reason: 'compté sur la rentrée' } } }),
        'met',
        { facts: { perimeters: [] } },
      ],
      [
        'un périmètre vide',
        noSheet,
        filing(),
        'to-appraise',
        { facts: { perimeters: [{ year: '2026-2027', sites: 1, users: 0 }] } },
      ],
      ['aucun besoin', noSheet, nothing, 'not-applicable'],
    ],
  )

  test('S1.4 : le besoin se mesure au dernier périmètre déclaré', () => {
    const perimeters = [2025, 2026, 2024].map((year) => ({ year: `${year}-${year + 1}`, sites: 1, users: year * 10 }))
    const { facts } = findingOf(T.decideSheet(noSheet, filing(), { facts: { perimeters } }).findings, 'needMeasured')
    expect(facts).toMatchObject({ year: '2026-2027', users: 20_260, learners: 50_000 })
  })

  rule(
    'remarkDated',
    ['policy besoins'],
    [
      ['pour demain', filed, remark(), 'met', { actor: T.region }],
      ['pour ce jour', filed, remark({ correctBy: TODAY }), 'unmet', { actor: T.region }],
      ['sans un mot', filed, remark({ remark: ' ' }), 'unmet', { actor: T.region }],
    ],
  )
})

describe('les actes', () => {
  test.each([
    ['remplir', noSheet, filing(), T.somme],
    ['modifier', filed, change(), T.somme],
    ['retourner', filed, remark(), T.region],
    ['accepter', filed, accept, T.region],
    ['valider', accepted, validate, T.somme],
  ] as const)(
    'R1.33 : qui a un intérêt dans la procédure ouverte sur cet achat ne peut %s',
    (_case, state, act, actor) => {
      const person = actor.kind === 'person' ? actor.person : ''
      const interests = [{ person, procedure: 'p', declaredOn: TODAY }]
      const decision = T.decideSheet(state, act, { actor, facts: { interests } })
      expect(decision.verdict).toBe('refused')
      expect(findingOf(decision.findings, 'interestFree')).toMatchObject({
        outcome: 'unmet',
        basis: ['convention 5', 'loi-2013-907 2', 'CCP L2141-10'],
      })
    },
  )

  const open = (state: NeedSheet, actor = T.somme) =>
    needSheet
      .acts(state, contextOn(TODAY, T.sheetFacts(), actor))
      .filter((view) => view.open)
      .map(({ act }) => act)

  test.each([
    ['rien, un membre', noSheet, T.somme, ['file']],
    ['rien, un étranger', noSheet, { ...T.somme, body: 'aisne' }, []],
    ['remplie, le membre', filed, T.somme, ['revise']],
    ['remplie, le coordonnateur', filed, T.region, ['return', 'accept']],
    ['remplie, un autre membre', filed, T.oise, []],
    ['à corriger, le membre', returned, T.somme, ['revise']],
    ['à corriger, le coordonnateur', returned, T.region, ['accept']],
    ['acceptée, le représentant du membre', accepted, T.somme, ['revise', 'validate']],
    ['acceptée, un agent du membre', accepted, { ...T.somme, office: 'officer' as const }, ['revise']],
    ['acceptée, le coordonnateur', accepted, T.region, ['return']],
    ['validée, le membre', validated, T.somme, ['revise']],
    ['sans besoin, le membre', withoutNeed, T.somme, ['revise']],
  ] as const)('%s', (_case, state, actor, expected) => expect(open(state, actor)).toEqual(expected))

  test('remplie, corrigée, acceptée, validée, puis sans besoin : le journal rejoué donne l’état', () => {
    const journal: SheetEvent[] = []
    let state: NeedSheet = noSheet
    const seen: string[] = []
    const steps = [
      [filing(), T.somme],
      [remark(), T.region],
      [change({ note: 'lycées comptés' }), T.somme],
      [accept, T.region],
      [validate, T.somme],
      [change({ need: null, note: 'plus de besoin' }), T.somme],
      [change(), T.somme],
    ] as const
    for (const [act, actor] of steps) {
      const decision = T.decideSheet(state, act, { actor })
      if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
      journal.push(...decision.events)
      state = decision.events.reduce(needSheet.evolve, state)
      seen.push(state.status)
    }
    expect(seen).toEqual(['filed', 'returned', 'filed', 'accepted', 'validated', 'without-need', 'filed'])
    expect(needSheet.replay(journal)).toEqual(state)
    expect(state).toEqual(filed)
  })

  test('un événement hors de son étape ne change rien', () => {
    expect(needSheet.evolve(noSheet, { type: 'NeedRevised', need: need(), note: '', on: TODAY })).toEqual(noSheet)
    expect(needSheet.evolve(withoutNeed, { type: 'SheetAccepted', on: TODAY })).toEqual(withoutNeed)
  })
})
