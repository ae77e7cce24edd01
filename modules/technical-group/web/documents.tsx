import { Link } from '@tanstack/react-router'
import { useCellHead } from '#ui/cell-head.ts'
import { Empty } from '#ui/empty.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { latestOf } from '../model/review-state.ts'
import type { FoundRemark, FoundReview } from './data.ts'
import classes from './technical-group.module.css'
import { words } from './words.ts'

type DocumentsProps = { readonly reviews: readonly FoundReview[]; readonly remarks: readonly FoundRemark[] }

/** The documents under review, with what was said of each and what waits for an answer. */
export function Documents({ reviews, remarks }: DocumentsProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group } = useGroup()
  const cellHead = useCellHead()
  if (reviews.length === 0) return <Empty title={says.noDocuments} teach={says.noDocumentsTeach} />
  const heads = [says.theme, says.version, says.remarks]
  return (
    <FramedTable heads={[says.document, ...heads]}>
      {reviews.map(({ id, state }) => {
        const on = remarks.filter((remark) => remark.state.review === id && remark.state.status !== 'retracted')
        const waiting = on.filter((remark) => remark.state.status === 'made').length
        return (
          <tr key={id}>
            <th scope="row">
              {state.withheld ? (
                state.title
              ) : (
                <Link to={`/groups/${group}/technical-group/reviews/${id}`}>{state.title}</Link>
              )}
            </th>
            <td data-head={cellHead(says.theme)}>{state.theme}</td>
            <td data-head={cellHead(says.version)}>
              {state.withheld ? (
                <span className={classes.quiet}>{says.reserved}</span>
              ) : (
                `${latestOf(state).number}, ${labels.status('review', state.status)}`
              )}
            </td>
            <td data-head={cellHead(says.remarks)}>{state.withheld ? '–' : says.remarksOf(on.length, waiting)}</td>
          </tr>
        )
      })}
    </FramedTable>
  )
}
