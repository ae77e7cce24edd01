import { type ReactNode, useId, useState } from 'react'
import classes from './disclosure.module.css'
import { Icon } from './icon.tsx'

export type DisclosureProps = {
  /** What the button says while the rest is hidden. */
  readonly label: string
  /** What it says while the rest is shown; the same by default. */
  readonly openLabel?: string
  readonly startsOpen?: boolean
  readonly children: ReactNode
}

/** A line that opens to its detail. Print shows the detail either way. */
export function Disclosure({ label, openLabel = label, startsOpen = false, children }: DisclosureProps) {
  const [open, setOpen] = useState(startsOpen)
  const id = useId()
  return (
    <div>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? 'down' : 'right'} />
        {open ? openLabel : label}
      </button>
      <div id={id} className={`disclosed ${classes.body}`} data-closed={open ? undefined : true}>
        {children}
      </div>
    </div>
  )
}
