import { linkFor } from '#api/acting-for.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { ExaminationFile } from '../contract.ts'
import type { Running } from '../model/examination-state.ts'
import { answersOf } from '../model/standing.ts'
import classes from './application.module.css'
import { words } from './words.ts'

type Props = { readonly id: string; readonly state: Running; readonly applicants: ExaminationFile['applicants'] }

/** What was asked of whom, until when, and what came of it: one line a request and candidate. */
export function RequestsPart({ id, state, applicants }: Props) {
  const { id: group } = useGroup()
  const says = useWords(words)
  const cellHead = useCellHead()
  const nameOf = (account: string) => applicants.find((each) => each.account === account)?.operator ?? account
  if (state.requests.length === 0)
    return (
      <Part title={says.requests}>
        <p>{says.noRequest}</p>
      </Part>
    )
  return (
    <Part title={says.requests}>
      <FramedTable heads={[says.request, says.asked, says.answer]}>
        {state.requests.flatMap((request) =>
          request.asked.map(({ account }) => (
            <tr key={`${request.number} ${account}`}>
              <th scope="row">
                {says.requestOf(request.number, request.kind)}
                <span className={classes.note}>
                  {says.sentAt(request.at)}, {says.until(request.deadline)}
                  {request.asked.length > 1 && `, ${says.sameForAll}`}
                </span>
              </th>
              <td data-head={cellHead(says.asked)}>
                {nameOf(account)}
                <a
                  className={classes.note}
                  href={linkFor(
                    `/api/groups/${group}/examinations/${id}/letters/request/${request.number}/${account}/letter.pdf`,
                  )}
                  aria-label={says.letterPdfTo(nameOf(account))}
                >
                  {says.letterPdf}
                </a>
              </td>
              <td data-head={cellHead(says.answer)}>
                <Answered answers={answersOf(request, account)} />
              </td>
            </tr>
          )),
        )}
      </FramedTable>
    </Part>
  )
}

function Answered({ answers }: { readonly answers: ReturnType<typeof answersOf> }) {
  const says = useWords(words)
  if (answers.length === 0) return <>{says.noAnswer}</>
  return (
    <>
      {answers.map(({ at, late }) => (
        <span key={at} className={late ? `${classes.found} ${classes.doubt}` : classes.found}>
          {says.answeredAt(at)}
          {late && `, ${says.late}`}
        </span>
      ))}
    </>
  )
}
