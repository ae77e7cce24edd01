import { describe } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Plan } from './plan-state.ts'
import type { Procedure, ProcedureAct } from './procedure-state.ts'

const rule = decisionTable<Procedure, ProcedureAct, T.Given>(T.decide)
const { prepared, REGION } = T

describe('le rétroplanning', () => {
  const plan = (
    over: Parameters<typeof T.plan>[0] = {},
    moved: Readonly<Record<string, string>> = {},
  ): ProcedureAct => {
    const made = T.plan(over)
    const milestones = made.milestones.map((each) => ({ ...each, on: moved[each.milestone] ?? each.on }))
    return { type: 'plan', plan: { ...made, milestones } }
  }
  const at = (milestone: string) => T.plan().milestones.find((each) => each.milestone === milestone)?.on ?? ''

  rule(
    'everyMilestoneDated',
    ['policy rétroplanning', 'convention 3'],
    [
      ['tous', prepared, plan(), 'met'],
      ['aucun', prepared, plan({ milestones: [] }), 'unmet'],
      [
        'un jalon d’une autre procédure',
        prepared,
        plan({ milestones: [...T.plan().milestones, { milestone: 'applicationsDue', on: '2027-03-01' }] }),
        'unmet',
      ],
      [
        'un jalon deux fois',
        prepared,
        plan({ milestones: [...T.plan().milestones, { milestone: 'noticeSent', on: '2027-03-01' }] }),
        'unmet',
      ],
    ],
  )

  const RECEIVED = ['R2161-2', 'R2161-3', 'R2161-6', 'R2161-7', 'R2161-8', 'R2161-12', 'R2161-14', 'R2161-15']
  const ccp = (articles: readonly string[]) => [...articles.map((article) => `CCP ${article}`), 'EU-1182-71 3']
  rule('minimumsKept', ccp([...RECEIVED, 'R2132-6', 'R2182-1']), [
    ['sans jalons', prepared, plan({ milestones: [] }), 'not-applicable'],
  ])
  rule(
    'minimumsKept',
    ['CCP R2161-3', 'EU-1182-71 3', 'CCP R2132-6', 'CCP R2182-1'],
    [['proposé', prepared, plan(), 'met']],
  )
  rule('minimumsKept', ccp(['R2161-3']), [
    ['les offres trop tôt', prepared, plan({}, { noticeSent: at('questionsUntil') }), 'unmet'],
  ])
  rule('minimumsKept', ccp(['R2182-1']), [
    ['signé trop tôt', prepared, plan({}, { contractSigned: at('rejectionsSent') }), 'unmet'],
  ])

  const ground = { case: 'complexity', reasons: 'dix réseaux à reprendre' } as const
  const negotiated: Procedure = { ...prepared, type: 'negotiated', ground }
  const dialogue: Procedure = { ...prepared, type: 'dialogue', ground }
  /** Un plan où un jalon ne vient que cinq jours après un autre. */
  const hurried = (state: Procedure, from: string, to: string): ProcedureAct => {
    const made = T.plan({}, state)
    const sent = made.milestones.find(({ milestone }) => milestone === from)?.on ?? ''
    const milestones = made.milestones.map((each) => (each.milestone === to ? { ...each, on: addDays(sent, 5) } : each))
    return { type: 'plan', plan: { ...made, milestones } }
  }
  rule('minimumsKept', ccp(['R2161-12']), [
    ['négociation, candidatures', negotiated, hurried(negotiated, 'noticeSent', 'applicationsDue'), 'unmet'],
  ])
  rule('workTimeKept', ccp(['R2161-25']), [
    [
      'dialogue, délai à confirmer des candidatures',
      dialogue,
      hurried(dialogue, 'noticeSent', 'applicationsDue'),
      'to-appraise',
    ],
  ])

  const { electronic, milestones } = { electronic: false, milestones: T.plan({ electronic: false }).milestones }
  const other = (
    otherMedium: Plan['otherMedium'],
    over: Partial<typeof prepared> | Partial<Procedure> = {},
  ): readonly [Procedure, ProcedureAct] => [
    { ...prepared, ...over } as Procedure,
    {
      type: 'plan',
      plan: { ...T.plan(), electronic, milestones, ...(otherMedium === undefined ? {} : { otherMedium }) },
    },
  ]
  const free = { type: 'without-competition', estimate: 59_000_00 } as const
  rule(
    'mediumGroundGiven',
    ['CCP R2132-7', 'CCP R2132-12', 'CCP R2132-13'],
    [
      ['par voie électronique', prepared, plan(), 'not-applicable'],
      ['autrement, sans en rien dire', ...other(undefined), 'unmet'],
      ['autrement, sans cas', ...other(null), 'unmet'],
      ['autrement, raisons vides', ...other({ case: 'physical-models', reasons: ' ' }), 'unmet'],
      ['autrement, des prototypes', ...other({ case: 'physical-models', reasons: 'un terminal à essayer' }), 'met'],
      [
        'autrement, sous les seuils et sans concurrence',
        ...other({ case: 'small-contract', reasons: 'x' }, free),
        'met',
      ],
      ['le même cas, avec concurrence', ...other({ case: 'small-contract', reasons: 'x' }), 'unmet'],
      [
        'le même cas, au-dessus des seuils',
        ...other({ case: 'small-contract', reasons: 'x' }, { ...free, estimate: 216_000_00 }),
        'unmet',
      ],
      ['des services spécifiques', ...other({ case: 'specific-services', reasons: 'x' }), 'met'],
      [
        'le même cas, pour des travaux',
        ...other({ case: 'specific-services', reasons: 'x' }, { category: 'works' }),
        'unmet',
      ],
    ],
  )

  // A notice that left announces the medium: a plan of before the cases were asked has none, and is moved as it stands.
  const planned = (over: Partial<Plan>): Procedure => ({ ...T.launched, plan: T.plan(over) }) as Procedure
  const paper = planned({ electronic })
  const sample = { case: 'physical-models', reasons: 'un terminal à essayer' } as const
  rule(
    'mediumGroundGiven',
    ['CCP R2132-7', 'CCP R2132-12', 'CCP R2132-13'],
    [
      ['l’avis parti, autrement et sans cas, comme avant', paper, other(undefined)[1], 'not-applicable'],
      ['l’avis parti, le cas d’avant', planned({ electronic, otherMedium: sample }), other(sample)[1], 'met'],
      ['l’avis parti, un cas donné depuis', paper, other(sample)[1], 'met'],
      ['l’avis parti, le cas ôté', planned({ electronic, otherMedium: sample }), other(null)[1], 'unmet'],
      ['l’avis parti par voie électronique', planned({}), other(undefined)[1], 'unmet'],
      ['l’avis parti sans rétroplanning', { ...T.launched, plan: null } as Procedure, other(undefined)[1], 'unmet'],
    ],
  )

  rule(
    'workTimeKept',
    ['policy rétroplanning', 'usage convocation de la CAO'],
    [
      ['proposé', prepared, plan(), 'met'],
      ['sans jalons', prepared, plan({ milestones: [] }), 'not-applicable'],
    ],
  )
  rule(
    'workTimeKept',
    ['policy rétroplanning'],
    [['l’analyse en un jour', prepared, plan({}, { reportReady: at('tendersOpened') }), 'to-appraise']],
  )

  rule(
    'dayWantedHeld',
    ['policy rétroplanning'],
    [
      ['proposé', prepared, plan(), 'met'],
      ['voulu plus tôt', prepared, plan({ wanted: '2027-04-01' }), 'to-appraise'],
      ['le dossier, hier', prepared, plan({}, { dossierReady: '2027-01-27' }), 'to-appraise'],
      ['l’avis parti, le dossier est derrière', T.launched, plan({}, { dossierReady: '2027-01-27' }), 'met'],
    ],
  )

  const assembly = (on: string | null) => ({ body: REGION, subject: 'contract-signature', on }) as const
  const late = { milestones: T.plan().milestones, assemblies: [assembly('2027-08-30')] }
  rule(
    'assembliesInTime',
    ['policy rétroplanning', 'CGCT L2131-1'],
    [
      ['nulle attendue', prepared, plan(), 'met'],
      ['sans date', prepared, plan({ assemblies: [assembly(null)] }), 'met'],
      ['trop tard', prepared, plan(late), 'to-appraise'],
      [
        'déjà prise',
        prepared,
        plan(late),
        'met',
        {
          facts: {
            deliberations: [
              {
                ...{ id: 'd', body: REGION, subject: 'contract-signature', about: null, favourable: true },
                ...{ date: '2027-01-20', enforceableOn: null, signatory: null },
              },
            ],
          },
        },
      ],
    ],
  )

  const prior = (noticeOn: string): Procedure => ({
    ...prepared,
    shortened: { by: 'prior-notice', reasons: 'avis annuel', noticeOn },
  })
  rule(
    'priorNoticeCounts',
    ['CCP R2161-3', 'CCP R2161-8', 'CCP R2161-15'],
    [['délais ordinaires', prepared, plan(), 'not-applicable']],
  )
  const tooOld = { ...prior('2024-02-08'), type: 'negotiated', ground } as Procedure
  rule(
    'priorNoticeCounts',
    ['CCP R2161-15'],
    [['négociation, préinformation de trois ans', tooOld, { type: 'plan', plan: T.plan({}, negotiated) }, 'unmet']],
  )
  rule(
    'priorNoticeCounts',
    ['CCP R2161-3'],
    [
      ['préinformation de décembre', prior('2026-12-01'), plan(), 'met'],
      ['préinformation trop récente', prior('2027-01-28'), plan({}, { noticeSent: '2027-03-03' }), 'unmet'],
      ['trente-cinq jours après', prior('2027-01-28'), plan({}, { noticeSent: '2027-03-04' }), 'met'],
    ],
  )
})
