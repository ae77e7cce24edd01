import type { Resource } from '#api/shapes.ts'
import { useGroup } from '#ui/group.tsx'
import { useRead } from '#ui/reading.tsx'
import { type Convention, groupOf } from '../model/state.ts'

/** The group as its convention makes it: its clauses, and the members of each day. */
export function useConventionGroup() {
  const { id } = useGroup()
  const { data, ...rest } = useRead<Resource<Convention>>(`/api/groups/${id}/convention`)
  return { ...rest, data: data === undefined ? undefined : groupOf(id, data.state) }
}
