import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { award } from './award.ts'
import type { AwardAct } from './award-acts.ts'
import type { Award } from './award-state.ts'
import { controlOf, nextIn, signableFrom, timersOf } from './standing.ts'

const rule = decisionTable<Award, AwardAct, T.Given>(T.decide)

describe('la décision : R1.29, R1.32, R2.26, R2.50, R2.60', () => {
  const on = { on: '2026-11-16' }
  rule(
    'openingOver',
    ['CCP R2152-6', 'convention 3'],
    [
      ['séance levée', T.none, T.decideAward(), 'met', on],
      ['séance en cours', T.none, T.decideAward(), 'unmet', { ...on, facts: { operators: null } }],
      [
        'consultation ouverte',
        T.none,
        T.decideAward(),
        'unmet',
        { ...on, facts: { consultation: T.consultation({ status: 'open' }) } },
      ],
    ],
  )
  rule(
    'lotAwardedOnce',
    ['policy A6', 'convention 1'],
    [
      ['première attribution', T.none, T.decideAward(), 'met', on],
      ['déjà attribué', T.none, T.decideAward(), 'unmet', { ...on, facts: { others: ['x'] } }],
      ['lot inconnu', T.none, T.decideAward({ lot: '9' }), 'unmet', on],
      [
        'un des lots',
        T.none,
        T.decideAward({ lot: '1' }),
        'met',
        { ...on, facts: { consultation: T.consultation({ lots: [{ key: '1', title: 'Lot 1', maximum: null }] }) } },
      ],
    ],
  )
  const [first, second, irregular] = T.candidates
  if (!first || !second || !irregular) throw new Error('three candidates')
  rule(
    'rankingWhole',
    ['CCP R2152-6', 'CCP R2181-1'],
    [
      ['un premier, un second, une offre irrégulière motivée', T.none, T.decideAward(), 'met', on],
      ['ex æquo', T.none, T.decideAward({ candidates: [first, { ...second, rank: 1 }, irregular] }), 'unmet', on],
      [
        'un rang manque',
        T.none,
        T.decideAward({ candidates: [first, { ...second, rank: 3 }, irregular] }),
        'unmet',
        on,
      ],
      [
        'sans motif',
        T.none,
        T.decideAward({ candidates: [first, { ...second, reasons: ' ' }, irregular] }),
        'unmet',
        on,
      ],
      ['personne en tête', T.none, T.decideAward({ candidates: [irregular] }), 'unmet', on],
    ],
  )
  rule(
    'everyOperatorDecided',
    ['CCP R2181-3', 'CCP R2181-1'],
    [
      ['tous', T.none, T.decideAward(), 'met', on],
      ['un oublié', T.none, T.decideAward({ candidates: [first, second] }), 'unmet', on],
      [
        'un inconnu',
        T.none,
        T.decideAward({ candidates: [...T.candidates, { ...irregular, account: 'x' }] }),
        'unmet',
        on,
      ],
      ['deux fois', T.none, T.decideAward({ candidates: [...T.candidates, irregular] }), 'unmet', on],
    ],
  )
  const late = {
    ...on,
    facts: { operators: T.operators.map((each) => ({ ...each, late: each.account === T.SECOND })) },
  }
  rule(
    'lateNotRanked',
    ['CCP R2151-5'],
    [
      ['à temps', T.none, T.decideAward(), 'met', on],
      ['hors délai et classé', T.none, T.decideAward(), 'unmet', late],
      [
        'hors délai, écarté',
        T.none,
        T.decideAward({ candidates: [first, { ...second, rank: null, rejection: 'late' }, irregular] }),
        'met',
        late,
      ],
    ],
  )
  const valued = (estimate: number) => ({ ...on, facts: { consultation: T.consultation({ estimate, maximum: null }) } })
  rule(
    'rightDecider',
    ['CGCT L1414-2', 'convention 4'],
    [
      ['formalisée, au seuil, la commission', T.none, T.decideAward(), 'met', valued(21_600_000)],
      ['formalisée, au seuil, l’exécutif', T.none, T.decideAward({ by: 'executive' }), 'unmet', valued(21_600_000)],
      ['sous le seuil d’un centime, la commission', T.none, T.decideAward(), 'unmet', valued(21_599_999)],
      ['sous le seuil, l’exécutif', T.none, T.decideAward({ by: 'executive' }), 'met', valued(21_599_999)],
      [
        'procédure adaptée, l’exécutif',
        T.none,
        T.decideAward({ by: 'executive' }),
        'met',
        { ...on, facts: { consultation: T.consultation({ type: 'adapted' }) } },
      ],
    ],
  )
  rule(
    'decisionAsVoted',
    ['CGCT L1414-2', 'CGCT R2131-5'],
    [
      ['comme la commission a voté', T.none, T.decideAward(), 'met', on],
      [
        'autre classement que celui voté',
        T.none,
        T.decideAward(),
        'unmet',
        { ...on, facts: { committee: { decidedOn: '2026-11-16', record: T.MINUTES, ranking: [T.SECOND, T.FIRST] } } },
      ],
      ['autre procès-verbal', T.none, T.decideAward({ record: T.sha('9') }), 'unmet', on],
      ['commission tenue ailleurs', T.none, T.decideAward(), 'to-appraise', { ...on, facts: { committee: null } }],
      ['exécutif', T.none, T.decideAward({ by: 'executive' }), 'not-applicable', on],
    ],
  )
  rule(
    'decisionDated',
    ['CCP R2152-6'],
    [
      ['ce jour', T.none, T.decideAward(), 'met', on],
      ['à venir', T.none, T.decideAward({ decidedOn: '2026-11-17' }), 'unmet', on],
      ['avant l’avis', T.none, T.decideAward({ decidedOn: '2026-09-01' }), 'unmet', on],
    ],
  )
  test('S3.2: seul le coordonnateur décide, et sans intérêt dans la procédure (R1.33)', () => {
    expect(T.decide(T.none, T.decideAward(), { ...on, actor: T.somme }).verdict).toBe('refused')
    const interests = [{ person: T.personOf(T.region), procedure: 'procedure', declaredOn: '2026-10-01' }]
    const cut = T.decide(T.none, T.decideAward(), { ...on, facts: { interests } })
    expect(findingOf(cut.findings, 'interestFree').outcome).toBe('unmet')
  })
})

