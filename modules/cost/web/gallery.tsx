import type { ActView, Entry, Finding, Resource } from '#api/shapes.ts'
import type { Group } from '#modules/convention/index.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { GROUP, InGroup } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import { sharesBy } from '../model/sharing.ts'
import type { Expense } from '../model/state.ts'
import { Costs } from './costs-page.tsx'
import { emptyExpense, RecordFields, SettleFields, ShareFields, sharingBegins } from './expense-fields.tsx'
import { ExpenseDetail } from './expense-page.tsx'
import { sampleGroup } from './gallery-group.ts'
import { expense as labels } from './labels.fr.ts'

const CASE = '00000000-0000-4000-8000-0000000000c5'
const spending = {
  label: 'Avis d’appel à la concurrence',
  amount: 100_000,
  incurredOn: '2027-01-15',
  supplier: 'Journal d’annonces légales',
  nature: 'publication',
  proof: 'a'.repeat(64),
} as const
const bearing = sampleGroup({ coordinatorPaid: false, borneBy: 'coordinator', key: null })
const POPULATION = [5_987_795, 527_468, 2_611_293, 829_419, 1_457_900, 565_540, 0, 0, 0, 0]
const key = Object.fromEntries(POPULATION.map((weight, index) => [member(index).id, weight]))
const byKey = sampleGroup({ coordinatorPaid: false, borneBy: 'other', key })
const weights = POPULATION.map((weight, index) => ({ body: member(index).id, weight }))
const shares = sharesBy(spending.amount, weights) ?? []

const recorded: Expense = { ...spending, status: 'recorded' }
const shared: Expense = {
  ...spending,
  status: 'shared',
  shares,
  weights,
  source: null,
  sharedOn: '2027-01-16',
  settlements: [{ body: member(2).id, paidOn: '2027-01-18', proof: 'b'.repeat(64) }],
}
const cancelled: Expense = { ...spending, status: 'cancelled', cancelledOn: '2027-01-18', reason: 'avoir du journal' }
const platform: Expense = { ...recorded, label: 'Abonnement à la plateforme', nature: 'platform', amount: 4_800_00 }

const finding = (rule: string, outcome: Finding['outcome'], facts: Finding['facts'] = {}): Finding => ({
  rule,
  outcome,
  basis: [cite('convention', '9')],
  facts,
})
const act = (name: string, open: boolean, ...findings: Finding[]): ActView => ({
  act: name,
  open,
  findings: [
    finding('competence', open || findings.length > 0 ? 'met' : 'unmet', { process: 'expense', by: ['coordinator'] }),
    ...findings,
  ],
})
const resource = (state: Expense, acts: readonly ActView[]): Resource<Expense> => ({
  id: CASE,
  process: 'expense',
  seq: 61,
  state,
  acts: [...acts],
})
const entry: Entry = {
  caseFile: 'group',
  seq: 61,
  at: '2027-01-15T10:20:00.000Z',
  actor: { kind: 'person', office: 'Le Président du Conseil régional', body: member(0) },
  process: 'expense',
  id: CASE,
  act: 'record',
  payload: spending,
  events: [],
  findings: [finding('expenseProved', 'met', { amount: spending.amount, proved: true })],
  lawDate: '2027-01-15',
  hash: 'b'.repeat(64),
  prev: 'c'.repeat(64),
}

const list = (group: Group, states: readonly Expense[], open = true) => (
  <InGroup labels={[labels]}>
    <Costs
      group={group}
      data={{
        cases: states.map((state, index) => ({
          process: 'expense',
          collection: 'expenses',
          id: `${CASE.slice(0, -1)}${index}`,
          status: state.status,
          seq: 61 + index,
          title: '',
          state,
        })),
        opening: resource({ status: 'none' }, [act('record', open)]),
        form: undefined,
      }}
    />
  </InGroup>
)

const page = (group: Group, state: Expense, acts: readonly ActView[]) => (
  <InGroup labels={[labels]}>
    <ExpenseDetail
      group={group}
      data={{
        place: { collection: 'expenses', id: CASE },
        resource: resource(state, acts),
        entries: [entry],
        form: undefined,
      }}
    />
  </InGroup>
)

