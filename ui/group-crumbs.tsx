import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useGroup } from './group.tsx'

/** The way back from a page of the group: its board, then the pages between. */
export function useCrumbs(...between: readonly ReactNode[]): readonly ReactNode[] {
  const { id, title } = useGroup()
  return [
    <Link key="board" to={`/groups/${id}`}>
      {title}
    </Link>,
    ...between,
  ]
}
