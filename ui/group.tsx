import { createContext, type ReactNode, useContext } from 'react'
import type { GroupView } from '#api/group.ts'
import { type Names, NO_NAMES } from './i18n/names.ts'

/** The group whose pages are being read, and its bodies as sentences name them. */
export type GroupHere = GroupView & { readonly lookup: Names }

const GroupContext = createContext<GroupHere | null>(null)

export function GroupProvider({ group, children }: { readonly group: GroupHere; readonly children: ReactNode }) {
  return <GroupContext value={group}>{children}</GroupContext>
}

/** @throws {Error} outside the pages of a group. */
export function useGroup(): GroupHere {
  const group = useContext(GroupContext)
  if (group === null) throw new Error('no GroupProvider above this component')
  return group
}

/** The address of the board of the group at hand; `null` outside any group. */
export function useBoardPath(): string | null {
  const group = useContext(GroupContext)
  return group === null ? null : `/groups/${group.id}`
}

/** The names of the group at hand; outside any group, identifiers stay as they are. */
export const useNames = (): Names => useContext(GroupContext)?.lookup ?? NO_NAMES
