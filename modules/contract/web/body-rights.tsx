import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { Resource } from '#api/shapes.ts'
import { resolve } from '#kernel/citation.ts'
import { type Group, groupOf } from '#modules/convention/index.ts'
import { Articles } from '#ui/article.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { useRead } from '#ui/reading.tsx'
import table from '#ui/table.module.css'
import { HOLD_BASIS, type RightsOnContract, rightsOfBody } from '../model/rights.ts'
import type { Contract } from '../model/state.ts'
import { Held, MayOrder, ORDER_BASIS } from './rights-table.tsx'
import { words } from './words.ts'

/** On the card of a body: on which contracts it may order today, and which hold it, each answer under its article. */
export function BodyRights({ body }: { readonly body: string }) {
  const { id, today } = useGroup()
  const convention = useRead<Resource<Parameters<typeof groupOf>[1]>>(`/api/groups/${id}/convention`)
  const contracts = useRead<readonly CaseWithState<Contract>[]>(`/api/groups/${id}/cases?process=contract`)
  const group = convention.data === undefined ? undefined : groupOf(id, convention.data.state)
  if (group === undefined || contracts.data === undefined) return null
  return <BodyRightsTable group={group} rights={rightsOfBody(group, contracts.data, body, today)} />
}

export type BodyRightsTableProps = { readonly group: Group; readonly rights: readonly RightsOnContract[] }

export function BodyRightsTable({ group, rights }: BodyRightsTableProps) {
  const says = useWords(words)
  const { today } = useGroup()
  return (
    <Part title={says.ofBody}>
      {rights.length === 0 ? (
        <p>{says.ofBodyNone}</p>
      ) : (
        <>
          <p>{says.rightsOn(today)}</p>
          <Rows group={group} rights={rights} />
        </>
      )}
    </Part>
  )
}

function Rows({ group: { articles }, rights }: BodyRightsTableProps) {
  const says = useWords(words)
  const head = useCellHead()
  const { id: group } = useGroup()
  return (
    <div className={table.frame}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{says.name}</th>
            <th scope="col">
              {says.order} <Articles basis={[...resolve(ORDER_BASIS, articles)]} />
            </th>
            <th scope="col">
              {says.withdraw} <Articles basis={[...resolve([HOLD_BASIS[0]], articles)]} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rights.map(({ id, title, rights: { order, hold } }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/groups/${group}/contracts/${id}`}>{title}</Link>
              </th>
              <td data-head={head(says.order)}>
                <MayOrder order={order} />
              </td>
              <td data-head={head(says.withdraw)}>
                <Held hold={hold} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
