import { Link, useSearch } from '@tanstack/react-router'
import { type NotifiedContract, useNotifiedContracts } from '#modules/contract/web/parts.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import type { ClausesInForce, PenaltyClauses } from '../model/clauses-state.ts'
import { SetFields } from './clauses-fields.tsx'
import classes from './penalty.module.css'
import { clausesPayload, clausesValues } from './penalty-values.ts'
import { words } from './words.ts'

/** The penalty clauses of the contracts of the group, and the form that sets those of one. */
export function ClausesListPage() {
  const contracts = useNotifiedContracts()
  const { contract = null }: { contract?: string | null } = useSearch({ strict: false })
  return (
    <CaseListReading<PenaltyClauses> process="penaltyClauses" collection="penalty-clauses">
      {(data) => <ClausesList data={data} contracts={contracts} only={contract} />}
    </CaseListReading>
  )
}

export type ClausesListProps = {
  readonly data: CaseListData<PenaltyClauses>
  readonly contracts: readonly NotifiedContract[]
  /** The one contract that is asked for. */
  readonly only?: string | null
}

export function ClausesList({ data, contracts, only = null }: ClausesListProps) {
  const { clauses: says } = useWords(words)
  const columns = useColumns(contracts)
  const of = (state: PenaltyClauses) => (state.status === 'none' ? null : state.contract)
  const cases = data.cases.filter(({ state }) => only === null || of(state) === only)
  const without = contracts.filter(({ id }) => !data.cases.some(({ state }) => of(state) === id))
  const known = without.find(({ id }) => id === only) ?? (without.length === 1 ? without[0] : undefined)
  return (
    <CaseListPage
      data={{ ...data, cases }}
      collection="penalty-clauses"
      opens="set"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      columns={columns}
      initial={clausesValues(known?.id ?? '')}
      fields={(form) => <SetFields form={form} among={without} />}
      payload={(values) => ({ contract: textOf(values.contract), ...clausesPayload(values) })}
    />
  )
}

function useColumns(contracts: readonly NotifiedContract[]): readonly CaseColumn<PenaltyClauses>[] {
  const { contract, clauses: says } = useWords(words)
  const { id: group } = useGroup()
  const told =
    (tell: (clauses: ClausesInForce) => string): CaseColumn<PenaltyClauses>['cell'] =>
    ({ state }) =>
      state.status === 'none' ? null : tell(state)
  return [
    {
      head: contract,
      cell: ({ id, state }) => {
        const found = contracts.find((each) => state.status !== 'none' && each.id === state.contract)
        return (
          <>
            <Link to={`/groups/${group}/penalty-clauses/${id}`}>{found?.title ?? contract}</Link>
            <div className={classes.note}>{found?.reference}</div>
          </>
        )
      },
    },
    { head: says.divisor, cell: told(({ divisor }) => says.divisorOf(divisor)) },
    { head: says.cap, cell: told(({ cap, cappedBy }) => says.capOf(cap, cappedBy)) },
    { head: says.exempt, cell: told(({ exempt }) => says.exemptOf(exempt)) },
  ]
}
