import type { ActView } from '#api/shapes.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import type { FormValues } from '#ui/draft.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { GalleryForm } from '#ui/gallery/form.tsx'
import { GROUP, InGroup } from '#ui/gallery/group.tsx'
import { MEMBERS, member } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { Meeting } from '../model/meeting-state.ts'
import type { Seat } from '../model/seat-state.ts'
import type { Kept } from './data.ts'
import * as sample from './gallery-sample.ts'
import { TechnicalGroup } from './group-page.tsx'
import { meeting, remark, review, seat } from './labels.fr.ts'
import { ConvocationFields, emptyMeeting } from './meeting-fields.tsx'
import { MeetingDetail } from './meeting-page.tsx'
import { Readings } from './readings-page.tsx'
import { ReviewDetail } from './review-page.tsx'
import { DesignationFields, emptyDesignation, emptyInvitation, InvitationFields } from './seat-fields.tsx'
import { SeatDetail } from './seat-page.tsx'

const labels = [seat, review, remark, meeting]
const names = [...GROUP.names, sample.ACADEMY]
const somme = { names, me: { body: member(5), office: 'officer', coordinates: false } }
const guest = { names, me: { body: sample.ACADEMY, office: 'officer', coordinates: false, guest: true } }
const members = MEMBERS.slice(0, 10).map(({ id }) => id)

type Around = Parameters<typeof InGroup>[0]['group']

const works = (data = sample.group(), around: Around = { names }) => (
  <InGroup labels={labels} group={around ?? {}}>
    <TechnicalGroup data={data} members={members} />
  </InGroup>
)

const caseOf = <S,>(collection: string, process: string, state: S, acts: readonly ActView[]) => ({
  ...{ place: { collection, id: sample.REVIEW }, entries: [], form: undefined },
  resource: sample.resource(process, sample.REVIEW, state, acts),
})

const seatPage = (state: Kept<Seat>, acts: readonly ActView[], around: Around = somme) => (
  <InGroup labels={labels} group={around ?? {}}>
    <SeatDetail data={caseOf('seats', 'seat', state, acts)} />
  </InGroup>
)
const sign = [sample.act('seat', 'bind', 'person'), sample.act('seat', 'end', 'coordinator', false)]

const read = { data: sample.NOW, failed: false, again: () => {} }
const reviewPage = (over: Partial<Parameters<typeof ReviewDetail>[0]> = {}, around: Around = { names }) => (
  <InGroup labels={labels} group={around ?? {}}>
    <ReviewDetail
      data={caseOf('reviews', 'review', sample.review, [
        sample.act('review', 'revise', 'coordinator'),
        sample.act('review', 'close', 'coordinator'),
      ])}
      remarks={sample.REMARKS}
      opening={sample.group().openings.remark}
      seats={sample.group().openings.seat}
      read={read}
      before={undefined}
      comparing={false}
      onCompare={() => {}}
      {...over}
    />
  </InGroup>
)
const { procedure, title, theme } = sample.review
const kept = { status: 'reviewed', withheld: true, procedure, title, theme } as unknown as typeof sample.review

const meetingPage = (state: Kept<Meeting>, open: readonly string[]) => (
  <InGroup labels={labels} group={{ names }}>
    <MeetingDetail
      data={caseOf(
        'meetings',
        'meeting',
        state,
        ['hold', 'move', 'cancel'].map((name) => sample.act('meeting', name, 'coordinator', open.includes(name))),
      )}
      persons={sample.PERSONS}
    />
  </InGroup>
)

const choicesOf = (bodies: readonly string[]) => ({ bodies, persons: sample.PERSONS })
const invited = members.map((id) => ({ id, name: MEMBERS.find((one) => one.id === id)?.name ?? id }))
const FORMS = {
  designate: (drawn: ActFields<FormValues>) => (
    <DesignationFields form={drawn} choices={choicesOf(members)} seats={sample.SEATS} />
  ),
  invite: (drawn: ActFields<FormValues>) => (
    <InvitationFields form={drawn} choices={choicesOf([sample.ACADEMY.id])} reviews={sample.REVIEWS} />
  ),
  convene: (drawn: ActFields<FormValues>) => <ConvocationFields form={drawn} seats={invited} />,
}
const form = (kind: keyof typeof FORMS, initial: FormValues) => (
  <InGroup labels={labels} group={{ names }}>
    <Page title={kind === 'convene' ? meeting.acts.convene : seat.acts[kind]}>
      <GalleryForm
        process={kind === 'convene' ? 'meeting' : 'seat'}
        act={kind}
        initial={initial}
        fields={FORMS[kind]}
      />
    </Page>
  </InGroup>
)
const empty = { seats: [], reviews: [], remarks: [], meetings: [] }

