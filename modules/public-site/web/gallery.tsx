import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Finding } from '#api/shapes.ts'
import { questionLabels } from '#modules/question/web/parts.ts'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import pages from '#ui/gallery/pages.module.css'
import { cite } from '#ui/gallery/sample.ts'
import { SampleLabels } from '#ui/gallery/sample-labels.tsx'
import { NO_NAMES } from '#ui/i18n/names.ts'
import { Part } from '#ui/page.tsx'
import type { FollowersView, RetrievalsView } from '../contract.ts'
import * as C from './consultation-sample.ts'
import { AskForm } from './public/ask-form.tsx'
import { ConsultationView } from './public/consultation.tsx'
import { FollowForm } from './public/follow-form.tsx'
import { type LinkStage, LinkView } from './public/link-page.tsx'
import { ConsultationList, EVERYTHING, type Wanted } from './public/list.tsx'
import type { Asked, Heading } from './public/reading.ts'
import { Registers } from './registers-page.tsx'
import * as S from './registers-sample.ts'

const nothing = (): void => undefined
const queries = new QueryClient({ defaultOptions: { queries: { retry: false, enabled: false } } })

/** The public pages stand in no group. */
function bare(part: ReactNode) {
  return (
    <QueryClientProvider client={queries}>
      <SampleLabels modules={[questionLabels]} names={NO_NAMES}>
        {part}
      </SampleLabels>
    </QueryClientProvider>
  )
}

const open = (page: ReactNode) => bare(<main className={pages.sheet}>{page}</main>)

const list = (items: readonly Heading[], wanted: Wanted = EVERYTHING, more = false) =>
  open(<ConsultationList items={items} now={C.NOW} more={more} wanted={wanted} onSearch={nothing} onMore={nothing} />)

const page = (consultation: typeof C.consultation, answers: typeof C.answers = [], now = C.NOW) =>
  open(
    <ConsultationView
      found={{ id: C.ID, consultation, answers, begun: { atOnce: 10, times: 3, days: 7 } }}
      now={now}
    />,
  )

const ask = (startsWith?: Asked, now = C.NOW) =>
  bare(
    <Part title="Questions">
      <AskForm
        id={C.ID}
        isOpen
        questionsUntil={C.consultation.questionsUntil}
        now={now}
        {...(startsWith === undefined ? {} : { startsWith })}
      />
    </Part>,
  )

const link = (purpose: 'confirm' | 'stop', stage: LinkStage) =>
  open(<LinkView purpose={purpose} id={C.ID} stage={stage} onDo={nothing} />)

const told: FollowersView = {
  followers: [
    { number: 1, company: 'Entreprise A', siret: '', confirmedAt: '2027-02-04T10:00:00.000Z' },
    { number: 3, company: '', siret: '', confirmedAt: '2027-02-06T10:00:00.000Z' },
  ],
  tellings: [
    { number: 1, topic: 'follower.consultation.changed', at: '2027-02-16T15:00:04.000Z' },
    { number: 3, topic: 'follower.consultation.changed', at: '2027-02-16T15:00:03.000Z' },
  ],
}
const nobody: FollowersView = { followers: [], tellings: [] }
const empty: RetrievalsView = { entries: [], verified: { count: 0, head: '0'.repeat(64), brokenAt: null } }
const broken: RetrievalsView = { ...S.retrievals, verified: { ...S.retrievals.verified, brokenAt: 2 } }

const registers = (retrievals: RetrievalsView, followers: FollowersView) => (
  <InGroup labels={[questionLabels]}>
    <Registers base="" retrievals={retrievals} followers={followers} />
  </InGroup>
)

const refusal: Finding = {
  rule: 'askedInTime',
  outcome: 'unmet',
  basis: [cite('policy', 'questions')],
  facts: {
    questionsUntil: C.consultation.questionsUntil,
    receivedAt: '2027-03-05T11:00:01.000Z',
    late: false,
  },
}
const failed = (status: number): Asked => ({ kind: 'failed', problem: { type: '', title: '', status } })
const entered: Asked = {
  kind: 'entered',
  number: 3,
  receipt: { caseFile: 'group', seq: 60, at: C.NOW, hash: 'b'.repeat(64), findings: [] },
}

export const gallery: readonly GalleryEntry[] = [
  {
    name: 'public-list',
    whole: true,
    states: [
      {
        name: 'some',
        element: list(
          [
            C.heading(),
            C.heading({
              id: 'b',
              status: 'closed',
              deadline: '2027-01-15T11:00:00.000Z',
              title: 'Fournitures scolaires',
              buyers: 1,
            }),
          ],
          { ...EVERYTHING, state: 'all' },
          true,
        ),
      },
      { name: 'none', element: list([]) },
      { name: 'nothing-found', element: list([], { ...EVERYTHING, q: 'piscine' }) },
    ],
  },
  {
    name: 'public-consultation',
    whole: true,
    states: [
      { name: 'open', element: page(C.consultation) },
      { name: 'changed', element: page(C.changed, C.answers) },
      { name: 'last-hour', element: page(C.consultation, [...C.answers, C.lateAnswer], '2027-03-15T10:20:00.000Z') },
      { name: 'closed', element: page(C.closed, C.answers, '2027-04-01T10:00:00.000Z') },
      { name: 'abandoned', element: page(C.abandoned) },
    ],
  },
  {
    name: 'public-ask',
    states: [
      { name: 'fresh', element: ask() },
      { name: 'too-late', element: ask({ kind: 'refused', findings: [refusal] }, '2027-03-05T11:00:01.000Z') },
      { name: 'not-sent', element: ask(failed(0)) },
      { name: 'too-many', element: ask(failed(429)) },
      { name: 'entered', element: ask(entered) },
    ],
  },
  {
    name: 'public-follow',
    states: [
      { name: 'form', element: bare(<FollowForm id={C.ID} />) },
      { name: 'sent', element: bare(<FollowForm id={C.ID} sentTo="achats@operateur.example" />) },
    ],
  },
  {
    name: 'public-link',
    whole: true,
    states: [
      { name: 'confirm', element: link('confirm', 'asked') },
      { name: 'confirmed', element: link('confirm', 'done') },
      { name: 'link-over', element: link('confirm', 'over') },
      { name: 'failed', element: link('confirm', 'failed') },
      { name: 'stop', element: link('stop', 'asked') },
      { name: 'stopped', element: link('stop', 'done') },
      { name: 'stop-over', element: link('stop', 'over') },
    ],
  },
  {
    name: 'retrievals',
    whole: true,
    states: [
      { name: 'some', element: registers(S.retrievals, told) },
      { name: 'broken', element: registers(broken, told) },
      { name: 'none', element: registers(empty, nobody) },
    ],
  },
]