describe('les justificatifs : R2.42, R2181-7', () => {
  rule(
    'proofsDayGiven',
    ['CCP R2144-7'],
    [
      ['la veille', T.decided(), T.askProofs('2026-11-24'), 'met'],
      ['le jour même', T.decided(), T.askProofs('2026-11-23'), 'unmet'],
    ],
  )
  rule(
    'proofsInTime',
    ['CCP R2144-7'],
    [
      ['le dernier jour', T.asked(), T.recordProofs({ producedOn: '2026-11-20' }), 'met'],
      ['le lendemain', T.asked(), T.recordProofs({ producedOn: '2026-11-21' }), 'unmet'],
      ['rien de joint', T.asked(), T.recordProofs({ documents: [] }), 'unmet'],
      ['sans avoir demandé', T.decided(), T.recordProofs(), 'unmet'],
    ],
  )
  rule(
    'passGrounded',
    ['CCP R2144-7', 'CCP R2181-7'],
    [
      ['le dernier jour', T.asked(), T.passToNext(), 'unmet', { on: '2026-11-20' }],
      ['le lendemain', T.asked(), T.passToNext(), 'met', { on: '2026-11-21' }],
      ['produits, mais insuffisants', T.proven(), T.passToNext({ ground: 'proofs-refused' }), 'to-appraise'],
      ['produits', T.proven(), T.passToNext(), 'unmet'],
      ['force majeure', T.proven(), T.passToNext({ ground: 'force-majeure' }), 'met'],
    ],
  )
  rule(
    'lettersNotLeft',
    ['CCP R2181-7'],
    [
      ['avant les lettres', T.proven(), T.passToNext({ ground: 'force-majeure' }), 'met'],
      ['après les lettres', T.told(), T.passToNext({ ground: 'force-majeure' }), 'unmet'],
      ['un autre motif', T.asked(), T.passToNext(), 'not-applicable', { on: '2026-11-21' }],
    ],
  )
  test('R2.42: le suivant est pressenti, et produit à son tour ; puis il ne reste personne (intendedLeft)', () => {
    const second = T.done(T.asked(), T.passToNext(), { on: '2026-11-21' })
    expect(second).toMatchObject({ status: 'decided', intended: T.SECOND, proofs: null })
    const nobody = T.done(T.done(second, T.askProofs('2026-11-25'), { on: '2026-11-21' }), T.passToNext(), {
      on: '2026-11-26',
    })
    expect(nobody).toMatchObject({ intended: null, passed: [{ account: T.FIRST }, { account: T.SECOND }] })
    const asked = T.decide(nobody, T.askProofs('2026-12-01'), { on: '2026-11-26' })
    expect(findingOf(asked.findings, 'intendedLeft')).toMatchObject({
      outcome: 'unmet',
      basis: ['CCP R2144-7', 'CCP R2185-1'],
    })
    expect(T.done(nobody, T.abandon)).toMatchObject({ status: 'abandoned' })
    expect(second.status === 'decided' && nextIn(second)).toBe(undefined)
  })
})

