import type { Group } from '#modules/convention/index.ts'
import { Button } from '#ui/button.tsx'
import { useGroup } from '#ui/group.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { type Cell, csvOf } from '#ui/spreadsheet.ts'
import { advancerOf } from '../model/sharing.ts'
import type { Expense } from '../model/state.ts'
import classes from './cost.module.css'
import { words } from './words.ts'

export type LedgerDownloadProps = { readonly expenses: readonly Expense[]; readonly group: Group }

/** The ledger as a file for a spreadsheet: one line an expense and, once it is shared, one a member’s share. */
export function LedgerDownload({ expenses, group }: LedgerDownloadProps) {
  const says = useWords(words)
  const { language } = useLanguage()
  const rows = useRows({ expenses, group })
  const save = () => {
    const url = URL.createObjectURL(new Blob([csvOf(rows, language)], { type: 'text/csv;charset=utf-8' }))
    const link = Object.assign(document.createElement('a'), { href: url, download: says.file })
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <p className="screen-only">
      <Button onClick={save}>{says.download}</Button> <span className={classes.legend}>{says.downloadHint}</span>
    </p>
  )
}

function useRows({ expenses, group }: LedgerDownloadProps): readonly (readonly Cell[])[] {
  const says = useWords(words)
  const { lookup } = useGroup()
  const labels = useLabels()
  const head = [says.on, says.label, says.nature, says.supplier, says.amount, says.status, says.advancer]
  const rows = expenses.flatMap((expense): (readonly Cell[])[] => {
    if (expense.status === 'none') return []
    const { incurredOn, label, nature, supplier, amount, status } = expense
    const advancer = advancerOf(group, expense)
    const own: readonly Cell[] = [
      incurredOn,
      label,
      says.natures[nature],
      supplier,
      { cents: amount },
      labels.status('expense', status),
      advancer === undefined ? null : lookup.name(advancer),
    ]
    if (status !== 'shared' && status !== 'settled') return [[...own, null, null, null]]
    return expense.shares.map((share, index) => {
      const paid = expense.settlements.find(({ body }) => body === share.body)
      const due =
        share.amount === 0 ? says.nothing : status === 'settled' || share.body === advancer ? says.own : says.toPay
      // The amount of the expense stands once, so that the column adds up.
      const first = index === 0 ? own : own.map((cell) => (typeof cell === 'object' ? null : cell))
      return [...first, lookup.name(share.body), { cents: share.amount }, paid?.paidOn ?? due]
    })
  })
  return [[...head, says.member, says.share, says.payment], ...rows]
}
