import { type RefObject, useEffect } from 'react'

/** What marks the button of each value; arrows go from one to the next. */
export const CONFIRMS = 'data-confirms'

const buttonsIn = (list: ParentNode): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>(`[${CONFIRMS}]`)]

/** The arrows move between the buttons that confirm; a field keeps its own arrows. */
export function useItemKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = list.current
    if (root === null) return
    const listen = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (step === 0 || !(event.target instanceof HTMLElement) || !event.target.hasAttribute(CONFIRMS)) return
      const buttons = buttonsIn(root)
      const next = buttons[buttons.indexOf(event.target) + step]
      if (next === undefined) return
      event.preventDefault()
      next.focus()
    }
    root.addEventListener('keydown', listen)
    return () => root.removeEventListener('keydown', listen)
  }, [list])
}

/** Goes on to the next value that is not confirmed, after `from` or, past the end, from the beginning. */
export function focusNext(list: HTMLElement, from: HTMLElement | null): void {
  const buttons = buttonsIn(list)
  const at = from === null ? -1 : buttons.indexOf(from)
  const open = (button: HTMLElement) => button !== from && button.getAttribute('aria-pressed') !== 'true'
  const next = buttons.slice(at + 1).find(open) ?? buttons.find(open)
  next?.focus()
  next?.closest('li')?.scrollIntoView({ block: 'nearest' })
}
