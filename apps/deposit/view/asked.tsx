import { useState } from 'react'
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
  readonly onYes: () => Promise<void>
}

/** What cannot be undone is asked twice. */
export function Asked({ ask, label, sure, yes, onYes }: AskedProps) {
  const { says } = useSpoken()
  const [asking, setAsking] = useState(false)
  if (!asking)
    return (
      <Button rank="quiet" onClick={() => setAsking(true)} {...(label === undefined ? {} : { 'aria-label': label })}>
        {ask}
      </Button>
    )
  return (
    <Notice kind="blocked" alert>
      <p>{sure}</p>
      <div className={classes.acts}>
        <Button onClick={() => void onYes().then(() => setAsking(false))}>{yes}</Button>
        <Button rank="quiet" onClick={() => setAsking(false)}>
          {says.home.no}
        </Button>
      </div>
    </Notice>
  )
}
