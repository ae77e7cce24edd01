import type { ReactElement } from 'react'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { InGroup } from '#ui/gallery/group.tsx'
import { PROBLEMS } from '#ui/gallery/sample-case.ts'
import { RehearsalBanner } from '../shell/rehearsal-banner.tsx'
import { Played, type PlayedProps, Rehearsals } from './rehearsals-page.tsx'

const nothing = (): void => undefined
const inGroup = (page: ReactElement) => <InGroup>{page}</InGroup>

const REHEARSAL = {
  id: '10000000-0000-8000-8000-000000000001',
  begunAt: '2027-02-03T09:12:00.000Z',
  now: '2027-05-03T10:00:00.000Z',
}

const played = (state: Partial<PlayedProps>) =>
  inGroup(
    <>
      <RehearsalBanner group={REHEARSAL.id} />
      <Played
        today="2027-05-03"
        now={null}
        busy={false}
        problem={null}
        onMove={nothing}
        onThrowAway={nothing}
        {...state}
      />
    </>,
  )

/** The rehearsals of a group in every state. */
export const gallery: readonly GalleryEntry[] = [
  {
    name: 'rehearsals',
    whole: true,
    states: [
      { name: 'none', element: inGroup(<Rehearsals rehearsals={[]} busy={false} problem={null} onBegin={nothing} />) },
      {
        name: 'some',
        element: inGroup(<Rehearsals rehearsals={[REHEARSAL]} busy problem={null} onBegin={nothing} />),
      },
      {
        name: 'refused',
        element: inGroup(<Rehearsals rehearsals={[]} busy={false} problem={PROBLEMS.refusal} onBegin={nothing} />),
      },
      { name: 'played', element: played({}) },
      { name: 'moved', element: played({ now: '2027-06-12T10:00:00.000Z' }) },
      { name: 'throwing-away', element: played({ asksFirst: true }) },
    ],
  },
]
