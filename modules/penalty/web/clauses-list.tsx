import {
  type ByContractProps,
  ByContractReading,
  byContract,
  type NotifiedContract,
  useContractColumn,
} from '#modules/contract/web/parts.ts'
import { type CaseColumn, CaseListPage } from '#ui/case-list.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import type { ClausesInForce, PenaltyClauses } from '../model/clauses-state.ts'
import { SetFields } from './clauses-fields.tsx'
import { clausesPayload, clausesValues } from './penalty-values.ts'
import { words } from './words.ts'

/** The penalty clauses of the contracts of the group, and the form that sets those of one. */
export function ClausesListPage() {
  return (
    <ByContractReading<PenaltyClauses> process="penaltyClauses" collection="penalty-clauses">
      {(found) => <ClausesList {...found} />}
    </ByContractReading>
  )
}

export function ClausesList(found: ByContractProps<PenaltyClauses>) {
  const { clauses: says } = useWords(words)
  const columns = useColumns(found.contracts)
  const { shown, without, known } = byContract(found)
  return (
    <CaseListPage
      data={shown}
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
  const told =
    (tell: (clauses: ClausesInForce) => string): CaseColumn<PenaltyClauses>['cell'] =>
    ({ state }) =>
      state.status === 'none' ? null : tell(state)
  const named = useContractColumn<PenaltyClauses>('penalty-clauses', contract, contracts)
  return [
    named,
    { head: says.divisor, cell: told(({ divisor }) => says.divisorOf(divisor)) },
    { head: says.cap, cell: told(({ cap, cappedBy }) => says.capOf(cap, cappedBy)) },
    { head: says.exempt, cell: told(({ exempt }) => says.exemptOf(exempt)) },
  ]
}
