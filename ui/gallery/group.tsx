import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { GroupView } from '#api/group.ts'
import { type GroupHere, GroupProvider } from '../group.tsx'
import { namesFrom } from '../i18n/names.ts'
import { MEMBERS, member, TODAY } from './sample.ts'

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

/** Puts a page of a group into the gallery, with what it would have read. */
export function InGroup({ group = GROUP, children }: { readonly group?: GroupView; readonly children: ReactNode }) {
  const known = new Map(group.names.map(({ id, name }) => [id, name]))
  const here: GroupHere = { ...group, lookup: namesFrom(known, 'fr') }
  return (
    <QueryClientProvider client={queries}>
      <GroupProvider group={here}>{children}</GroupProvider>
    </QueryClientProvider>
  )
}
