import { useState } from 'react'
import type { IsoDate } from '#kernel/citation.ts'
import { AtDate } from '../at-date.tsx'
import { Blockers } from '../blockers.tsx'
import { Button } from '../button.tsx'
import { Empty } from '../empty.tsx'
import { FileFacts } from '../file-facts.tsx'
import { ProblemNotice } from '../problem-notice.tsx'
import { ReadingCopies } from '../reading-copies.tsx'
import { Receipt } from '../receipt.tsx'
import { Stages } from '../stages.tsx'
import { Tasks } from '../tasks.tsx'
import { Timeline } from '../timeline.tsx'
import { Why } from '../why.tsx'
import type { GalleryEntry } from './entry.ts'
import {
  acknowledgement,
  committee,
  competent,
  coordinatorOnly,
  deliberation,
  effect,
  learners,
  privateMember,
  TODAY,
  wrongStage,
} from './sample.ts'
import { BLOCKERS, documentsOf, ENTRIES, PROBLEMS, RECEIPT, STAGES, TASKS, UPCOMING } from './sample-case.ts'

const nothing = (): void => undefined
const link = (text: string) => <a href="#sample">{text}</a>
const verified = async (): Promise<boolean> => true

function MovingDate({ start }: { readonly start: IsoDate }) {
  const [date, setDate] = useState(start)
  const marks = ENTRIES.map((entry) => entry.at.slice(0, 10))
  return <AtDate value={date} from="2026-11-23" today={TODAY} marks={marks} onChange={setDate} />
}

/** What shows a case: reasons, line, tasks, blockers, register. */
export const views: readonly GalleryEntry[] = [
  {
    name: 'why',
    states: [
      {
        name: 'every-outcome',
        element: (
          <Why findings={[competent, deliberation, acknowledgement, effect, learners, committee, privateMember]} />
        ),
      },
      { name: 'gates', element: <Why findings={[wrongStage, coordinatorOnly]} /> },
    ],
  },
  {
    name: 'timeline',
    states: [
      {
        name: 'in-force',
        element: <Timeline entries={ENTRIES} documents={documentsOf} upcoming={UPCOMING} today={TODAY} />,
      },
      {
        name: 'unfolded',
        element: <Timeline entries={ENTRIES.slice(1, 3)} documents={documentsOf} today={TODAY} startsOpen />,
      },
      { name: 'empty', element: <Timeline entries={[]} upcoming={UPCOMING.slice(0, 1)} today={TODAY} /> },
    ],
  },
  {
    name: 'at-date',
    states: [
      { name: 'today', element: <MovingDate start={TODAY} /> },
      { name: 'past', element: <MovingDate start="2026-12-17" /> },
    ],
  },
  {
    name: 'receipt',
    states: [
      { name: 'fresh', element: <Receipt receipt={RECEIPT} onVerify={verified} /> },
      { name: 'verified', element: <Receipt receipt={RECEIPT} onVerify={verified} verified /> },
      { name: 'broken', element: <Receipt receipt={RECEIPT} onVerify={verified} verified={false} /> },
    ],
  },
  {
    name: 'stages',
    states: [
      { name: 'in-force', element: <Stages stages={STAGES} /> },
      { name: 'all-done', element: <Stages stages={STAGES.map((stage) => ({ ...stage, state: 'done' as const }))} /> },
    ],
  },
  {
    name: 'tasks',
    states: [
      { name: 'four', element: <Tasks tasks={TASKS} today={TODAY} link={(_, sentence) => link(sentence)} /> },
      { name: 'none', element: <Tasks tasks={[]} today={TODAY} link={(_, sentence) => link(sentence)} /> },
    ],
  },
  {
    name: 'blockers',
    states: [
      {
        name: 'two-block',
        element: <Blockers rows={BLOCKERS} today={TODAY} onRemind={nothing} link={(row) => link(row.member.name)} />,
      },
      {
        name: 'reader-may-not-remind',
        element: <Blockers rows={BLOCKERS.slice(4, 7)} today={TODAY} link={(row) => link(row.member.name)} />,
      },
      {
        name: 'nobody-blocks',
        element: (
          <Blockers
            rows={BLOCKERS.map((row) => ({ ...row, missing: [] }))}
            today={TODAY}
            link={(row) => link(row.member.name)}
          />
        ),
      },
    ],
  },
  {
    name: 'problem',
    states: Object.entries(PROBLEMS).map(([name, problem]) => ({
      name,
      element: <ProblemNotice problem={problem} onRetry={nothing} onReload={nothing} />,
    })),
  },
  {
    name: 'file-facts',
    states: (['clean', 'unchecked', 'infected'] as const).map((verdict) => ({
      name: verdict,
      element: (
        <FileFacts
          hash={'ab'.repeat(32)}
          file={{
            ...{ sha256: 'ab'.repeat(32), name: 'reglement.pdf', size: 412_000 },
            check: { verdict, at: verdict === 'unchecked' ? null : '2027-02-03T09:12:00.000Z' },
          }}
        />
      ),
    })),
  },
  {
    name: 'reading-copies',
    states: [
      { name: 'running', element: <ReadingCopies status="running" done={640} total={2000} onCancel={nothing} /> },
      { name: 'done', element: <ReadingCopies status="done" done={2000} total={2000} /> },
      { name: 'cancelled', element: <ReadingCopies status="cancelled" done={644} total={2000} /> },
      { name: 'failed', element: <ReadingCopies status="failed" done={12} total={2000} /> },
    ],
  },
  {
    name: 'empty',
    states: [
      {
        name: 'teaches',
        element: (
          <Empty
            title="Aucune demande d’adhésion."
            teach="Un candidat écrit au coordonnateur par courrier ou courriel avec accusé de réception ; sa demande s’inscrit ici avec la preuve."
          >
            <Button>Inscrire une demande reçue</Button>
          </Empty>
        ),
      },
    ],
  },
]
