import { Button } from '#ui/button.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatInstant } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import type { Receipt } from '../model/item-state.ts'
import classes from './feed.module.css'
import { words } from './words.ts'

export type ReceiptTableProps = {
  readonly receipts: readonly Receipt[]
  /** The members whose reading the group still awaits. */
  readonly awaited: readonly string[]
  readonly onRemind?: (body: string) => void
}

/** Each member's receipt: when it was told, when it said that it had read. */
export function ReceiptTable({ receipts, awaited, onRemind }: ReceiptTableProps) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const { language, messages } = useLanguage()
  const head = useCellHead()
  return (
    <FramedTable heads={[says.member, says.available, says.read]}>
      {receipts.map(({ body, availableAt, readAt }) => (
        <tr key={body}>
          <th scope="row">{lookup.name(body)}</th>
          <td data-head={head(says.available)}>{formatInstant(availableAt, language)}</td>
          <td data-head={head(says.read)}>
            {readAt === null ? (
              <span className={classes.unread}>{says.unread}</span>
            ) : (
              <>
                <Icon name="check" /> {formatInstant(readAt, language)}
              </>
            )}{' '}
            {readAt === null && onRemind !== undefined && awaited.includes(body) && (
              <Button rank="quiet" aria-label={says.remindOf(lookup.the(body))} onClick={() => onRemind(body)}>
                <Icon name="bell" /> {messages.blockers.remind}
              </Button>
            )}
          </td>
        </tr>
      ))}
    </FramedTable>
  )
}
