import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { Group } from '#modules/convention/index.ts'
import { useConventionGroup } from '#modules/convention/web/parts.ts'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { useRead } from '#ui/reading.tsx'
import { type RightsOnContract, rightsOfBody } from '../model/rights.ts'
import type { Contract } from '../model/state.ts'
import { RightsRows } from './rights-table.tsx'
import { words } from './words.ts'

/** On the card of a body: on which contracts it may order today, and which hold it, each answer under its article. */
export function BodyRights({ body }: { readonly body: string }) {
  const { id, today } = useGroup()
  const { data: group } = useConventionGroup()
  const contracts = useRead<readonly CaseWithState<Contract>[]>(`/api/groups/${id}/cases?process=contract`)
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
  const { id: group } = useGroup()
  const rows = rights.map(({ id, title, rights: { order, hold } }) => ({
    key: id,
    order,
    hold,
    name: <Link to={`/groups/${group}/contracts/${id}`}>{title}</Link>,
  }))
  return <RightsRows head={says.name} rows={rows} articles={articles} />
}
