import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { GroupView } from '#api/group.ts'
import { type GroupHere, GroupProvider } from '../group.tsx'
import { namesFrom } from '../i18n/names.ts'
import type { ModuleLabels } from '../labels.ts'
import classes from './pages.module.css'
import { MEMBERS, member, TODAY } from './sample.ts'
import { SampleLabels } from './sample-labels.tsx'

/** The group in which the pages of the gallery stand: the coordinator reads. */
export const GROUP: GroupView = {
  id: '00000000-0000-4000-8000-0000000000aa',
  title: 'Groupement ENT Hauts-de-France',
  object: 'un environnement numérique de travail',
  status: 'in-force',
  effectiveOn: '2027-01-12',
  since: '2026-11-23',
  today: TODAY,
  coordinator: member(0),
  me: { body: member(0), office: 'representative', coordinates: true },
  names: MEMBERS.map(({ id, name }) => ({ id, name })),
}

/** The gallery asks no server: what a page would still read stays unread. */
const queries = new QueryClient({ defaultOptions: { queries: { retry: false, enabled: false } } })

export type InGroupProps = {
  /** What differs from the group of the gallery. */
  readonly group?: Partial<GroupView>
  readonly labels?: readonly ModuleLabels[]
  /** What stands above the page, outside of it. */
  readonly above?: ReactNode
  readonly children: ReactNode
}

/** Puts a page of a group into the gallery, on a sheet of its own, with the words of its module. */
export function InGroup({ group = {}, labels = [], above, children }: InGroupProps) {
  const view = { ...GROUP, ...group }
  const lookup = namesFrom(new Map(view.names.map(({ id, name }) => [id, name])), 'fr')
  const here: GroupHere = { ...view, lookup }
  return (
    <QueryClientProvider client={queries}>
      <GroupProvider group={here}>
        <SampleLabels modules={labels} names={lookup}>
          {above}
          <main className={classes.sheet}>{children}</main>
        </SampleLabels>
      </GroupProvider>
    </QueryClientProvider>
  )
}