describe('la signature : R2.29, R2.65 à R2.71, S3.12', () => {
  const ready = T.holderSigned()
  const later = { on: '2026-12-07' }
  rule(
    'holderSignsInOrder',
    ['CCP R2182-3'],
    [
      ['ce jour', T.told(), T.signAsHolder({ signedOn: '2026-11-23' }), 'met'],
      ['à venir', T.told(), T.signAsHolder({ signedOn: '2026-11-24' }), 'unmet'],
      ['sans dire qui', T.told(), T.signAsHolder({ signedOn: '2026-11-23', signatory: ' ' }), 'unmet'],
    ],
  )
  const judged = (verdict: 'total-failed' | 'indeterminate' | 'unsigned', flaws: readonly string[] = []) => ({
    ...later,
    facts: { reports: { [T.HOLDERS]: T.valid(1), [T.SIGNED]: { verdict, signatures: 2, flaws } } },
  })
  rule(
    'signedFileValid',
    ['CCP R2182-3', 'code-civil 1367', 'code-civil 1366'],
    [
      ['vérifiée', ready, T.sign(), 'met', later],
      ['jamais vérifiée', ready, T.sign({ document: T.sha('9') }), 'unmet', later],
      ['d’autres octets', ready, T.sign(), 'unmet', judged('total-failed', ['digest-mismatch'])],
      [
        'modifiée après la signature',
        ready,
        T.sign(),
        'to-appraise',
        judged('indeterminate', ['followed-by-other-changes']),
      ],
      ['certificat expiré', ready, T.sign(), 'to-appraise', judged('indeterminate', ['certificate-expired'])],
      ['aucune signature', ready, T.sign(), 'unmet', judged('unsigned')],
      ['sur papier', ready, T.sign({ medium: 'paper' }), 'not-applicable', later],
    ],
  )
  rule(
    'signedOverHolders',
    ['CCP R2182-3', 'code-civil 1366'],
    [
      ['le fichier du titulaire, et une signature de plus', ready, T.sign(), 'met', later],
      ['un autre fichier', ready, T.sign(), 'unmet', { ...later, facts: { continues: false } }],
      ['le même fichier, non contresigné', ready, T.sign({ document: T.HOLDERS }), 'unmet', later],
      ['un autre support', ready, T.sign({ medium: 'paper' }), 'to-appraise', later],
    ],
  )
  rule(
    'signedAfterHolder',
    ['CCP R2182-3', 'convention 3'],
    [
      ['après', ready, T.sign(), 'met', later],
      ['avant le titulaire', ready, T.sign({ signedOn: '2026-11-22' }), 'unmet', later],
      ['à venir', ready, T.sign({ signedOn: '2026-12-08' }), 'unmet', later],
    ],
  )
  const office = (from: string, until: string | null) => ({
    ...later,
    facts: { signatories: [T.signatory({ from, until })] },
  })
  rule(
    'contractSignatoryInOffice',
    ['convention 3', 'CCP L2113-7'],
    [
      ['en fonction', ready, T.sign(), 'met', later],
      ['fonction finie la veille', ready, T.sign(), 'unmet', office('2021-07-02', '2026-12-06')],
      ['dernier jour', ready, T.sign(), 'met', office('2021-07-02', '2026-12-07')],
      ['fonction du lendemain', ready, T.sign(), 'unmet', office('2026-12-08', null)],
      ['une autre personne', ready, T.sign({ person: 'x' }), 'unmet', later],
    ],
  )
  const act = (over: Parameters<typeof T.deliberation>[0]) => ({
    ...later,
    facts: { authorisingActs: [T.deliberation(over)] },
  })
  rule(
    'contractAuthorised',
    ['convention 3', 'CGCT L2131-1'],
    [
      ['exécutoire', ready, T.sign(), 'met', later],
      ['exécutoire ce jour', ready, T.sign(), 'met', act({ enforceableOn: '2026-12-07' })],
      ['exécutoire demain', ready, T.sign(), 'unmet', act({ enforceableOn: '2026-12-08' })],
      ['non transmis', ready, T.sign(), 'unmet', act({ enforceableOn: null })],
      ['sur autre chose', ready, T.sign(), 'unmet', act({ subject: 'membership' })],
      ['d’un autre membre', ready, T.sign(), 'unmet', act({ body: T.SOMME })],
      ['une délégation à l’exécutif', ready, T.sign(), 'met', act({ subject: 'delegation' })],
    ],
  )
  rule(
    'contractSignatoryNamed',
    ['convention 3', 'CCP L2113-7'],
    [
      ['personne de désigné', ready, T.sign(), 'not-applicable', later],
      ['la fonction désignée', ready, T.sign(), 'met', act({ signatory: 'Président du Conseil régional' })],
      ['une autre fonction', ready, T.sign(), 'unmet', act({ signatory: 'La Directrice' })],
    ],
  )
  rule(
    'fineTuningMinor',
    ['CCP R2152-13', 'convention 3'],
    [
      [
        'après l’attribution',
        T.told(),
        { type: 'fineTune', changes: 'Le calendrier est précisé.', document: T.sha('9') },
        'to-appraise',
      ],
      ['sans rien dire', T.told(), { type: 'fineTune', changes: ' ', document: T.sha('9') }, 'unmet'],
    ],
  )
  test('S3.13: rien ne se met au point une fois que le titulaire a signé', () => {
    const refused = T.decide(ready, { type: 'fineTune', changes: 'Le prix.', document: T.sha('9') })
    expect(findingOf(refused.findings, 'stage').outcome).toBe('unmet')
  })
})

