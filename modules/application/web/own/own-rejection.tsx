import { useState } from 'react'
import { ApiProblem, ask } from '#api/client.ts'
import { Button } from '#ui/button.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Part } from '#ui/page.tsx'
import type { RequestsView } from '../../contract.ts'
import classes from '../application.module.css'
import { words } from '../words.ts'

type Rejection = NonNullable<RequestsView['rejection']>
export type OwnRejectionProps = {
  readonly id: string
  readonly rejection: Rejection
  readonly onOpened: (view: RequestsView) => void
}

/** The letter that an application is eliminated: it waits, and the hour at which it is opened is kept. */
export function OwnRejection({ id, rejection, onOpened }: OwnRejectionProps) {
  const { own: says } = useWords(words)
  const [problem, setProblem] = useState<string>()
  const open = async () => {
    setProblem(undefined)
    try {
      onOpened(await ask<RequestsView>(`/api/public/consultations/${id}/requests/rejection/open`, {}))
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(error.problem.detail ?? says.openFailed)
    }
  }
  const { at, readAt, said } = rejection
  return (
    <Part title={says.rejection}>
      {said === null || readAt === null ? (
        <>
          <p>{says.rejectionWaits(at)}</p>
          <Button rank="primary" onClick={() => void open()}>
            {says.openRejection}
          </Button>
          {problem !== undefined && <p role="alert">{problem}</p>}
        </>
      ) : (
        <Letter id={id} said={said} readAt={readAt} />
      )}
    </Part>
  )
}

type LetterProps = { readonly id: string; readonly said: NonNullable<Rejection['said']>; readonly readAt: string }

function Letter({ id, said, readAt }: LetterProps) {
  const { own: says, grounds } = useWords(words)
  const { ground, reasons, recourse } = said
  return (
    <>
      <p>{says.rejected}</p>
      <h3>{says.rejectionReasons}</h3>
      <p>{grounds[ground]}</p>
      <p className={classes.message}>{reasons}</p>
      {recourse !== null && (
        <>
          <h3>{says.recourse}</h3>
          <p>
            {recourse.court}, {recourse.address}. {recourse.contact}
          </p>
          <p className={classes.message}>{recourse.periods}</p>
        </>
      )}
      <p>
        <a href={`/api/public/consultations/${id}/requests/rejection/letter.pdf`}>{says.letterPdf}</a>
      </p>
      <p className={classes.note}>
        <Icon name="clock" /> {says.rejectionRead(readAt)}
      </p>
    </>
  )
}
