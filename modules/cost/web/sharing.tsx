import { useCellHead } from '#ui/cell-head.ts'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatCount, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import table from '#ui/table.module.css'
import type { Settlement, Weight } from '../model/state.ts'
import { type ShareLine, shareLines } from '../model/totals.ts'
import classes from './cost.module.css'
import { words } from './words.ts'

export type SharingProps = {
  readonly amount: number
  readonly weights: readonly Weight[]
  /** What was paid of it, once it is shared. */
  readonly settlements?: readonly Settlement[]
  /** The body that advanced the whole, and owes itself nothing. */
  readonly advancer?: string | undefined
  /** True once nobody owes anything. */
  readonly complete?: boolean
}

/** A sharing with all that its amounts are made of, so that anybody can do it again. */
export function Sharing({ amount, weights, settlements, advancer, complete = false }: SharingProps) {
  const head = useCellHead()
  const says = useWords(words)
  const { language } = useLanguage()
  const lines = shareLines(amount, weights)
  if (lines === undefined) return <p>{says.noKey}</p>
  const sum = weights.reduce((total, { weight }) => total + weight, 0)
  const heads = [says.weight, says.rounded, says.cent, says.share, ...(settlements === undefined ? [] : [says.payment])]
  return (
    <>
      <p className={classes.how}>{says.how(formatCents(amount, language), formatCount(sum, language))}</p>
      <div className={table.frame}>
        <table className={`${table.table} ${classes.numbers}`}>
          <thead>
            <tr>
              <th scope="col">{says.member}</th>
              {heads.map((each) => (
                <th key={each} scope="col">
                  {each}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line
                key={line.body}
                line={line}
                advancer={advancer}
                complete={complete}
                {...(settlements === undefined ? {} : { settlements })}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{says.sum}</th>
              <td data-head={head(says.weight)}>{formatCount(sum, language)}</td>
              <td />
              <td />
              <td data-head={head(says.share)}>{formatCents(amount, language)}</td>
              {settlements !== undefined && <td />}
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  )
}

type LineProps = {
  readonly line: ShareLine
  readonly settlements?: readonly Settlement[]
  readonly advancer: string | undefined
  readonly complete: boolean
}

function Line({ line, settlements, advancer, complete }: LineProps) {
  const head = useCellHead()
  const says = useWords(words)
  const { lookup } = useGroup()
  const { language } = useLanguage()
  const { body, weight, floor, topped, amount } = line
  return (
    <tr>
      <th scope="row">{lookup.name(body)}</th>
      <td data-head={head(says.weight)}>{formatCount(weight, language)}</td>
      <td data-head={head(says.rounded)}>{formatCents(floor, language)}</td>
      <td data-head={head(says.cent)}>{topped ? says.oneCent : '–'}</td>
      <td data-head={head(says.share)}>
        <strong>{formatCents(amount, language)}</strong>
      </td>
      {settlements !== undefined && (
        <td data-head={head(says.payment)}>
          <Paid line={line} settlements={settlements} advancer={advancer} complete={complete} />
        </td>
      )}
    </tr>
  )
}

function Paid({ line: { body, amount }, settlements, advancer, complete }: Required<LineProps>) {
  const says = useWords(words)
  const { language } = useLanguage()
  const paid = settlements.find((each) => each.body === body)
  if (amount === 0) return says.nothing
  if (paid !== undefined) {
    return (
      <>
        <Icon name="check" /> {says.paidOn(formatDate(paid.paidOn, language))}
      </>
    )
  }
  // Once all is settled, whoever did not pay is who advanced the whole.
  return complete || body === advancer ? says.own : says.toPay
}
