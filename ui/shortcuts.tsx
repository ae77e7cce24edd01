import { Checkbox } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Outcome } from '#kernel/finding.ts'
import { Dialog } from './dialog.tsx'
import { useLanguage } from './i18n/language.tsx'
import { OutcomeMark } from './outcome.tsx'
import classes from './shortcuts.module.css'
import { readStored, writeStored } from './store.ts'

const STORED_AS = 'unisson.shortcuts'
const OUTCOMES: readonly Outcome[] = ['met', 'unmet', 'computed', 'to-appraise', 'not-applicable']

export type ShortcutActions = { readonly onSearch: () => void; readonly onHelp: () => void }

/** Listens for `/` and `?`, unless the person is writing or has switched single keys off (WCAG 2.1.4). */
export function useShortcuts({ onSearch, onHelp }: ShortcutActions): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const run = actionOf(event, { onSearch, onHelp })
      if (run === null) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [onSearch, onHelp])
}

function actionOf(event: KeyboardEvent, actions: ShortcutActions): (() => void) | null {
  const busy = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)
  if (busy || !areShortcutsOn()) return null
  if (event.key === '/') return actions.onSearch
  return event.key === '?' ? actions.onHelp : null
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

const areShortcutsOn = (): boolean => readStored(STORED_AS) !== 'off'

/** The help: the keys, a way to switch them off, and the signs that the pages use. */
export function HelpDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { messages } = useLanguage()
  const [enabled, setEnabled] = useState(areShortcutsOn)
  const words = messages.shortcuts
  return (
    <Dialog title={words.title} open={open} onClose={onClose} closeLabel={words.close}>
      <h3>{words.keys}</h3>
      <dl className={classes.keys}>
        <Key name="/" does={words.search} />
        <Key name="?" does={words.help} />
        <Key name="Esc" does={words.escape} />
      </dl>
      <Checkbox
        label={words.enabled}
        checked={enabled}
        onChange={(event) => {
          setEnabled(event.currentTarget.checked)
          writeStored(STORED_AS, event.currentTarget.checked ? null : 'off')
        }}
      />
      <h3 className={classes.second}>{words.signs}</h3>
      <ul className={classes.signs}>
        {OUTCOMES.map((outcome) => (
          <li key={outcome}>
            <OutcomeMark outcome={outcome} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function Key({ name, does }: { readonly name: string; readonly does: string }) {
  return (
    <div>
      <dt>
        <kbd>{name}</kbd>
      </dt>
      <dd>{does}</dd>
    </div>
  )
}
