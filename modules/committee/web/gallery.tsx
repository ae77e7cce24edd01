import type { ReactNode } from 'react'
import type { ActView } from '#api/shapes.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import type { FormValues } from '#ui/draft.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { GalleryForm } from '#ui/gallery/form.tsx'
import { GROUP, InGroup } from '#ui/gallery/group.tsx'
import { member } from '#ui/gallery/sample.ts'
import { Page } from '#ui/page.tsx'
import type { Committee } from '../model/committee-state.ts'
import { CompositionFields, emptyRules, RulesFields } from './committee-fields.tsx'
import { type CommitteeAround, CommitteeDetail, NoCommittee } from './committee-page.tsx'
import type { ShownSession } from './data.ts'
import * as sample from './gallery-sample.ts'
import { committee, committeeSession } from './labels.fr.ts'
import { ProofFields, ProposalFields, proofValues } from './session-fields.tsx'
import { SessionDetail } from './session-page.tsx'
import { compositionValues } from './values.ts'

const labels = [committee, committeeSession]
type Around = Parameters<typeof InGroup>[0]['group']
const office = 'officer' as const
/** A member of the committee at its telephone, who reads for the coordinator; and a member of the group that is not called. */
const DAY = '2027-04-15'
const sitter: Around = { today: DAY, me: { body: member(0), office, coordinates: false, person: sample.person(2) } }
const other: Around = { me: { body: member(5), office, coordinates: false } }

const page = (
  state: Committee,
  acts: readonly ActView[],
  around: CommitteeAround = sample.around(),
  group: Around = {},
) => (
  <InGroup labels={labels} group={group}>
    <CommitteeDetail
      data={{
        place: { collection: 'committees', id: sample.COMMITTEE },
        ...{ entries: [], form: undefined },
        resource: sample.resource('committee', sample.COMMITTEE, state, acts),
      }}
      around={around}
    />
  </InGroup>
)
const composing = ['recompose', 'adoptRules', 'end'].map((name) => sample.act('committee', name, 'coordinator'))

const session = (state: ShownSession, open: readonly string[], group: Around = {}, closed: readonly ActView[] = []) => (
  <InGroup labels={labels} group={group}>
    <SessionDetail
      data={{
        place: { collection: 'committee-sessions', id: sample.SESSION },
        ...{ entries: [], form: undefined },
        resource: sample.resource('committeeSession', sample.SESSION, state, [
          ...closed,
          ...open.map((name) => sample.act('committeeSession', name, 'secretary')),
        ]),
      }}
      candidates={sample.CANDIDATES}
      persons={sample.around().seating.persons}
      members={sample.around().seating.members}
    />
  </InGroup>
)
const before = ['proveConvening', 'designate', 'invite', 'assist', 'arrive', 'cancel']
const during = ['put', 'arrive', 'leave', 'recuse', 'observe', 'assist', 'close']
const { status, procedure, title, convening } = sample.convened
const kept: ShownSession = { status, withheld: true, procedure, title, convening }

const form = (
  process: 'committee' | 'committeeSession',
  act: string,
  initial: FormValues,
  fields: (form: ActFields<FormValues>) => ReactNode,
) => (
  <InGroup labels={labels} group={GROUP}>
    <Page title={(process === 'committee' ? committee.acts : committeeSession.acts)[act as never]}>
      <GalleryForm process={process} act={act} initial={initial} fields={fields} />
    </Page>
  </InGroup>
)
const { seating } = sample.around()

export const gallery: readonly GalleryEntry[] = [
  {
    whole: true,
    name: 'committee',
    states: [
      { name: 'composed', element: page(sample.composed, composing) },
      { name: 'with-rules', element: page(sample.withRules, composing, sample.around({ sessions: [] })) },
      { name: 'of-the-group', element: page(sample.grouped, [], sample.around({ sessions: [] }), other) },
      { name: 'ended', element: page(sample.ended, []) },
      {
        name: 'none-yet',
        element: (
          <InGroup labels={labels}>
            <NoCommittee around={sample.around()} provided />
          </InGroup>
        ),
      },
      {
        name: 'none-provided',
        element: (
          <InGroup labels={labels}>
            <NoCommittee around={sample.around()} provided={false} />
          </InGroup>
        ),
      },
      {
        name: 'compose',
        element: form('committee', 'compose', compositionValues(seating, sample.composed.compositions[0]), (drawn) => (
          <CompositionFields form={drawn} seating={seating} />
        )),
      },
      {
        name: 'adopt-rules',
        element: form('committee', 'adoptRules', emptyRules(undefined, GROUP.today), (drawn) => (
          <RulesFields {...drawn} />
        )),
      },
    ],
  },
  {
    whole: true,
    name: 'committee-session',
    states: [
      { name: 'convened', element: session(sample.convened, before) },
      { name: 'arriving', element: session(sample.arriving, ['open', ...before], { today: DAY }) },
      { name: 'without-quorum', element: session(sample.inquorate, ['reconvene', 'cancel']) },
      {
        name: 'voting',
        element: session(sample.voting, ['cast', 'arrive', 'leave', 'recuse', 'observe'], { today: DAY }, [
          sample.uncounted,
        ]),
      },
      { name: 'own-voice', element: session(sample.voting, ['cast'], sitter) },
      { name: 'secret-vote', element: session(sample.secret, ['drop', 'tell', 'leave'], { today: DAY }) },
      { name: 'secret-own-voice', element: session(sample.secret, [], sitter) },
      { name: 'counted', element: session(sample.sitting, during, { today: DAY }) },
      { name: 'to-sign', element: session(sample.closed, ['sign']) },
      { name: 'adjourned', element: session(sample.adjourned, ['sign']) },
      { name: 'on-an-amendment', element: session(sample.onAmendment, before) },
      { name: 'signed', element: session(sample.signed, []) },
      { name: 'cancelled', element: session(sample.cancelled, []) },
      { name: 'withheld', element: session(kept, [], other) },
      {
        name: 'prove',
        element: form('committeeSession', 'proveConvening', proofValues(sample.convened, GROUP.today), (drawn) => (
          <ProofFields form={drawn} session={sample.convened} />
        )),
      },
      {
        name: 'put',
        element: form(
          'committeeSession',
          'put',
          { item: '1', kind: 'award', tender: '', candidate: '', text: '', reasons: '' },
          (drawn) => <ProposalFields form={drawn} session={sample.sitting} candidates={sample.CANDIDATES} />,
        ),
      },
    ],
  },
]
