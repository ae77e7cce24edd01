import type { ReactNode } from 'react'
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

/** Who may order and who may not, whom it holds if it withdraws, each under its article. */
export function RightsTable({ rights, articles, on }: RightsTableProps) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const rows = rights.map(({ body, member, order, hold }) => ({
    key: body,
    order,
    hold,
    name: (
      <>
        {lookup.name(body)}
        {!member && <div className={classes.note}>{says.former}</div>}
      </>
    ),
  }))
  return (
    <>
      <p className={classes.on}>{says.rightsOn(on)}</p>
      <RightsRows head={says.member} rows={rows} articles={articles} />
    </>
  )
}

/** The articles at the head of the columns; each answer that forbids something carries its own. */
const ORDER_BASIS = [buyerIdentified.basis[0], withdrawalNotInEffect.basis[0], ...orderedWhileValid.basis] as const

export type RightsRowsProps = {
  /** What a row is of: a body, or a contract. */
  readonly head: string
  readonly rows: readonly (Pick<Rights, 'order' | 'hold'> & { readonly key: string; readonly name: ReactNode })[]
  readonly articles: ClauseArticles
}

export function RightsRows({ head: first, rows, articles }: RightsRowsProps) {
  const says = useWords(words)
  const head = useCellHead()
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">
              {says.order} <Articles basis={[...resolve(ORDER_BASIS, articles)]} />
            </th>
            <th scope="col">
              {says.withdraw} <Articles basis={[...resolve([HOLD_BASIS[0]], articles)]} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, order, hold }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
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
  )
}

/** In one line who may, or what forbids it, with the article. */
function MayOrder({ order }: Pick<Rights, 'order'>) {
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
function Held({ hold }: { readonly hold: Hold }) {
  const says = useWords(words)
  if (hold.kind !== 'held') return says.hold[hold.kind]
  return (
    <>
      <Icon name="lock" /> {hold.until === null ? says.heldWithoutEnd : says.heldUntil(hold.until)}
    </>
  )
}
