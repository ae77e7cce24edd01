import { type ReactNode, useEffect, useId, useRef } from 'react'
import classes from './dialog.module.css'

export type DialogProps = {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly closeLabel: string
  readonly children: ReactNode
}

/** The browser's own dialog: it keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ title, open, onClose, closeLabel, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} className={classes.dialog} aria-labelledby={heading} onClose={onClose}>
      <div className={classes.head}>
        <h2 id={heading}>{title}</h2>
        <button type="button" className={classes.close} onClick={onClose}>
          {closeLabel}
        </button>
      </div>
      {open && children}
    </dialog>
  )
}
