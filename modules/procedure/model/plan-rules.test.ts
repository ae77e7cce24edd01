import { describe } from 'vitest'
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

  const articles = ['R2161-2', 'R2161-3', 'R2161-6', 'R2161-7', 'R2161-8', 'R2132-6', 'R2182-1']
  const law = [...articles.map((article) => `CCP ${article}`), 'EU-1182-71 3']
  rule('minimumsKept', law, [
    ['proposé', prepared, plan(), 'met'],
    ['sans jalons', prepared, plan({ milestones: [] }), 'not-applicable'],
    ['les offres trop tôt', prepared, plan({}, { noticeSent: at('questionsUntil') }), 'unmet'],
    ['signé trop tôt', prepared, plan({}, { contractSigned: at('rejectionsSent') }), 'unmet'],
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

  rule(
    'workTimeKept',
    ['policy rétroplanning', 'usage convocation de la CAO'],
    [
      ['proposé', prepared, plan(), 'met'],
      ['l’analyse en un jour', prepared, plan({}, { reportReady: at('tendersOpened') }), 'to-appraise'],
      ['sans jalons', prepared, plan({ milestones: [] }), 'not-applicable'],
    ],
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
    [
      ['délais ordinaires', prepared, plan(), 'not-applicable'],
      ['préinformation de décembre', prior('2026-12-01'), plan(), 'met'],
      ['préinformation trop récente', prior('2027-01-28'), plan({}, { noticeSent: '2027-03-03' }), 'unmet'],
      ['trente-cinq jours après', prior('2027-01-28'), plan({}, { noticeSent: '2027-03-04' }), 'met'],
    ],
  )
})
