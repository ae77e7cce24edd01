import type { ReactElement } from 'react'
import type { BoardView } from '#api/group.ts'
import type { Resource } from '#api/shapes.ts'
import { labels as conventionLabels } from '#modules/convention/web/labels.fr.ts'
import { AtDate } from '#ui/at-date.tsx'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { GROUP, InGroup } from '#ui/gallery/group.tsx'
import { competent, member, TODAY } from '#ui/gallery/sample.ts'
import { BLOCKERS, ENTRIES, PROBLEMS, TASKS } from '#ui/gallery/sample-case.ts'
import type { Reminded } from '#ui/reminding.tsx'
import { Board, type BoardProps } from './board.tsx'
import { type AnyState, CaseDetail } from './case-page.tsx'
import { Cases } from './cases-page.tsx'
import { DemoClock } from './demo-clock.tsx'
import { DemoSheet } from './demo-key.tsx'
import {
  board,
  CASE,
  form,
  letter,
  letters,
  notified,
  past,
  quiet,
  resource,
  sheet,
  signing,
  waiting,
} from './gallery-sample.ts'
import { NavAt } from './group-nav.tsx'
import { Mailbox } from './mailbox-page.tsx'
import { Notifications } from './notifications-page.tsx'
import { Register } from './register-page.tsx'
import { RegisterProof } from './register-proof.tsx'
import { SearchResult } from './search-page.tsx'
import { TaskList } from './tasks-page.tsx'

const nothing = (): void => undefined
const onBoard = (
  view: BoardView,
  reminded: Reminded | null = null,
  coordinates = true,
  demo: Pick<BoardProps, 'demo'> = {},
) => (
  <InGroup group={{ me: { body: member(coordinates ? 0 : 5), office: 'officer', coordinates } }}>
    <Board board={view} reminded={reminded} onRemind={nothing} {...demo} />
  </InGroup>
)

const register = (date: string, entries = ENTRIES) => (
  <InGroup labels={[conventionLabels]}>
    <Register
      entries={entries}
      until={date}
      past={date === TODAY ? null : { ...past, date }}
      slider={<AtDate value={date} from={GROUP.since} today={TODAY} onChange={nothing} />}
    />
  </InGroup>
)

const nav = (at: string, demo = true, startsOpen = false) => (
  <InGroup above={<NavAt group={GROUP.id} demo={demo} at={at} startsOpen={startsOpen} />}>
    <h1>{GROUP.title}</h1>
  </InGroup>
)

