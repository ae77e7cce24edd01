import type { Resource } from '#api/shapes.ts'
import { useGroup } from './group.tsx'
import { useRead } from './reading.tsx'

/**
 * The group by its own clauses, for pages that explain and compute with them.
 *
 * @param groupOf what the convention's facade makes of its state; no module is known here
 */
export function useGroupRules<State, Group>(groupOf: (id: string, state: State) => Group | undefined) {
  const { id } = useGroup()
  const { data, error, refetch } = useRead<Resource<State>>(`/api/groups/${id}/convention`)
  return { data: data === undefined ? undefined : groupOf(id, data.state), error, refetch }
}
