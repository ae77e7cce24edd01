import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useReadingWords } from '../words/use-words.ts'
import { Confidence } from './confidence.tsx'
import type { Item } from './item.ts'
import { CONFIRMS } from './item-keys.ts'
import classes from './item-row.module.css'

export type ItemRowProps = {
  readonly item: Item
  readonly label: string
  /** The label with what it is of, where several rows share a label. */
  readonly name?: string
  /** The value in words; `null` when there is none. */
  readonly value: string | null
  readonly current: boolean
  readonly onCurrent: () => void
  /** Confirms, and goes on to the next from this button. */
  readonly onConfirm: (button: HTMLElement) => void
  readonly onReopen: () => void
  readonly locked?: string
  readonly editor: ReactNode
}

/** One value: what it is, what was understood, how sure; to be confirmed, or corrected where it stands. */
export function ItemRow(props: ItemRowProps) {
  const { item, label, name = label, value, current, onCurrent, locked, editor } = props
  const words = useReadingWords()
  const id = useId()
  const { open, toggle, confirm, place } = useCorrection(props)
  return (
    <li className={classes.row} data-item={item.id} data-current={current ? true : undefined} onFocus={onCurrent}>
      <div className={classes.what}>
        <p id={`${id}-label`} className={classes.label}>
          {label}
        </p>
        <p id={`${id}-value`} className={classes.value} data-none={value === null ? true : undefined}>
          {value ?? words.nothing}
        </p>
        <Confidence item={item} />
      </div>
      <div className={classes.actions}>
        <ConfirmButton
          confirmed={item.confirmed}
          name={name}
          describedBy={`${id}-value ${id}-complaint`}
          onConfirm={confirm}
        />
        {locked === undefined && (
          <Button rank="quiet" aria-expanded={open} aria-label={words.correctOf(name)} onClick={toggle}>
            {open ? words.close : words.correct}
          </Button>
        )}
      </div>
      <Complaint id={`${id}-complaint`} item={item} />
      {locked !== undefined && <p className={classes.locked}>{locked}</p>}
      {current && item.found[0] !== undefined && (
        <blockquote className={classes.quote} lang="fr" aria-label={words.passage}>
          {item.found[0].quote}
        </blockquote>
      )}
      {open && locked === undefined && (
        <div ref={place} className={classes.editor}>
          {editor}
        </div>
      )}
    </li>
  )
}

type Correction = {
  readonly open: boolean
  readonly toggle: () => void
  readonly confirm: (button: HTMLElement) => void
  /** Where the editor stands. */
  readonly place: RefObject<HTMLDivElement | null>
}

/** Whether the editor is open: a person opens it, and so does confirming what is not complete. */
function useCorrection({ item, onConfirm, onReopen }: ItemRowProps): Correction {
  const [open, setOpen] = useState(false)
  const [asked, ask] = useState(0)
  const place = useRef<HTMLDivElement>(null)
  // Asked to confirm what is not complete, the person is led to the first field.
  useEffect(() => {
    if (asked > 0) place.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [asked])
  const confirm = (button: HTMLElement) => {
    if (item.confirmed) return onReopen()
    if (item.complaint === null) {
      setOpen(false)
      return onConfirm(button)
    }
    setOpen(true)
    ask(asked + 1)
  }
  return { open, toggle: () => setOpen(!open), confirm, place }
}

type ConfirmButtonProps = {
  readonly confirmed: boolean
  readonly name: string
  readonly describedBy: string
  readonly onConfirm: (button: HTMLElement) => void
}

/** Confirms a value, and shows that it is. */
function ConfirmButton({ confirmed, name, describedBy, onConfirm }: ConfirmButtonProps) {
  const words = useReadingWords()
  return (
    <button
      type="button"
      className={classes.confirm}
      aria-pressed={confirmed}
      aria-label={confirmed ? words.confirmedOf(name) : words.confirmOf(name)}
      aria-describedby={describedBy}
      {...{ [CONFIRMS]: true }}
      onClick={(event) => onConfirm(event.currentTarget)}
    >
      {confirmed ? (
        <>
          <Icon name="check" /> {words.confirmed}
        </>
      ) : (
        words.confirm
      )}
    </button>
  )
}

/** What keeps a value from being confirmed. */
function Complaint({ id, item }: { readonly id: string; readonly item: Item }) {
  const { complaints } = useReadingWords()
  return (
    <p id={id} className={classes.complaint}>
      {item.complaint !== null && !item.confirmed && (
        <>
          <Icon name="warning" /> {complaints[item.complaint]}
        </>
      )}
    </p>
  )
}
