import type { ReactNode } from 'react'
import type { BoardMember, CaseWithState } from '#api/group.ts'
import type { ActView, Resource } from '#api/shapes.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import type { FormValues } from '#ui/draft.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { cite, MEMBERS, member, TODAY } from '#ui/gallery/sample.ts'
import { BLOCKERS } from '#ui/gallery/sample-case.ts'
import type { AuthorisingActState, Recorded } from '../model/authorising-act-state.ts'
import type { Body } from '../model/body-state.ts'
import type { OfficeHeld } from '../model/office.ts'
import { formalityOf } from './formalities.tsx'
import { NO_MAIL, people, SEEN_BY_A_READER } from './gallery-people.tsx'
import { authorisingAct, body as bodyLabels } from './labels.fr.ts'
import { Member } from './member-page.tsx'
import { Members } from './members-page.tsx'
import { beginRecord, RecordFields } from './record-act.tsx'

const LABELS = [bodyLabels, authorisingAct]
const SOMME = member(5)

const office = (number: number, over: Partial<OfficeHeld> = {}): OfficeHeld => ({
  number,
  office: 'representative',
  person: { id: '00000000-0000-4000-8000-0000000000f1', civility: 'Mme', name: 'Présidence de la Somme' },
  title: 'La Présidente du Conseil départemental',
  from: '2021-07-01',
  until: null,
  givenBy: { kind: 'election', date: '2021-07-01', number: null, file: null },
  delegation: null,
  ...over,
})

const registered = (name: string, offices: readonly OfficeHeld[]): Exclude<Body, { status: 'none' }> => ({
  status: 'registered',
  name,
  kind: 'departement',
  siret: '22800001400016',
  seat: { text: '43 rue de la République, 80000 Amiens', city: 'Amiens', department: '80' },
  isBuyer: true,
  commitment: null,
  country: 'FR',
  holidayZone: 'metropole',
  offices,
})

const OFFICES = [
  office(1),
  office(2, {
    office: 'delegate',
    title: 'La Directrice générale des services',
    person: { id: '00000000-0000-4000-8000-0000000000f2', civility: 'Mme', name: 'Direction générale de la Somme' },
    from: '2026-02-01',
    givenBy: { kind: 'delegation', date: '2026-01-25', number: 'A-2026-12', file: null },
    delegation: { by: 1, matters: ['orders'] },
  }),
  office(3, { title: 'Le Président du Conseil départemental', from: '2015-04-02', until: '2021-06-30' }),
]

const open = (act: string): ActView => ({
  act,
  open: true,
  findings: [
    { rule: 'competence', outcome: 'met', basis: [cite('convention', '3')], facts: { process: 'body', by: ['body'] } },
  ],
})

const resource = (offices: readonly OfficeHeld[]): Resource<Body> => ({
  id: SOMME.id,
  process: 'body',
  seq: 12,
  state: registered(SOMME.name, offices),
  acts: [open('correct'), open('appoint'), open('endOffice')],
})

const opening: Resource<AuthorisingActState> = {
  id: '00000000-0000-4000-8000-0000000000e0',
  process: 'authorisingAct',
  seq: 0,
  state: { status: 'none' },
  acts: [open('record')],
}

const recorded: Recorded = {
  body: SOMME.id,
  kind: 'deliberation',
  organ: { type: 'assembly', name: 'conseil départemental' },
  number: '2026-12-114',
  date: '2026-12-14',
  subject: 'membership',
  about: null,
  favourable: true,
  signatory: 'La Présidente du Conseil départemental',
  file: 'a'.repeat(64),
  whyCompetent: null,
  formalities: { transmission: true, publication: true },
  transmission: null,
  publication: null,
}

const sent = { sentOn: '2026-12-16', acknowledgement: { on: '2026-12-16', id: 'AR-114' } }
const ACTS: readonly AuthorisingActState[] = [
  {
    ...recorded,
    status: 'enforceable',
    transmission: sent,
    publication: { on: '2026-12-17', how: 'electronic' },
    enforceableOn: '2026-12-17',
  },
  { ...recorded, status: 'recorded', number: '2027-01-9', subject: 'accession-approval', transmission: sent },
]

const RECORD: FormValues = {
  ...beginRecord(SOMME.id, registered(SOMME.name, OFFICES), TODAY, 'conseil départemental'),
  subject: 'membership',
}

const actCases = (states: readonly AuthorisingActState[]): CaseWithState<AuthorisingActState>[] =>
  states.map((state, index) => ({
    process: 'authorisingAct',
    collection: 'authorising-acts',
    id: `00000000-0000-4000-8000-0000000000e${index + 1}`,
    status: state.status,
    seq: index + 1,
    title: '',
    state,
  }))

const card = (offices: readonly OfficeHeld[], acts: readonly AuthorisingActState[]) => (
  <InGroup labels={LABELS}>
    <Member resource={resource(offices)} acts={actCases(acts)} opening={opening} forms={[]} />
  </InGroup>
)

const BODIES: readonly CaseWithState<Body>[] = MEMBERS.map(({ id, name }, index) => ({
  process: 'body',
  collection: 'bodies',
  id,
  status: 'registered',
  seq: index + 1,
  title: name,
  state: registered(name, index === 3 ? [] : [office(1, { title: 'La présidence' })]),
}))

const STANDING: readonly BoardMember[] = BLOCKERS.map(({ member: body, missing }) => ({
  body,
  founder: true,
  from: '2027-01-12',
  until: null,
  present: true,
  missing,
  reminded: null,
}))

/** The pages of the members in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'members',
    whole: true,
    states: [
      { name: 'in-force', element: list(STANDING) },
      { name: 'not-founded', element: list([]) },
      { name: 'people', element: list(STANDING, people()) },
      {
        name: 'people-invited',
        element: list(STANDING, people({ said: 'Invitation envoyée à dg@somme.invalid.' })),
      },
      { name: 'people-no-mail', element: list(STANDING, people({ problem: NO_MAIL })) },
      { name: 'people-of-a-reader', element: list(STANDING, people({}, SEEN_BY_A_READER)) },
    ],
  },
  {
    name: 'member',
    whole: true,
    states: [
      { name: 'complete', element: card(OFFICES, ACTS) },
      { name: 'new', element: card([], []) },
    ],
  },
  {
    name: 'authorising-act-form',
    whole: true,
    states: [
      { name: 'record', element: fields((form) => <RecordFields {...form} values={RECORD} schema={undefined} />) },
      {
        name: 'record-refused',
        element: fields((form) => (
          <RecordFields {...form} values={RECORD} schema={undefined} issue={(path) => `À préciser (${path})`} />
        )),
      },
      ...(['transmit', 'publish'] as const).map((act) => ({
        name: act,
        element: fields((form) => {
          const { initial = {}, fields: draw } = formalityOf(act, TODAY)
          return draw?.({ ...form, values: initial })
        }),
      })),
    ],
  },
]

/** The fields of a form that nobody sends. */
function fields(draw: (form: ActFields<FormValues>) => ReactNode) {
  return (
    <InGroup labels={LABELS}>
      <h1>{SOMME.name}</h1>
      {draw({ values: {}, change: () => undefined, issue: () => undefined })}
    </InGroup>
  )
}

function list(members: readonly BoardMember[], children: ReactNode = null) {
  return (
    <InGroup labels={LABELS}>
      <Members bodies={BODIES} members={members}>
        {children}
      </Members>
    </InGroup>
  )
}
