import { linkFor } from '#api/acting-for.ts'
import { FileLinks } from '#ui/file-links.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Asking, Opened } from '../model/award-state.ts'
import { candidateIn } from '../model/standing.ts'
import classes from './award.module.css'
import { words } from './words.ts'

/** What rejected candidates asked, until when each is owed its answer, and what each was answered. */
export function AskingsPart({ id, state }: { readonly id: string; readonly state: Opened }) {
  const says = useWords(words)
  if (state.askings.length === 0) return null
  return (
    <Part title={says.askings}>
      <FramedTable heads={[says.candidate, says.askingOf, says.answerOf]}>
        {state.askings.map((asking) => (
          <tr key={`${asking.from} ${asking.receivedOn} ${asking.answer?.on ?? ''}`}>
            <th scope="row">{candidateIn(state, asking.from)?.name ?? asking.from}</th>
            <td>
              {says.askedOn(asking.receivedOn)}
              <div className={classes.note}>{asking.own ? says.askedOnPage : says.askedElsewhere}</div>
              {asking.text}
            </td>
            <td>
              <AnswerCell id={id} asking={asking} />
            </td>
          </tr>
        ))}
      </FramedTable>
    </Part>
  )
}

function AnswerCell({ id, asking: { from, due, answer } }: { readonly id: string; readonly asking: Asking }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  if (answer === null) return says.answerDue(due)
  const { on, text, document, availableAt, readAt } = answer
  return (
    <>
      {says.answeredOn(on)}
      <div className={classes.note}>
        {readAt !== null ? says.letterRead(readAt) : availableAt !== null ? says.letterAvailable(availableAt) : ''}
      </div>
      {text}
      {availableAt !== null && (
        <p>
          <a href={linkFor(`/api/groups/${group}/awards/${id}/letters/${from}/answer/${availableAt}/letter.pdf`)}>
            {says.letterPdf}
          </a>
        </p>
      )}
      {document !== null && <FileLinks hashes={[document]} />}
    </>
  )
}
