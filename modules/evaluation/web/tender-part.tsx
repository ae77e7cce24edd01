import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Analysed, Known } from '../model/evaluation-state.ts'
import { type Line, outOfHundred } from '../model/ranking.ts'
import { unsettledIn } from '../model/standing.ts'
import classes from './evaluation.module.css'
import { type Says, words } from './words.ts'

export type TenderPartProps = { readonly state: Known; readonly lines: readonly Line[] }

/** The tenders, the best ranked first, those that are set aside last. */
export function TenderPart({ state, lines }: TenderPartProps) {
  const says = useWords(words)
  const { tenders } = state
  const place = new Map(lines.map(({ tender }, index) => [tender, index]))
  const sorted = tenders.toSorted((a, b) => (place.get(a.id) ?? tenders.length) - (place.get(b.id) ?? tenders.length))
  const { today } = useGroup()
  const unsettled = unsettledIn(state, today)
  return (
    <Part title={says.tenders}>
      <FramedTable
        heads={[says.tender, says.rank, says.total, says.price, says.qualification, says.low, says.validUntil]}
      >
        {sorted.map((tender) => (
          <Row
            key={tender.id}
            tender={tender}
            line={lines.find((each) => each.tender === tender.id)}
            flagged={unsettled.includes(tender.id)}
          />
        ))}
      </FramedTable>
    </Part>
  )
}

type RowProps = { readonly tender: Analysed; readonly line: Line | undefined; readonly flagged: boolean }

function Row({ tender, line, flagged }: RowProps) {
  const says = useWords(words)
  const cellHead = useCellHead()
  const { operator, price, qualification, low, validUntil } = tender
  const total = line?.total ?? null
  return (
    <tr>
      <th scope="row">{operator}</th>
      <td className={classes.number} data-head={cellHead(says.rank)}>
        {line?.rank ?? '–'}
      </td>
      <td className={classes.number} data-head={cellHead(says.total)}>
        {total === null ? '–' : says.points(outOfHundred(total))}
      </td>
      <td className={classes.number} data-head={cellHead(says.price)}>
        {price === null ? says.unread : says.euros(price.total)}
      </td>
      <td data-head={cellHead(says.qualification)}>{qualificationTold(says, qualification)}</td>
      <td data-head={cellHead(says.low)}>{says.lows[low?.outcome ?? (flagged ? 'flagged' : 'none')]}</td>
      <td data-head={cellHead(says.validUntil)}>{says.day(validUntil)}</td>
    </tr>
  )
}

const qualificationTold = (says: Says, qualification: Analysed['qualification']): string =>
  qualification === null
    ? says.unqualified
    : `${says.kinds[qualification.kind]}${qualification.variant ? `, ${says.variant}` : ''}`
