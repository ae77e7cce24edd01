import type { ActView, Entry, Finding, Resource } from '#api/shapes.ts'
import { groupWith } from '#modules/amendment/web/parts.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import type { Dispute, Opened } from '../model/state.ts'
import { DisputeDetail } from './dispute-page.tsx'
import { Disputes } from './disputes-page.tsx'
import { labels } from './labels.fr.ts'

const CASE = '00000000-0000-4000-8000-0000000000c2'
const FILE = 'a'.repeat(64)
const ARTICLE = cite('convention', '11')
const RULES = { ...groupWith(), articles: { disputes: { article: '11' } } }
const COURT = 'Tribunal administratif de Lille'

const finding = (rule: string, outcome: Finding['outcome'], facts: Finding['facts'] = {}): Finding => ({
  rule,
  outcome,
  basis: [ARTICLE],
  facts: { process: 'dispute', ...facts },
})
const competent = finding('competence', 'met', { by: ['party', 'coordinator'] })
const ACTS = [
  'beginAmicable',
  'recordStep',
  'concludeAgreement',
  'failAmicable',
  'goToCourt',
  'recordJudgment',
  'close',
]
const acts = (stage: string, open: readonly string[]): ActView[] =>
  ACTS.map((act) => ({
    act,
    open: open.includes(act),
    findings: open.includes(act) ? [competent] : [finding('stage', 'unmet', { stage, expected: [] })],
  }))

const opened: Opened = {
  claimant: member(9).id,
  respondents: [member(0).id],
  subject: 'Information tardive sur les commandes',
  circumstances:
    'Le tableau trimestriel des commandes, dû par le coordonnateur à chaque membre, n’a pas été transmis pour le troisième trimestre 2026 malgré deux relances écrites.',
  openedOn: '2026-12-01',
  amicable: null,
  action: null,
  judgments: [],
  agreement: null,
}
const amicable = {
  startedOn: '2026-12-08',
  means: 'conciliation',
  proof: FILE,
  steps: [
    { on: '2026-12-15', what: 'Réunion des deux services, sous la présidence d’un conciliateur.', minutes: FILE },
    { on: '2027-01-11', what: 'Proposition écrite de calendrier du coordonnateur.', minutes: null },
  ],
  failed: null,
} as const
const failed = {
  ...amicable,
  startedOn: '2026-10-05',
  steps: [
    { on: '2026-10-19', what: 'Réunion des deux services, sous la présidence d’un conciliateur.', minutes: FILE },
    { on: '2026-11-23', what: 'Proposition écrite de calendrier du coordonnateur.', minutes: null },
  ],
  failed: { on: '2027-01-12', reason: 'Aucune date n’a pu être arrêtée pour les trimestres échus.' },
} as const
/** Declared early enough for its amicable phase to have run out. */
const older: Opened = { ...opened, openedOn: '2026-10-01' }
const action = { court: COURT, on: '2027-01-13', reference: '2700123', urgency: null } as const
const judgment = {
  on: '2027-01-15',
  notifiedOn: '2027-01-18',
  summary: 'Le coordonnateur transmettra les tableaux dus dans le mois.',
  document: FILE,
} as const
const agreement = { on: '2027-01-15', signedBy: [member(9).id, member(0).id], document: FILE } as const

const STATES: Readonly<Record<string, readonly [Dispute, readonly string[]]>> = {
  declared: [{ ...opened, status: 'open' }, ['beginAmicable', 'goToCourt', 'close']],
  amicable: [
    { ...opened, status: 'amicable', amicable },
    ['recordStep', 'concludeAgreement', 'failAmicable', 'goToCourt', 'close'],
  ],
  'amicable-empty': [
    { ...opened, status: 'amicable', amicable: { ...amicable, proof: null, steps: [] } },
    ['recordStep', 'concludeAgreement', 'failAmicable', 'goToCourt', 'close'],
  ],
  'amicable-failed': [
    { ...older, status: 'amicable-failed', amicable: failed },
    ['concludeAgreement', 'goToCourt', 'close'],
  ],
  'in-court': [
    { ...older, status: 'in-court', amicable: failed, action },
    ['concludeAgreement', 'recordJudgment', 'close'],
  ],
  'in-court-urgent': [
    {
      ...opened,
      status: 'in-court',
      action: { ...action, urgency: 'La délibération contestée s’exécute le 1er février 2027.' },
    },
    ['concludeAgreement', 'recordJudgment', 'close'],
  ],
  judged: [
    { ...older, status: 'judged', amicable: failed, action, judgments: [judgment] },
    ['recordJudgment', 'close'],
  ],
  settled: [{ ...opened, status: 'settled', amicable, agreement }, ['close']],
  'closed-agreement': [
    {
      ...opened,
      status: 'closed',
      amicable,
      agreement,
      outcome: 'agreement',
      closedOn: '2027-01-18',
      reason: 'L’accord est exécuté.',
    },
    [],
  ],
  'closed-withdrawn': [
    { ...opened, status: 'closed', outcome: 'withdrawn', closedOn: '2027-01-18', reason: 'Le tableau a été reçu.' },
    [],
  ],
}

const resource = (state: Dispute, views: readonly ActView[]): Resource<Dispute> => ({
  id: CASE,
  process: 'dispute',
  seq: state.status === 'none' ? 0 : 61,
  state,
  acts: [...views],
})

const declared = (day: string): Entry => ({
  caseFile: 'group',
  seq: 55,
  at: `${day}T09:30:00.000Z`,
  actor: { kind: 'person', office: 'La Présidence', body: member(9) },
  process: 'dispute',
  id: CASE,
  act: 'open',
  payload: { ...opened, openedOn: day },
  events: [],
  findings: [competent],
  lawDate: day,
  hash: 'b'.repeat(64),
  prev: 'c'.repeat(64),
})

const page = ([state, open]: readonly [Dispute, readonly string[]]) => (
  <InGroup labels={[labels]}>
    <DisputeDetail
      data={{
        place: { collection: 'disputes', id: CASE },
        resource: resource(state, acts(state.status, open)),
        entries: state.status === 'none' ? [] : [declared(state.openedOn)],
        form: undefined,
      }}
      rules={RULES}
    />
  </InGroup>
)

const list = (states: readonly Dispute[], open: boolean) => (
  <InGroup labels={[labels]}>
    <Disputes
      data={{
        cases: states.map((state, index) => ({
          process: 'dispute',
          collection: 'disputes',
          id: `${CASE}${index}`,
          status: state.status,
          seq: 61,
          title: opened.subject,
          state,
        })),
        opening: resource({ status: 'none' }, [
          {
            act: 'open',
            open,
            findings: [competent, finding('conventionExecuted', open ? 'met' : 'unmet', { stage: 'signing' })],
          },
        ]),
        form: undefined,
      }}
      rules={RULES}
    />
  </InGroup>
)

/** The pages of the disputes in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'disputes',
    whole: true,
    states: [
      { name: 'none', element: list([], true) },
      {
        name: 'several',
        element: list(
          Object.values(STATES)
            .map(([state]) => state)
            .slice(0, 6),
          true,
        ),
      },
      { name: 'not-in-force', element: list([], false) },
    ],
  },
  {
    name: 'dispute',
    whole: true,
    states: Object.entries(STATES).map(([name, state]) => ({ name, element: page(state) })),
  },
]
