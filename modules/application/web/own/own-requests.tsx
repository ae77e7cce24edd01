import { Button } from '#ui/button.tsx'
import { shortHash } from '#ui/i18n/format.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Page, Part } from '#ui/page.tsx'
import type { RequestsView } from '../../contract.ts'
import classes from '../application.module.css'
import { FoundMark } from '../found-mark.tsx'
import { words } from '../words.ts'
import { AnswerForm } from './answer-form.tsx'
import { OwnRejection } from './own-rejection.tsx'

export type OwnRequestsProps = {
  readonly id: string
  readonly view: RequestsView
  readonly onAnswered: (view: RequestsView) => void
  readonly onLeave: () => void
}

type Request = RequestsView['requests'][number]

/** What became of an application, where it is eliminated; and all that a candidate was asked, each request with its deadline, what it answered, and the form to answer. */
export function OwnRequests({ id, view, onAnswered, onLeave }: OwnRequestsProps) {
  const { own: says } = useWords(words)
  const { company, reference, title, requests, now, rejection, invitation } = view
  return (
    <Page title={says.title} lede={says.ledeOf(reference, title, company)}>
      {invitation !== null && (
        <Part title={says.invitation}>
          <p>{says.invitedAt(invitation.at)}</p>
          <p className={classes.message}>{invitation.message}</p>
        </Part>
      )}
      {rejection !== null && <OwnRejection id={id} rejection={rejection} onOpened={onAnswered} />}
      {requests.length === 0 && rejection === null && invitation === null && <p>{says.none}</p>}
      {requests.map((request) => (
        <OneRequest
          key={request.number}
          {...{ id, request, now, onAnswered }}
          // Whoever is eliminated has nothing to answer any more: what it was asked stays to be read.
          closed={rejection !== null}
        />
      ))}
      <p>
        <Button rank="quiet" onClick={onLeave}>
          {says.leave}
        </Button>
      </p>
    </Page>
  )
}

type OneProps = Pick<OwnRequestsProps, 'id' | 'onAnswered'> & {
  readonly request: Request
  readonly now: string
  readonly closed: boolean
}

function OneRequest({ id, request, now, closed, onAnswered }: OneProps) {
  const { own: says } = useWords(words)
  const { number, kind, deadline, message, pieces, answers } = request
  const over = now >= deadline
  return (
    <Part title={says.request(number, kind)}>
      <p className={over ? classes.doubt : undefined}>
        <Icon name="clock" /> {over ? says.over(deadline) : says.deadline(deadline)}
      </p>
      <ul className={classes.files}>
        {pieces.map(({ title, found, note }) => (
          <li key={title}>
            {title} <FoundMark found={found} />
            {note !== '' && <span className={classes.note}>{note}</span>}
          </li>
        ))}
      </ul>
      {message !== '' && <p className={classes.message}>{message}</p>}
      {answers.map((answer) => (
        <Answered key={answer.at} answer={answer} />
      ))}
      {!closed && <AnswerForm id={id} number={number} onAnswered={onAnswered} />}
    </Part>
  )
}

/** What was received of an answer: when, whether in time, each file by its fingerprint. */
function Answered({ answer: { at, late, text, files } }: { readonly answer: Request['answers'][number] }) {
  const { own: says } = useWords(words)
  return (
    <div className={classes.answer}>
      <p>
        <Icon name="check" /> {says.answered(at)}
        {late && <span className={classes.doubt}>{says.lateMark}</span>}
      </p>
      {text !== '' && <p className={classes.message}>{text}</p>}
      <ul className={classes.files}>
        {files.map(({ sha256, name }) => (
          <li key={sha256}>
            {name} <code title={sha256}>{shortHash(sha256)}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}
