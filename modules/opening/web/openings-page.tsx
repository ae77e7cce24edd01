import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { isCutAway } from '#ui/cut.tsx'
import { Empty } from '#ui/empty.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import type { ShownOpening } from '../model/secrecy.ts'
import { words } from './words.ts'

type Cases = readonly CaseWithState<ShownOpening>[]

/** The openings of a group, the last one first. */
export function OpeningsPage() {
  const { id } = useGroup()
  const cases = useRead<Cases>(`/api/groups/${id}/cases?process=opening`)
  return <Reading of={cases}>{(found) => <Openings cases={found.filter(({ state }) => !isCutAway(state))} />}</Reading>
}

export function Openings({ cases }: { readonly cases: Cases }) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group } = useGroup()
  const cellHead = useCellHead()
  const crumbs = useCrumbs()
  return (
    <Page title={says.title} lede={says.lede} crumbs={crumbs}>
      {cases.length === 0 ? (
        <Empty title={says.none} teach={says.noneTeach} />
      ) : (
        <FramedTable heads={[says.consultation, says.state]}>
          {cases.map(({ id, state, status }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/groups/${group}/openings/${id}`}>{'reference' in state ? state.reference : id}</Link>
              </th>
              <td data-head={cellHead(says.state)}>{labels.status('opening', status)}</td>
            </tr>
          ))}
        </FramedTable>
      )}
    </Page>
  )
}
