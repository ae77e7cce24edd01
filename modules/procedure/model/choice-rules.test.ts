import { describe } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Procedure, ProcedureAct } from './procedure-state.ts'

const rule = decisionTable<Procedure, ProcedureAct, T.Given>(T.decide)
const { opening, prepared, revision, TODAY, SOMME } = T
const none: Procedure = { status: 'none' }
const bought = (over: Parameters<typeof T.frozenPurchase>[0]) => ({ facts: { purchase: T.frozenPurchase(over) } })
const REASONS = 'des échanges sont nécessaires sur la reprise des données'

describe('R1.06, R1.14 : avant de choisir', () => {
  rule(
    'procedureUnderConvention',
    ['convention 1', 'DAJ mutualisation 2019 entrée en vigueur'],
    [
      ['en vigueur ce jour', none, opening(), 'met', { facts: { group: T.group({ effectiveOn: TODAY }) } }],
      ['en vigueur demain', none, opening(), 'unmet', { facts: { group: T.group({ effectiveOn: '2027-01-29' }) } }],
      ['à la modification, dissous', prepared, revision(), 'unmet', { facts: { group: T.group({ status: 'ended' }) } }],
    ],
  )

  rule(
    'needSettled',
    ['CCP L2111-1'],
    [
      ['besoin arrêté', none, opening(), 'met'],
      ['aucun projet d’achat', none, opening(), 'unmet', { facts: { purchase: { status: 'none' } } }],
      [
        'besoins en cours de recueil',
        none,
        opening(),
        'unmet',
        { facts: { purchase: { ...T.frozenPurchase(), status: 'collecting' } } },
      ],
    ],
  )

  rule(
    'buyersAreMembers',
    ['DAJ mutualisation 2019 entrée en vigueur', 'CCP R2162-6'],
    [
      ['deux membres', none, opening(), 'met'],
      [
        'un acheteur sorti ce jour',
        none,
        opening(),
        'unmet',
        {
          facts: {
            group: T.group({
              members: T.group().members.map((each) => (each.body === SOMME ? { ...each, until: TODAY } : each)),
            }),
          },
        },
      ],
      ['sans besoin', none, opening(), 'not-applicable', { facts: { purchase: { status: 'none' } } }],
    ],
  )

  rule(
    'oneProcedureAPurchase',
    ['policy une procédure par projet', 'CCP R2121-1'],
    [
      ['la première', none, opening(), 'met'],
      ['une autre en cours', none, opening(), 'unmet', { facts: { others: [{ id: 'p', status: 'prepared' }] } }],
      ['une autre, sans suite', none, opening(), 'met', { facts: { others: [{ id: 'p', status: 'abandoned' }] } }],
    ],
  )

  rule(
    'coordinatorRules',
    ['convention 3', 'CCP annexe 2'],
    [
      ['S3.3 : une région', none, opening(), 'met'],
      ['un organisme privé', none, opening(), 'to-appraise', { facts: { coordinatorKind: 'private' } }],
      ['nature inconnue', none, opening(), 'to-appraise', { facts: { coordinatorKind: null } }],
    ],
  )
})

