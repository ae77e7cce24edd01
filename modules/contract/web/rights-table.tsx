import { type ClauseArticles, type IsoDate, resolve } from '#kernel/citation.ts'
import { Articles } from '#ui/article.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { useLabels } from '#ui/labels-context.tsx'
import table from '#ui/table.module.css'
import { buyerIdentified, orderedWhileValid, withdrawalNotInEffect } from '../model/ordering.ts'
import { againstOrder, HOLD_BASIS, type Hold, type Rights } from '../model/rights.ts'
import classes from './contract.module.css'
import { words } from './words.ts'

export type RightsTableProps = {
  readonly rights: readonly Rights[]
  readonly articles: ClauseArticles
  readonly on: IsoDate
}

/** The articles at the head of the columns; each answer that forbids something carries its own. */
export const ORDER_BASIS = [
  buyerIdentified.basis[0],
  withdrawalNotInEffect.basis[0],
  ...orderedWhileValid.basis,
] as const

/** Who may order and who may not, whom it holds if it withdraws, each under its article. */
export function RightsTable({ rights, articles, on }: RightsTableProps) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const head = useCellHead()
  return (
    <>
      <p className={classes.on}>{says.rightsOn(on)}</p>
      <div className={table.frame}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{says.member}</th>
              <th scope="col">
                {says.order} <Articles basis={[...resolve(ORDER_BASIS, articles)]} />
              </th>
              <th scope="col">
                {says.withdraw} <Articles basis={[...resolve([HOLD_BASIS[0]], articles)]} />
              </th>
            </tr>
          </thead>
          <tbody>
            {rights.map(({ body, member, order, hold }) => (
              <tr key={body}>
                <th scope="row">
                  {lookup.name(body)}
                  {!member && <div className={classes.note}>{says.former}</div>}
                </th>
                <td data-head={head(says.order)}>
                  <MayOrder order={order} />
                </td>
                <td data-head={head(says.withdraw)} className={classes.held}>
                  <Held hold={hold} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** In one line who may, or what forbids it, with the article. */
export function MayOrder({ order }: Pick<Rights, 'order'>) {
  const says = useWords(words)
  const labels = useLabels()
  if (order === null) return says.nobodyOrders
  const against = againstOrder(order)
  if (against === undefined) {
    return (
      <>
        <Icon name="check" /> {says.mayOrder}
      </>
    )
  }
  return (
    <>
      <Icon name={against.outcome === 'unmet' ? 'cross' : 'question'} />{' '}
      {against.outcome === 'to-appraise' && `${says.toRead}. `}
      {labels.rule(against.rule, against.facts, against.outcome)} <Articles basis={[...against.basis]} />
    </>
  )
}

/** Until when the contract holds a member that withdraws. */
export function Held({ hold }: { readonly hold: Hold }) {
  const says = useWords(words)
  if (hold.kind !== 'held') return says.hold[hold.kind]
  return (
    <>
      <Icon name="lock" /> {hold.until === null ? says.heldWithoutEnd : says.heldUntil(hold.until)}
    </>
  )
}
