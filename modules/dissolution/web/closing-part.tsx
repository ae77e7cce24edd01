import { useCellHead } from '#ui/cell-head.ts'
import { DocumentLink } from '#ui/document-link.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Part } from '#ui/page.tsx'
import type { Deposit, Ended } from '../model/closing-state.ts'
import { RECORD_CLASSES, RETENTION, type RecordClass } from '../model/retention.ts'
import classes from './end.module.css'
import { words } from './page-words.ts'

/** The final notice: who has received it, with its proof, and who has not. */
export function NoticesPart({ members }: Pick<Ended, 'members'>) {
  const says = useWords(words).closing
  const { lookup } = useGroup()
  const { language } = useLanguage()
  return (
    <Part title={says.notices}>
      <FramedTable heads={[says.member, says.notice, says.proof]}>
        {members.map(({ body, notice }) => (
          <tr key={body}>
            <th scope="row">{lookup.name(body)}</th>
            <td>
              {notice === null ? (
                <span className={classes.missing}>
                  <Icon name="cross" /> {says.missing}
                </span>
              ) : (
                <>
                  <Icon name="check" /> {says.received(formatDate(notice.receivedOn, language))}
                </>
              )}
            </td>
            <td>{notice !== null && <DocumentLink hash={notice.proof} label={says.proof} />}</td>
          </tr>
        ))}
      </FramedTable>
    </Part>
  )
}

/** Where each class of records is kept, by whom, and until when; what has no place yet. */
export function RecordsPart({ deposits }: Pick<Ended, 'deposits'>) {
  const { closing: says } = useWords(words)
  return (
    <Part title={says.records}>
      <FramedTable heads={[says.recordClass, says.place, says.keptBy, says.until]}>
        {RECORD_CLASSES.map((each) => (
          <RecordRow key={each} recordClass={each} deposit={deposits.find(({ recordClass }) => recordClass === each)} />
        ))}
      </FramedTable>
      <p className={classes.hint}>{says.visa}</p>
    </Part>
  )
}

type RecordRowProps = { readonly recordClass: RecordClass; readonly deposit: Deposit | undefined }

function RecordRow({ recordClass, deposit }: RecordRowProps) {
  const { closing: says, records, counts, startsWith } = useWords(words)
  const { lookup } = useGroup()
  const { language } = useLanguage()
  const head = useCellHead()
  const { from, length } = RETENTION[recordClass]
  return (
    <tr>
      <th scope="row">{records[recordClass]}</th>
      <td>
        {deposit === undefined ? (
          <span className={classes.missing}>
            <Icon name="cross" /> {says.missing}
          </span>
        ) : (
          deposit.place
        )}
      </td>
      <td data-head={deposit === undefined ? undefined : head(says.keptBy)}>
        {deposit !== undefined && lookup.name(deposit.keptBy)}
      </td>
      <td data-head={deposit === undefined ? undefined : head(says.until)}>
        {deposit === undefined
          ? length !== null && counts(startsWith[from])
          : deposit.until === null
            ? says.forever
            : formatDate(deposit.until, language)}
      </td>
    </tr>
  )
}
