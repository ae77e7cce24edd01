import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type CaseColumn, type CaseListData, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { type NotifiedContract, useNotifiedContracts } from './choice.tsx'
import classes from './contract.module.css'

/** Cases of which a contract has one at most: its prices, its ceilings, its terms. */
type OfContract = { readonly status: string; readonly contract?: string }

const contractOf = ({ contract = null }: { readonly contract?: string | null }): string | null => contract

export type ByContractProps<S> = {
  readonly data: CaseListData<S>
  readonly contracts: readonly NotifiedContract[]
  /** The one contract that is asked for. */
  readonly only?: string | null
}

export type ByContractReadingProps<S> = {
  readonly process: string
  readonly collection: string
  readonly children: (found: ByContractProps<S>) => ReactNode
}

/** Reads such cases, and of which contract they are asked for. */
export function ByContractReading<S>({ process, collection, children }: ByContractReadingProps<S>) {
  const contracts = useNotifiedContracts()
  const { contract = null }: { contract?: string | null } = useSearch({ strict: false })
  return (
    <CaseListReading<S> process={process} collection={collection}>
      {(data) => children({ data, contracts, only: contract })}
    </CaseListReading>
  )
}

/** What is shown of them; the contracts that have none yet; and the one of these that whoever sets one means, where it can be known. */
export function byContract<S extends OfContract>({ data, contracts, only = null }: ByContractProps<S>) {
  const cases = data.cases.filter(({ state }) => only === null || contractOf(state) === only)
  const without = contracts.filter(({ id }) => !data.cases.some(({ state }) => contractOf(state) === id))
  const known = without.find(({ id }) => id === only) ?? (without.length === 1 ? without[0] : undefined)
  return { shown: { ...data, cases }, without, known }
}

/** The column that names the contract of each, and leads to the case. */
export function useContractColumn<S extends OfContract>(
  collection: string,
  head: string,
  contracts: readonly NotifiedContract[],
): CaseColumn<S> {
  const { id: group } = useGroup()
  return {
    head,
    cell: ({ id, state }) => {
      const found = contracts.find((each) => each.id === contractOf(state))
      return (
        <>
          <Link to={`/groups/${group}/${collection}/${id}`}>{found?.title ?? head}</Link>
          <div className={classes.note}>{found?.reference}</div>
        </>
      )
    },
  }
}
