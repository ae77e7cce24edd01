import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { useSpoken } from '../language.tsx'
import classes from '../view/deposit.module.css'
import { Field, Notice } from '../view/field.tsx'
import { useRefusal } from './failure.tsx'

type TroubleProps = { readonly onTell: ((what: string) => Promise<void>) | undefined; readonly open?: boolean }

/** What does not go, in the operator’s own words: kept with its hour, for the day it is argued about. */
export function TroubleForm({ onTell, open: openFirst = false }: TroubleProps) {
  const { says } = useSpoken()
  const refusal = useRefusal()
  const [open, setOpen] = useState(openFirst)
  const [what, setWhat] = useState('')
  const [told, setTold] = useState<string>()
  if (onTell === undefined) return null
  if (!open)
    return (
      <div>
        <Button rank="quiet" onClick={() => setOpen(true)}>
          {says.trouble.open}
        </Button>
        <p role="status">{told}</p>
      </div>
    )
  return (
    <form
      className={classes.form}
      aria-label={says.trouble.title}
      onSubmit={(event) => {
        event.preventDefault()
        if (what.trim() === '') return
        onTell(what.trim()).then(
          () => {
            setTold(says.trouble.told)
            setWhat('')
            setOpen(false)
          },
          (error: unknown) => setTold(refusal(error)),
        )
      }}
    >
      <Field label={says.trouble.label} hint={says.trouble.why} value={what} onChange={setWhat} rows={3} />
      {told !== undefined && <Notice kind="blocked">{told}</Notice>}
      <div className={classes.acts}>
        <Button type="submit">{says.trouble.send}</Button>
        <Button rank="quiet" onClick={() => setOpen(false)}>
          {says.trouble.cancel}
        </Button>
      </div>
    </form>
  )
}
