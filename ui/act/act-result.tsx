import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ActAnswer } from '#api/answer.ts'
import { Button } from '../button.tsx'
import { Disclosure } from '../disclosure.tsx'
import { useBoardPath } from '../group.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from '../icon.tsx'
import { type FormPlace, ProblemNotice } from '../problem-notice.tsx'
import { Receipt } from '../receipt.tsx'
import { Why } from '../why.tsx'
import classes from './act.module.css'

export type ActResultProps = {
  readonly answer: ActAnswer
  readonly onVerify?: () => Promise<boolean>
  readonly onRetry: () => void
  readonly onReload: () => void
  readonly onLeave: () => void
  /** The part of the form where a field is to be mended. */
  readonly placeOf?: (path: string) => FormPlace | undefined
  /** What is handed to somebody once the act is done: a receipt of paper. */
  readonly handing?: (caseId: string) => ReactNode
}

/** What became of an act: its receipt, or what refused it, or who must judge; the same findings as on its button. */
export function ActResult({ answer, onVerify, onRetry, onReload, onLeave, placeOf, handing }: ActResultProps) {
  const { messages } = useLanguage()
  const board = useBoardPath()
  if (answer.kind === 'failed') {
    return (
      <ProblemNotice
        problem={answer.problem}
        onRetry={onRetry}
        onReload={onReload}
        {...(placeOf === undefined ? {} : { placeOf })}
      />
    )
  }
  if (answer.kind === 'granted') {
    return (
      <div className={classes.result}>
        <p className={classes.verdict}>
          <Icon name="check" /> {messages.act.granted}
        </p>
        {handing !== undefined && answer.caseId !== undefined && handing(answer.caseId)}
        <Receipt
          receipt={answer.receipt}
          {...(onVerify === undefined ? {} : { onVerify })}
          {...(answer.reference === undefined ? {} : { reference: answer.reference })}
        />
        <Disclosure label={messages.act.why(answer.receipt.findings.length)} openLabel={messages.act.hideWhy}>
          <Why findings={answer.receipt.findings} />
        </Disclosure>
        <p className={classes.actions}>
          {board !== null && (
            <Link to={board} onClick={onReload}>
              {messages.act.onward}
            </Link>
          )}
          <Button onClick={onLeave}>{messages.article.close}</Button>
        </p>
      </div>
    )
  }
  const verdict = {
    'would-grant': { icon: 'check', text: messages.act.wouldGrant },
    refused: { icon: 'lock', text: messages.act.refused },
    'awaiting-judgement': { icon: 'question', text: messages.act.awaiting },
  } as const
  const { icon, text } = verdict[answer.kind]
  return (
    <div className={classes.result}>
      <p className={classes.verdict} data-kind={answer.kind}>
        <Icon name={icon} /> {text}
      </p>
      <Why findings={answer.findings} />
    </div>
  )
}
