import { type RefObject, useEffect } from 'react'

/** While something is open, Escape closes it and gives the focus back to what had opened it. */
export function useEscape(open: boolean, close: () => void, opener: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!open) return
    const hear = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return
      close()
      opener.current?.focus()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [open, close, opener])
}
