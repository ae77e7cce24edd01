import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { Group } from '#modules/convention/index.ts'
import { useConventionGroup } from '#modules/convention/web/parts.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { Reading } from '#ui/reading.tsx'
import { ledgerOf } from '../model/ledger.ts'
import { advancerOf } from '../model/sharing.ts'
import type { Expense } from '../model/state.ts'
import { CostsClause } from './costs-clause.tsx'
import { emptyExpense, RecordFields, recordPayload } from './expense-fields.tsx'
import { LedgerDownload } from './ledger-download.tsx'
import { LedgerTable, TotalsTable } from './ledger-tables.tsx'
import { ShareBars } from './share-bars.tsx'
import { words } from './words.ts'

/** The costs of the group: what was spent, who bears it, who still owes. */
export function CostsPage() {
  const group = useConventionGroup()
  return (
    <Reading of={group}>
      {(found) => (
        <CaseListReading<Expense> process="expense" collection="expenses">
          {(data) => <Costs data={data} group={found} />}
        </CaseListReading>
      )}
    </Reading>
  )
}

export type CostsProps = { readonly data: CaseListData<Expense>; readonly group: Group }

export function Costs({ data, group }: CostsProps) {
  const says = useWords(words)
  const expenses = data.cases.map(({ state }) => state)
  const ledger = ledgerOf(group, expenses)
  const shares = group.clauses.costs.borneBy !== 'coordinator' || ledger.balances.filter((b) => b.borne > 0).length > 1
  const cases = data.cases.toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)))
  return (
    <CaseListPage
      data={{ ...data, cases }}
      collection="expenses"
      opens="record"
      title={says.title}
      lede={<CostsClause group={group} />}
      none={says.none}
      noneTeach={says.noneTeach}
      consequence={says.recordConsequence}
      initial={emptyExpense}
      fields={(form) => <RecordFields {...form} group={group} />}
      payload={(values) => recordPayload(values, group)}
      columns={useColumns(group)}
      before={
        cases.length > 0 && (
          <>
            <Part title={says.ledger}>
              {shares && <ShareBars ledger={ledger} />}
              <LedgerTable ledger={ledger} />
            </Part>
            <Part title={says.totals}>
              <TotalsTable expenses={expenses} />
            </Part>
          </>
        )
      }
      listTitle={says.detail}
    >
      {cases.length > 0 && <LedgerDownload expenses={expenses} group={group} />}
    </CaseListPage>
  )
}

const dayOf = ({ state }: CaseWithState<Expense>): string => (state.status === 'none' ? '' : state.incurredOn)

function useColumns(of: Group): readonly CaseColumn<Expense>[] {
  const says = useWords(words)
  const { id: group, lookup } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  return [
    {
      head: says.label,
      cell: ({ id, state }) =>
        state.status !== 'none' && <Link to={`/groups/${group}/costs/${id}`}>{state.label}</Link>,
    },
    { head: says.on, cell: ({ state }) => state.status !== 'none' && formatDate(state.incurredOn, language) },
    { head: says.nature, cell: ({ state }) => state.status !== 'none' && says.natures[state.nature] },
    { head: says.supplier, cell: ({ state }) => state.status !== 'none' && state.supplier },
    ...(of.formerCoordinators === undefined
      ? []
      : [
          {
            head: says.advancer,
            cell: ({ state }: CaseWithState<Expense>) =>
              state.status !== 'none' && lookup.name(advancerOf(of, state) ?? ''),
          },
        ]),
    { head: says.amount, cell: ({ state }) => state.status !== 'none' && formatCents(state.amount, language) },
    { head: says.status, cell: ({ state }) => labels.status('expense', state.status) },
  ]
}
