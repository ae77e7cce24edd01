import type { ActView, Entry, Finding, Resource } from '#api/shapes.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite, member } from '#ui/gallery/sample.ts'
import type { Withdrawal } from '../model/state.ts'
import { labels } from './labels.fr.ts'
import type { HeldBy } from './withdrawal-line.tsx'
import { WithdrawalDetail } from './withdrawal-page.tsx'
import { Withdrawals } from './withdrawals-page.tsx'

const CASE = '00000000-0000-4000-8000-0000000000c1'
const CONTRACT = '00000000-0000-4000-8000-0000000000d1'
const FILE = 'a'.repeat(64)
const SOMME = member(5).id
const ARTICLE = cite('convention', '8')

const finding = (rule: string, outcome: Finding['outcome'], facts: Finding['facts'] = {}): Finding => ({
  rule,
  outcome,
  basis: [ARTICLE],
  facts,
})
const competent = finding('competence', 'met', { process: 'withdrawal', by: ['member', 'coordinator'] })
const early: ActView = {
  act: 'takeEffect',
  open: false,
  findings: [
    finding('competence', 'unmet', { process: 'withdrawal', by: ['clock'] }),
    finding('effectReached', 'unmet', { effectiveOn: '2031-09-01', contracts: [CONTRACT] }),
  ],
}
const retract: ActView = { act: 'retract', open: true, findings: [competent] }
const notify = (open: boolean): ActView => ({
  act: 'notify',
  open,
  findings: [competent, finding('withdrawalAllowed', open ? 'met' : 'unmet')],
})

const opening = (open: boolean): Resource<Withdrawal> => ({
  id: CASE,
  process: 'withdrawal',
  seq: 0,
  state: { status: 'none' },
  acts: [notify(open)],
})

type Days = { readonly receivedOn: string; readonly noticeEndsOn: string }
type Notified = Exclude<Withdrawal, { status: 'none' }>

const notified = (over: Partial<Notified> = {}): Notified => ({
  status: 'notified',
  member: SOMME,
  authorisingAct: '00000000-0000-4000-8000-0000000000e1',
  channel: 'letter',
  receivedOn: '2027-01-11',
  proof: FILE,
  noticeEndsOn: '2027-04-11',
  effectiveOn: '2031-09-01',
  ...(over as object),
})

const resource = (state: Notified, acts: readonly ActView[]): Resource<Withdrawal> => ({
  id: CASE,
  process: 'withdrawal',
  seq: 58,
  state,
  acts: [...acts],
})

/** A notice that has run out by today. */
const LONG_AGO = { receivedOn: '2026-10-11', noticeEndsOn: '2027-01-11', effectiveOn: '2027-01-12' } as const
const RECENT = { receivedOn: '2027-01-11', noticeEndsOn: '2027-04-11' } as const

const entry = (effectiveOn: string | null, contracts: string[], days: Days = RECENT): Entry => ({
  caseFile: 'group',
  seq: 58,
  at: `${days.receivedOn}T10:20:00.000Z`,
  actor: { kind: 'person', office: 'La Présidente du Conseil départemental', body: member(5) },
  process: 'withdrawal',
  id: CASE,
  act: 'notify',
  payload: { member: SOMME, channel: 'letter', receivedOn: days.receivedOn, proof: FILE },
  events: [],
  findings: [
    competent,
    finding('noticeComputed', 'computed', {
      notice: 'P3M',
      from: days.receivedOn,
      until: days.noticeEndsOn,
      steps: [],
    }),
    finding('effectComputed', 'computed', { effectiveOn, contracts }),
  ],
  lawDate: days.receivedOn,
  hash: 'b'.repeat(64),
  prev: 'c'.repeat(64),
})

const contract = (until: string | null): HeldBy => ({
  id: CONTRACT,
  title: 'Environnement numérique de travail',
  from: '2026-12-01',
  until,
})

const page = (state: Notified, entries: readonly Entry[], contracts: readonly HeldBy[], acts: readonly ActView[]) => (
  <InGroup labels={[labels]}>
    <WithdrawalDetail
      data={{
        place: { collection: 'withdrawals', id: CASE },
        resource: resource(state, acts),
        entries,
        form: undefined,
      }}
      contracts={contracts}
    />
  </InGroup>
)

/** The pages of the withdrawals in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'withdrawals',
    whole: true,
    states: [
      { name: 'none', element: list([], true) },
      { name: 'one', element: list([notified()], true) },
      { name: 'without-date', element: list([notified({ effectiveOn: null })], true) },
      { name: 'forbidden', element: list([], false) },
    ],
  },
  {
    name: 'withdrawal',
    whole: true,
    states: [
      {
        name: 'held-by-contract',
        element: page(notified(), [entry('2031-09-01', [CONTRACT])], [contract('2031-08-31')], [retract, early]),
      },
      {
        name: 'without-contract',
        element: page(notified({ effectiveOn: '2027-04-12' }), [entry('2027-04-12', [])], [], [retract, early]),
      },
      {
        name: 'end-unknown',
        element: page(notified({ effectiveOn: null }), [entry(null, [CONTRACT])], [contract(null)], [retract]),
      },
      {
        name: 'withdrawn',
        element: page(
          { ...notified(LONG_AGO), status: 'withdrawn', withdrawnOn: '2027-01-12' },
          [entry('2027-01-12', [], LONG_AGO)],
          [],
          [],
        ),
      },
      {
        name: 'retracted',
        element: page(
          { ...notified(), status: 'retracted', retractedOn: '2027-01-16' },
          [entry('2031-09-01', [])],
          [],
          [],
        ),
      },
    ],
  },
]

function list(states: readonly Notified[], open: boolean) {
  const cases = states.map((state) => ({
    process: 'withdrawal',
    collection: 'withdrawals',
    id: CASE,
    status: state.status,
    seq: 58,
    title: member(5).name,
    state,
  }))
  return (
    <InGroup labels={[labels]}>
      <Withdrawals data={{ cases, opening: opening(open), form: undefined }} />
    </InGroup>
  )
}
