import { Button } from './button.tsx'
import { useLanguage } from './i18n/language.tsx'

export type NarrowedProps = {
  /** What alone is shown, in the words of the page; nothing of all. */
  readonly to: readonly string[]
  /** Shows all again. */
  readonly onWiden: () => void
}

/** Says that a list shows less than all because its address asked so, and shows all again. */
export function Narrowed({ to, onWiden }: NarrowedProps) {
  const { messages } = useLanguage()
  if (to.length === 0) return null
  return (
    <p>
      {messages.page.narrowed(to.join(', '))}{' '}
      <Button rank="quiet" onClick={onWiden}>
        {messages.page.widen}
      </Button>
    </p>
  )
}
