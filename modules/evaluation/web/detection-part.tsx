import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Part } from '#ui/page.tsx'
import type { Known } from '../model/evaluation-state.ts'
import { lowIn } from '../model/standing.ts'
import classes from './evaluation.module.css'
import { words } from './words.ts'

/** Each method on each price, what flags it first: the computation is shown whether it flags or not. */
export function DetectionPart({ state }: { readonly state: Known }) {
  const says = useWords(words)
  const cellHead = useCellHead()
  const { today } = useGroup()
  const found = lowIn(state, today).toSorted((a, b) => Number(b.flagged) - Number(a.flagged) || a.share - b.share)
  const nameOf = (id: string) => state.tenders.find((each) => each.id === id)?.operator ?? id
  if (found.length === 0) return null
  return (
    <Part title={says.detection}>
      <p className={classes.note}>{says.detectionNote}</p>
      <FramedTable heads={[says.tender, says.method, says.price, says.against, says.share, says.limit, says.low]}>
        {found.slice(0, 60).map(({ tender, method, line, price, against, share, limit, flagged }) => (
          <tr key={`${tender} ${method} ${line}`}>
            <th scope="row">{nameOf(tender)}</th>
            <td data-head={cellHead(says.method)}>
              {says.methods[method]} {line}
            </td>
            <td className={classes.number} data-head={cellHead(says.price)}>
              {says.euros(price)}
            </td>
            <td className={classes.number} data-head={cellHead(says.against)}>
              {says.euros(against)}
            </td>
            <td className={classes.number} data-head={cellHead(says.share)}>
              {says.percent(share)}
            </td>
            <td className={classes.number} data-head={cellHead(says.limit)}>
              {says.percent(limit)}
            </td>
            <td data-head={cellHead(says.low)}>
              {flagged && <Icon name="warning" />} {flagged ? says.flagged : says.notFlagged}
            </td>
          </tr>
        ))}
      </FramedTable>
    </Part>
  )
}
