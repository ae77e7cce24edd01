import { useEffect, useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { useSpoken } from '../language.tsx'
import classes from './deposit.module.css'
import { Notice } from './field.tsx'

type AskedProps = {
  readonly ask: string
  /** What the button is called where several say the same. */
  readonly label?: string
  readonly sure: string
  readonly yes: string
  /** Answers `false` where it was not done. */
  readonly onYes: () => Promise<unknown>
  /** Where the button goes away with what was done, says so and takes the focus. */
  readonly onDone?: () => void
}

/** What cannot be undone is asked twice. The focus goes to the question, and back to the button where it stays. */
export function Asked({ ask, label, sure, yes, onYes, onDone }: AskedProps) {
  const { says } = useSpoken()
  const [asking, setAsking] = useState<boolean>()
  const button = useRef<HTMLButtonElement>(null)
  const question = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (asking === true) question.current?.focus()
    if (asking === false) button.current?.focus()
  }, [asking])
  const act = async (): Promise<void> => {
    const done = await onYes()
    if (done !== false && onDone !== undefined) onDone()
    else setAsking(false)
  }
  if (asking !== true)
    return (
      <Button
        rank="quiet"
        ref={button}
        onClick={() => setAsking(true)}
        {...(label === undefined ? {} : { 'aria-label': label })}
      >
        {ask}
      </Button>
    )
  return (
    <Notice kind="blocked">
      <p ref={question} tabIndex={-1}>
        {sure}
      </p>
      <div className={classes.acts}>
        <Button onClick={() => void act()}>{yes}</Button>
        <Button rank="quiet" onClick={() => setAsking(false)}>
          {says.home.no}
        </Button>
      </div>
    </Notice>
  )
}