export const gallery: readonly GalleryEntry[] = [
  {
    whole: true,
    name: 'technical-group',
    states: [
      { name: 'whole', element: works() },
      { name: 'no-procedure', element: works(sample.group({ ...empty, procedures: [] })) },
      { name: 'nobody-yet', element: works(sample.group(empty)) },
      { name: 'member', element: works(sample.group({}, false), somme) },
      {
        name: 'guest',
        element: works(
          sample.group({
            seats: sample.SEATS.filter(({ state }) => state.status === 'invited').map(({ id }) => ({
              ...{ id, state: sample.bound(20, 'authority') },
            })),
            procedures: [],
            meetings: [],
            persons: undefined,
          }),
          guest,
        ),
      },
      {
        name: 'guest-unsigned',
        element: works(
          sample.group({
            seats: sample.SEATS.filter(({ state }) => state.status === 'invited'),
            ...{ procedures: [], reviews: [], remarks: [], meetings: [], persons: undefined },
          }),
          guest,
        ),
      },
      {
        name: 'unsigned',
        element: works(
          sample.group({ remarks: [], reviews: [{ id: sample.REVIEW, state: kept as never }] }, false),
          somme,
        ),
      },
      { name: 'designate', element: form('designate', emptyDesignation(member(1).id, '2027-02-01')) },
      {
        name: 'invite',
        element: form('invite', { ...emptyInvitation('2027-02-01'), themes: sample.review.theme }),
      },
      { name: 'convene', element: form('convene', emptyMeeting([])) },
    ],
  },
  {
    whole: true,
    name: 'technical-group-seat',
    states: [
      { name: 'to-sign', element: seatPage(sample.designated, sign) },
      { name: 'guest-to-sign', element: seatPage(sample.invited, sign, guest) },
      { name: 'signed', element: seatPage(sample.bound(1), [sample.act('seat', 'end', 'coordinator')], { names }) },
      { name: 'ended', element: seatPage(sample.ended, [], { names }) },
    ],
  },
  {
    whole: true,
    name: 'technical-group-review',
    states: [
      { name: 'remarks', element: reviewPage() },
      { name: 'changes', element: reviewPage({ comparing: true, before: sample.BEFORE }) },
      { name: 'no-remark', element: reviewPage({ remarks: [] }, somme) },
      { name: 'reading', element: reviewPage({ read: { ...read, data: undefined } }) },
      { name: 'unread', element: reviewPage({ read: { ...read, data: undefined, failed: true } }) },
      { name: 'withheld', element: reviewPage({ data: caseOf('reviews', 'review', kept, []) }, somme) },
    ],
  },
  {
    whole: true,
    name: 'technical-group-meeting',
    states: [
      { name: 'convened', element: meetingPage(sample.convened, ['move', 'cancel']) },
      { name: 'minutes-due', element: meetingPage(sample.convened, ['hold']) },
      { name: 'held', element: meetingPage(sample.held, []) },
      { name: 'cancelled', element: meetingPage(sample.cancelled, []) },
    ],
  },
  {
    whole: true,
    name: 'technical-group-readings',
    states: [
      {
        name: 'readings',
        element: (
          <InGroup labels={labels} group={{ names }}>
            <Readings rows={sample.READINGS} titleOf={() => sample.review.title} />
          </InGroup>
        ),
      },
      {
        name: 'none',
        element: (
          <InGroup labels={labels} group={{ names }}>
            <Readings rows={[]} titleOf={() => ''} />
          </InGroup>
        ),
      },
    ],
  },
]