describe('R2.01, R2.03, S3.5 : la procédure d’après la valeur', () => {
  rule(
    'valueEstimated',
    ['CCP R2121-1', 'CCP R2162-4'],
    [
      ['douze millions', none, opening(), 'computed'],
      ['sans besoin', none, opening(), 'not-applicable', { facts: { purchase: { status: 'none' } } }],
    ],
  )

  rule(
    'typeLawful',
    ['CCP annexe 2', 'CCP R2123-1', 'CCP R2121-1'],
    [
      ['appel d’offres ouvert', none, opening(), 'met'],
      [
        'adaptée, un centime sous le seuil',
        none,
        opening({ procedureType: 'adapted' }),
        'met',
        bought({ estimate: 215_999_99 }),
      ],
      ['adaptée, au seuil', none, opening({ procedureType: 'adapted' }), 'unmet', bought({ estimate: 216_000_00 })],
      [
        '140 000 € n’est pas le seuil d’une collectivité',
        none,
        opening({ procedureType: 'adapted' }),
        'met',
        bought({ estimate: 140_000_00 }),
      ],
      [
        'travaux, sous leur seuil',
        none,
        opening({ procedureType: 'adapted' }),
        'met',
        bought({ category: 'works', estimate: 5_403_999_99 }),
      ],
      [
        'travaux, au seuil',
        none,
        opening({ procedureType: 'adapted' }),
        'unmet',
        bought({ category: 'works', estimate: 5_404_000_00 }),
      ],
      [
        'adaptée, au seuil, des services spécifiques',
        none,
        opening({ procedureType: 'adapted', ground: { case: 'specific-services', reasons: REASONS } }),
        'met',
        bought({ estimate: 300_000_00 }),
      ],
      [
        'les mêmes, pour des fournitures',
        none,
        opening({ procedureType: 'adapted', ground: { case: 'specific-services', reasons: REASONS } }),
        'unmet',
        bought({ category: 'supplies', estimate: 300_000_00 }),
      ],
      [
        'adaptée, de petits lots de travaux',
        none,
        opening({ procedureType: 'adapted', ground: { case: 'small-lots', reasons: REASONS } }),
        'met',
        bought({ category: 'works', estimate: 6_000_000_00 }),
      ],
      [
        'adaptée, un cas de négociation',
        none,
        opening({ procedureType: 'adapted', ground: { case: 'complexity', reasons: REASONS } }),
        'unmet',
      ],
      ['à la modification, adaptée', prepared, revision({ procedureType: 'adapted' }), 'unmet'],
    ],
  )

  rule(
    'groundGiven',
    ['CCP R2124-3', 'CCP R2124-5', 'CCP L2122-1', 'CCP R2123-1'],
    [
      ['appel d’offres : aucun cas', none, opening(), 'not-applicable'],
      ['négociation sans cas', none, opening({ procedureType: 'negotiated' }), 'unmet'],
      [
        'négociation sans cas, quoi qu’on en juge',
        none,
        opening({ procedureType: 'negotiated', appraisals: { groundGiven: { accepted: true, reason: REASONS } } }),
        'unmet',
      ],
      [
        'adaptée au-dessus du seuil, raisons vides',
        none,
        opening({ procedureType: 'adapted', ground: { case: 'specific-services', reasons: ' ' } }),
        'unmet',
      ],
      [
        'adaptée sous le seuil',
        none,
        opening({ procedureType: 'adapted' }),
        'not-applicable',
        bought({ estimate: 215_999_99 }),
      ],
      ['dialogue sans cas', none, opening({ procedureType: 'dialogue' }), 'unmet'],
      [
        'négociation, complexité',
        none,
        opening({ procedureType: 'negotiated', ground: { case: 'complexity', reasons: REASONS } }),
        'met',
      ],
      [
        'dialogue, cas d’un autre article',
        none,
        opening({ procedureType: 'dialogue', ground: { case: 'no-tender', reasons: REASONS } }),
        'unmet',
      ],
      [
        'dialogue, raisons vides',
        none,
        opening({ procedureType: 'dialogue', ground: { case: 'design', reasons: ' ' } }),
        'unmet',
      ],
      [
        'sans concurrence sous 60 000 €',
        none,
        opening({ procedureType: 'without-competition' }),
        'not-applicable',
        bought({ estimate: 59_999_99 }),
      ],
      [
        'sans concurrence à 60 000 €',
        none,
        opening({ procedureType: 'without-competition' }),
        'unmet',
        bought({ estimate: 60_000_00 }),
      ],
      [
        'sans concurrence, par un article que le choix ne nomme pas',
        none,
        opening({
          procedureType: 'without-competition',
          ground: { case: 'other-dispensation', reasons: 'R. 2122-7, services similaires' },
        }),
        'met',
      ],
    ],
  )

  rule(
    'thresholdInForce',
    ['CCP annexe 2'],
    [
      ['seuil connu', none, opening(), 'met'],
      ['après le dernier seuil connu', none, opening(), 'to-appraise', { today: '2028-01-01' }],
    ],
  )
})

describe('2.2, R2.11 : des délais réduits', () => {
  const urgency = { by: 'urgency', reasons: 'le marché en cours a été résilié par le juge' } as const
  const priorNotice = (noticeOn: string) => ({ by: 'prior-notice', reasons: 'avis annuel', noticeOn }) as const
  const judged = { urgencyJustified: { accepted: true, reason: 'la résiliation ne vient pas de l’acheteur' } }

  rule(
    'shorteningAllowed',
    ['CCP R2161-3', 'CCP R2161-6', 'CCP R2161-8', 'CCP R2161-12', 'CCP R2161-15'],
    [
      ['aucune réduction', none, opening(), 'not-applicable'],
      ['urgence, appel d’offres', none, opening({ shortened: urgency, appraisals: judged }), 'met'],
      [
        'urgence, dialogue',
        none,
        opening({ procedureType: 'dialogue', ground: { case: 'design', reasons: REASONS }, shortened: urgency }),
        'unmet',
      ],
      ['préinformation, restreint', prepared, revision({ shortened: priorNotice('2026-12-01') }), 'met'],
    ],
  )

  rule(
    'urgencyJustified',
    ['CCP R2161-3'],
    [
      ['raisons vides', none, opening({ shortened: { by: 'urgency', reasons: '' } }), 'unmet'],
      ['à apprécier', none, opening({ shortened: urgency }), 'to-appraise'],
      ['appréciée', none, opening({ shortened: urgency, appraisals: judged }), 'met'],
      [
        'le retard de l’acheteur',
        none,
        opening({
          shortened: urgency,
          appraisals: { urgencyJustified: { accepted: false, reason: 'retard dans le recueil des besoins' } },
        }),
        'unmet',
      ],
    ],
  )

  rule(
    'priorNoticeInTime',
    ['CCP R2161-3', 'CCP R2161-8', 'CCP R2161-15'],
    [['pas de préinformation', none, opening(), 'not-applicable']],
  )
  rule(
    'priorNoticeInTime',
    ['CCP R2161-3'],
    [
      ['partie en décembre', none, opening({ shortened: priorNotice('2026-12-01') }), 'met'],
      ['douze mois ce jour', none, opening({ shortened: priorNotice('2026-01-28') }), 'met'],
      ['douze mois hier', none, opening({ shortened: priorNotice('2026-01-27') }), 'unmet'],
      ['pas encore partie', none, opening({ shortened: priorNotice('2027-01-29') }), 'unmet'],
    ],
  )
})