describe('ce qui suit : R2.69, R2.72, R2.74, R2.75, R3.08, R8.20', () => {
  const untilOf = (state: Award, what: string) => timersOf(state, true).find((timer) => timer.what === what)
  test('T10, R3.03: signé le 10 décembre, à transmettre le 25, sans report', () => {
    const state = T.done(T.holderSigned(), T.sign({ signedOn: '2026-12-10' }), { on: '2026-12-10' })
    expect(untilOf(state, 'transmission')).toMatchObject({ until: '2026-12-25', done: false })
    expect(timersOf(state, false).map(({ what }) => what)).not.toContain('transmission')
  })
  test('T11, R2.72: signé le 8 décembre, avis d’attribution au plus tard le 7 janvier', () => {
    const state = T.done(T.holderSigned(), T.sign({ signedOn: '2026-12-08' }), { on: '2026-12-08' })
    expect(untilOf(state, 'award-notice')).toMatchObject({ until: '2027-01-07', done: false })
    expect(untilOf(T.done(state, T.publish(), { on: '2026-12-09' }), 'award-notice')).toMatchObject({ done: true })
  })
  test('T12, R2.74: notifié le 15 décembre, données essentielles au plus tard le 15 février', () => {
    expect(untilOf(T.notified(), 'essential-data')).toMatchObject({ until: '2027-02-15', done: false })
    expect(untilOf(T.signed(), 'essential-data')).toBe(undefined)
  })
  test('T13, R2.69: avis publié le 10 janvier, référé contractuel ouvert jusqu’au 10 février ; six mois sans avis', () => {
    expect(untilOf(T.signed(), 'contract-challenge')).toMatchObject({ until: '2027-06-07', done: null })
    const published = T.done(T.notified(), T.publish({ sentOn: '2027-01-04', publishedOn: '2027-01-10' }), {
      on: '2027-01-11',
    })
    expect(untilOf(published, 'contract-challenge')).toMatchObject({ until: '2027-02-10' })
  })
  test('R3.08: le préfet a deux mois à compter de l’accusé ; R8.20: les offres sont gardées cinq ans', () => {
    expect(untilOf(T.acknowledged(), 'prefect')).toMatchObject({ until: '2027-02-08' })
    expect(untilOf(T.transmitted(), 'prefect')).toBe(undefined)
    expect(untilOf(T.signed(), 'bids-kept')).toMatchObject({ until: '2031-12-07' })
  })
  rule(
    'publishedInOrder',
    ['CCP R2183-1', 'CCP R2196-1'],
    [
      ['avis après la signature', T.signed(), T.publish({ sentOn: '2026-12-07' }), 'met', { on: '2026-12-08' }],
      ['avis avant la signature', T.signed(), T.publish({ sentOn: '2026-12-06' }), 'unmet', { on: '2026-12-08' }],
      ['avis à venir', T.signed(), T.publish({ sentOn: '2026-12-09' }), 'unmet', { on: '2026-12-08' }],
      [
        'données avant la notification',
        T.signed(),
        T.publish({ what: 'essential-data' }),
        'unmet',
        { on: '2026-12-20' },
      ],
      [
        'données après',
        T.notified(),
        T.publish({ what: 'essential-data', sentOn: '2026-12-15' }),
        'met',
        { on: '2026-12-20' },
      ],
    ],
  )
  const published = T.done(T.signed(), T.publish({ publishedOn: '2026-12-09' }), { on: '2026-12-09' })
  rule(
    'publishedOnce',
    ['CCP R2183-1', 'CCP R2196-1'],
    [
      ['la première', T.signed(), T.publish(), 'not-applicable', { on: '2026-12-09' }],
      [
        'envoyé, puis publié',
        T.done(T.signed(), T.publish(), { on: '2026-12-09' }),
        T.publish(),
        'met',
        { on: '2026-12-09' },
      ],
      ['déjà publié', published, T.publish(), 'unmet', { on: '2026-12-10' }],
    ],
  )
})

test('R3.01, R3.02: le seuil de transmission, au centime près, et le tout des lots', () => {
  const at = (amount: number, maximum: number | null = null) =>
    controlOf({ amount }, { maximum, estimate: 0 }, '2026-12-07').due
  expect([at(21_599_999), at(21_600_000), at(10_000_000, 21_600_000)]).toEqual([false, true, true])
})

test('l’état que rejoue le registre est celui qui a été décidé, et chaque étape s’atteint', () => {
  const stages = [
    ...[T.decided(), T.proven(), T.told(), T.holderSigned(), T.signed(), T.transmitted(), T.acknowledged()],
    ...[T.notifying(), T.notified(), T.done(T.told(), T.abandon)],
  ]
  expect(stages.map(({ status }) => status)).toEqual([
    ...['decided', 'proven', 'told', 'holder-signed', 'signed', 'transmitted', 'acknowledged', 'notifying', 'notified'],
    'abandoned',
  ])
  expect(award.diagram()).toContain('notifying --> notified: recordReceipt')
  const told = T.told('2026-11-25')
  expect(told.status === 'told' && signableFrom(told)).toBe('2026-12-08')
})
