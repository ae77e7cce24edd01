import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useGroup } from '#ui/group.tsx'
import type { Dashboard } from '../contract.ts'

export type OpensProps = {
  readonly of: Pick<Dashboard, 'contract' | 'body'>
  /** The list of the acts: `orders`, `acceptances`, `penalties`, `invoices`. */
  readonly list: string
  /** What is asked of it besides the contract and the member. */
  readonly only?: Readonly<Record<string, string>>
  readonly children: ReactNode
}

/** A figure that opens the acts behind it: their list, with those alone that make it. */
export function Opens({ of: { contract, body }, list, only = {}, children }: OpensProps) {
  const { id: group } = useGroup()
  const whose = body === null ? {} : { body }
  return (
    <Link to={`/groups/${group}/${list}`} search={{ contract: contract.id, ...whose, ...only }}>
      {children}
    </Link>
  )
}