/** The first member advanced the notice, then another replaced it as coordinator and paid the platform. */
const replaced: Group = {
  ...byKey,
  clauses: {
    ...byKey.clauses,
    coordinators: byKey.clauses.coordinators.map((each) => ({ ...each, body: member(2).id })),
  },
  formerCoordinators: [{ coordinators: byKey.clauses.coordinators, until: '2027-01-18' }],
}
const afterwards = { incurredOn: '2027-01-18', sharedOn: '2027-01-19', settlements: [], advancedBy: member(2).id }
const bySuccessor: Expense = { ...shared, label: 'Abonnement à la plateforme', nature: 'platform', ...afterwards }

const form = { change: () => undefined, issue: () => undefined }
const forbidden = act(
  'share',
  false,
  finding('membersNotCharged', 'unmet', { borneBy: 'coordinator', nature: 'publication' }),
)
const lostCase: Expense = { ...recorded, label: 'Frais d’un procès perdu', nature: 'litigation', amount: 2_500_00 }
const toAppraise = finding('membersNotCharged', 'to-appraise', { borneBy: 'coordinator', nature: 'litigation' })
const given = {
  amount: spending.amount,
  key: null,
  members: GROUP.names.slice(0, 3).map(({ id }) => ({ body: id, weight: 1 })),
}

/** The pages of the costs in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'costs',
    whole: true,
    states: [
      { name: 'none', element: list(bearing, []) },
      { name: 'borne-by-the-coordinator', element: list(bearing, [recorded, platform, cancelled]) },
      { name: 'shared-by-key', element: list(byKey, [shared, platform]) },
      { name: 'coordinator-replaced', element: list(replaced, [shared, bySuccessor]) },
      { name: 'not-coordinator', element: list(byKey, [shared], false) },
    ],
  },
  {
    name: 'expense',
    whole: true,
    states: [
      { name: 'sharing-forbidden', element: page(bearing, recorded, [forbidden, act('cancel', true)]) },
      { name: 'lost-case', element: page(bearing, lostCase, [act('share', true, toAppraise), act('cancel', true)]) },
      { name: 'recorded', element: page(byKey, recorded, [act('share', true), act('cancel', true)]) },
      {
        name: 'shared',
        element: page(byKey, shared, [
          act('settle', true),
          act('cancel', false, finding('nothingSettled', 'unmet', { paid: [member(2).id] })),
        ]),
      },
      { name: 'advanced-by-the-former', element: page(replaced, shared, [act('settle', true)]) },
      { name: 'cancelled', element: page(byKey, cancelled, []) },
    ],
  },
  {
    name: 'cost-forms',
    whole: true,
    states: [
      {
        name: 'record',
        element: (
          <InGroup labels={[labels]}>
            <Page title={labels.acts.record}>
              <RecordFields values={{ ...emptyExpense, amount: 123_456 }} {...form} group={byKey} />
            </Page>
          </InGroup>
        ),
      },
      {
        name: 'record-after-replacement',
        element: (
          <InGroup labels={[labels]}>
            <Page title={labels.acts.record}>
              <RecordFields values={{ ...emptyExpense, incurredOn: '2027-01-15' }} {...form} group={replaced} />
            </Page>
          </InGroup>
        ),
      },
      {
        name: 'share-by-key',
        element: (
          <InGroup labels={[labels]}>
            <Page title={labels.acts.share}>
              <ShareFields
                values={sharingBegins({ amount: spending.amount, key: weights, members: [] })}
                {...form}
                context={{ amount: spending.amount, key: weights, members: [] }}
              />
            </Page>
          </InGroup>
        ),
      },
      {
        name: 'share-by-weights-given',
        element: (
          <InGroup labels={[labels]}>
            <Page title={labels.acts.share}>
              <ShareFields values={sharingBegins(given)} {...form} context={given} />
            </Page>
          </InGroup>
        ),
      },
      {
        name: 'settle',
        element: (
          <InGroup labels={[labels]}>
            <Page title={labels.acts.settle}>
              <SettleFields values={{ body: '', paidOn: '', proof: '' }} {...form} owing={shares.slice(1, 4)} />
            </Page>
          </InGroup>
        ),
      },
    ],
  },
]
