import { useCellHead } from '#ui/cell-head.ts'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatCount } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import table from '#ui/table.module.css'
import type { Balance, Ledger } from '../model/ledger.ts'
import type { Expense } from '../model/state.ts'
import { totalsOf } from '../model/totals.ts'
import classes from './cost.module.css'
import { words } from './words.ts'

/** Where each body stands: what it bears, what it still owes, and to whom. */
export function LedgerTable({ ledger }: { readonly ledger: Ledger }) {
  const head = useCellHead()
  const says = useWords(words)
  const { lookup } = useGroup()
  const { language } = useLanguage()
  const owed = ledger.balances.reduce((sum, balance) => sum + balance.owed, 0)
  const debt = (cents: number) => (cents === 0 ? says.nothingOwed : formatCents(cents, language))
  return (
    <div className={table.frame}>
      <table className={`${table.table} ${classes.numbers}`}>
        <thead>
          <tr>
            <th scope="col">{says.member}</th>
            <th scope="col">{says.borne}</th>
            <th scope="col">{says.owed}</th>
          </tr>
        </thead>
        <tbody>
          {ledger.balances.map((balance) => (
            <tr key={balance.body}>
              <th scope="row">{lookup.name(balance.body)}</th>
              <td data-head={head(says.borne)}>{formatCents(balance.borne, language)}</td>
              <td data-head={head(says.owed)}>
                <Owed balance={balance} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{says.spent}</th>
            <td data-head={head(says.borne)}>{formatCents(ledger.spent, language)}</td>
            <td data-head={head(says.owed)}>{debt(owed)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** What a body owes each of those that advanced expenses: the coordinator may have changed between two of them. */
function Owed({ balance: { owed, debts } }: { readonly balance: Balance }) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const { language } = useLanguage()
  if (owed === 0) return says.nothingOwed
  if (debts.length === 0) return formatCents(owed, language)
  return debts.map(({ to, amount }) => <div key={to}>{says.owedTo(formatCents(amount, language), lookup.to(to))}</div>)
}

/** What was spent, by year and by kind. */
export function TotalsTable({ expenses }: { readonly expenses: readonly Expense[] }) {
  const head = useCellHead()
  const says = useWords(words)
  const { language } = useLanguage()
  return (
    <div className={table.frame}>
      <table className={`${table.table} ${classes.numbers}`}>
        <thead>
          <tr>
            <th scope="col">{says.year}</th>
            <th scope="col" className={classes.words}>
              {says.nature}
            </th>
            <th scope="col">{says.count}</th>
            <th scope="col">{says.amount}</th>
          </tr>
        </thead>
        <tbody>
          {totalsOf(expenses).map(({ year, nature, count, amount }) => (
            <tr key={`${year} ${nature}`}>
              <th scope="row">{year}</th>
              <td className={classes.words} data-head={head(says.nature)}>
                {says.natures[nature]}
              </td>
              <td data-head={head(says.count)}>{formatCount(count, language)}</td>
              <td data-head={head(says.amount)}>{formatCents(amount, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
