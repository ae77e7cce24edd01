import { describe, expect, test } from 'vitest'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { AwardAct } from './award-acts.ts'
import type { Award } from './award-state.ts'

const rule = decisionTable<Award, AwardAct, T.Given>(T.decide)

describe('la signature : R2.29, R2.65 à R2.71, S3.12', () => {
  const ready = T.holderSigned()
  const later = { on: '2026-12-07' }
  const worth = (amount: number): Award => (ready.status === 'none' ? ready : { ...ready, amount })
  rule(
    'holderSignsInOrder',
    ['CCP R2182-3'],
    [
      ['ce jour', T.told(), T.signAsHolder({ signedOn: '2026-11-23' }), 'met'],
      ['à venir', T.told(), T.signAsHolder({ signedOn: '2026-11-24' }), 'unmet'],
      ['sans dire qui', T.told(), T.signAsHolder({ signedOn: '2026-11-23', signatory: ' ' }), 'unmet'],
    ],
  )
  const drawn = T.done(T.told(), T.drawDeed)
  const signedOn = { signedOn: '2026-11-23' }
  const over = (...hashes: string[]) => ({ facts: { reports: { [T.HOLDERS]: { ...T.valid(1), over: hashes } } } })
  rule(
    'signedOverDeed',
    ['CCP R2182-3', 'code-civil 1366'],
    [
      ['l’acte établi ici, octet pour octet', drawn, T.signAsHolder(signedOn), 'met'],
      ['d’autres octets', drawn, T.signAsHolder(signedOn), 'to-appraise', over(T.sha('7'))],
      ['un rapport des premiers jours', drawn, T.signAsHolder(signedOn), 'to-appraise', over()],
      ['sur papier', drawn, T.signAsHolder({ ...signedOn, medium: 'paper' }), 'to-appraise'],
      ['aucun acte établi ici', T.told(), T.signAsHolder(signedOn), 'not-applicable', over(T.sha('7'))],
    ],
  )
  rule(
    'deedSet',
    ['CCP R2182-3', 'convention 3'],
    [
      ['établi', T.proven(), T.drawDeed, 'met'],
      ['rien n’a été établi', T.proven(), { ...T.drawDeed, document: '' }, 'unmet'],
    ],
  )
  test('R2.71: une mise au point ou un autre attributaire ôte l’acte établi : il s’établit de nouveau', () => {
    const deedOf = (state: Award) => ('deed' in state ? state.deed : undefined)
    expect(deedOf(drawn)).toEqual({ document: T.DEED, on: '2026-11-23' })
    const accepted = { fineTuningMinor: { accepted: true, reason: 'Deux dates précisées.' } }
    const tuned = { type: 'fineTune', changes: 'Deux dates.', document: T.sha('5'), appraisals: accepted } as const
    expect(deedOf(T.done(drawn, tuned))).toBe(null)
    const early = T.done(T.asked(), T.drawDeed, { on: '2026-11-17' })
    expect(deedOf(T.done(early, T.passToNext(), { on: '2026-11-23' }))).toBe(null)
    expect(deedOf(T.done(T.done(drawn, tuned), T.drawDeed))).toMatchObject({ document: T.DEED })
  })
  const judged = (verdict: 'total-failed' | 'indeterminate' | 'unsigned', flaws: readonly string[] = []) => ({
    ...later,
    facts: { reports: { [T.HOLDERS]: T.valid(1), [T.SIGNED]: { ...T.valid(2), verdict, flaws } } },
  })
  const apart = { document: T.HOLDERS, signatureFile: T.sha('8') }
  const beside = (document: string | null, signers: readonly string[] = ['la coordinatrice']) => ({
    ...later,
    facts: {
      reports: {
        [T.HOLDERS]: { ...T.valid(1), signers: ['le titulaire'] },
        [T.sha('8')]: { ...T.valid(1), beside: document, signers },
      },
    },
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
      ['une signature séparée, sur ce document', ready, T.sign(apart), 'met', beside(T.HOLDERS)],
      ['une signature séparée, vérifiée sur un autre', ready, T.sign(apart), 'unmet', beside(T.sha('9'))],
      [
        'une signature séparée prise pour le document',
        ready,
        T.sign({ document: T.sha('8') }),
        'unmet',
        beside(T.HOLDERS),
      ],
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
      ['une signature séparée d’un autre', ready, T.sign(apart), 'met', beside(T.HOLDERS)],
      ['la signature séparée du titulaire, encore', ready, T.sign(apart), 'unmet', beside(T.HOLDERS, ['le titulaire'])],
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
  rule(
    'undeclaredWorkProven',
    ['code-travail D8222-5'],
    [
      ['l’attestation vaut ce jour-là', ready, T.sign(), 'met', later],
      ['aucune n’est tenue', ready, T.sign(), 'to-appraise', { ...later, facts: { vigilance: null } }],
      ['un centime sous le montant', worth(499_999), T.sign(), 'not-applicable', later],
      ['le montant même', worth(500_000), T.sign(), 'met', later],
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