/** The pages of a group's daily life in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'group-nav',
    whole: true,
    states: [
      { name: 'board', element: nav('') },
      { name: 'one-of-several-pages', element: nav('/disputes') },
      { name: 'case', element: nav('/withdrawals/10') },
      { name: 'register', element: nav('/register', false) },
      { name: 'demonstration', element: nav('/register') },
      { name: 'unnamed-page', element: nav('/notifications') },
      { name: 'contents', element: nav('/disputes', true, true) },
    ],
  },
  {
    name: 'board',
    whole: true,
    states: [
      { name: 'busy', element: onBoard(board) },
      { name: 'quiet', element: onBoard(quiet) },
      { name: 'member', element: onBoard(board, null, false) },
      { name: 'reminded', element: onBoard(board, { member: member(5).name, sent: 1, problem: null }) },
      { name: 'not-yet-mine', element: onBoard(signing(TASKS)) },
      {
        name: 'not-yet-theirs',
        element: onBoard(signing([]), null, true, {
          demo: {
            onPlay: nothing,
            clock: (
              <>
                <DemoClock board={board} moving={{ isPending: false, error: null }} onGo={nothing} />
                <DemoSheet sheet={sheet} />
              </>
            ),
          },
        }),
      },
      { name: 'not-yet-waiting', element: onBoard(waiting) },
      {
        name: 'reminder-refused',
        element: onBoard(board, { member: member(5).name, sent: 0, problem: PROBLEMS.refusal }),
      },
    ],
  },
  {
    name: 'register',
    whole: true,
    states: [
      { name: 'today', element: register(TODAY) },
      { name: 'past', element: register('2026-12-20') },
      { name: 'empty', element: register(TODAY, []) },
    ],
  },
  {
    name: 'register-proof',
    states: [
      { name: 'unchecked', element: <RegisterProof group={GROUP.id} /> },
      {
        name: 'verified',
        element: (
          <RegisterProof group={GROUP.id} check={{ entries: 1204, withheld: 2, head: 'ab'.repeat(32), faults: [] }} />
        ),
      },
      {
        name: 'broken',
        element: (
          <RegisterProof
            group={GROUP.id}
            check={{ entries: 12, withheld: 0, head: null, faults: [{ line: 7, kind: 'body-changed' }] }}
          />
        ),
      },
      { name: 'unread', element: <RegisterProof group={GROUP.id} check="unread" /> },
    ],
  },
  {
    name: 'group-tasks',
    whole: true,
    states: [
      {
        name: 'some',
        element: inGroup(<TaskList tasks={[...TASKS, ...BLOCKERS.flatMap(({ missing }) => missing)]} />),
      },
      { name: 'none', element: inGroup(<TaskList tasks={[]} />) },
    ],
  },
  {
    name: 'notifications',
    whole: true,
    states: [
      { name: 'some', element: inGroup(<Notifications notifications={notified} seen={45} />) },
      { name: 'none', element: inGroup(<Notifications notifications={[]} seen={0} />) },
    ],
  },
  {
    name: 'mailbox',
    whole: true,
    states: [
      { name: 'some', element: inGroup(<Mailbox mail={[letter]} />) },
      { name: 'many', element: inGroup(<Mailbox mail={letters} />) },
      { name: 'none', element: inGroup(<Mailbox mail={[]} />) },
    ],
  },
  {
    name: 'search',
    whole: true,
    states: [
      { name: 'found', element: search('somme', true) },
      { name: 'nothing', element: search('élysée', false) },
      { name: 'empty', element: search('', false) },
    ],
  },
  {
    name: 'cases',
    whole: true,
    states: [
      {
        name: 'some',
        element: inGroup(
          <Cases
            cases={[
              {
                process: 'sample',
                collection: 'samples',
                id: CASE,
                status: 'requested',
                seq: 4,
                title: member(3).name,
              },
            ]}
            processes={[form]}
          />,
        ),
      },
      { name: 'none', element: inGroup(<Cases cases={[]} processes={[form]} />) },
    ],
  },
  {
    name: 'case',
    whole: true,
    states: [
      { name: 'open', element: oneCase(resource, CASE) },
      {
        name: 'new',
        element: oneCase({ ...resource, seq: 0, acts: [{ act: 'request', open: true, findings: [competent] }] }, 'new'),
      },
    ],
  },
]

function inGroup(page: ReactElement) {
  return <InGroup>{page}</InGroup>
}

function search(text: string, found: boolean) {
  const hits = [
    {
      kind: 'body' as const,
      process: 'body',
      id: member(5).id,
      title: member(5).name,
      excerpt: 'Amiens',
      seq: 5,
      status: null,
      at: null,
    },
    {
      kind: 'case' as const,
      process: 'sample',
      id: CASE,
      title: 'n° 2026-12-114',
      excerpt: member(5).name,
      seq: 9,
      status: 'requested',
      at: null,
    },
    {
      kind: 'entry' as const,
      process: 'sample',
      id: CASE,
      title: 'notify',
      excerpt: 'La Présidente',
      seq: 12,
      status: null,
      at: '2027-01-11T10:00:00.000Z',
    },
  ]
  return inGroup(
    <SearchResult text={text} group={GROUP.id} result={{ hits: found ? hits : [], more: found }} onSearch={nothing} />,
  )
}

function oneCase(shown: Resource<AnyState>, id: string) {
  return inGroup(
    <CaseDetail
      place={{ collection: 'samples', id }}
      form={form}
      resource={shown}
      entries={ENTRIES}
      title={member(3).name}
    />,
  )
}
