import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { Why } from '#ui/why.tsx'
import type { Acknowledged } from './acknowledging.ts'
import classes from './feed.module.css'
import { words } from './words.ts'

/** Says what became of the last acknowledgement, as soon as it is known. */
export function AcknowledgedNote({ done }: { readonly done: Acknowledged | null }) {
  const says = useWords(words)
  return (
    <div aria-live="polite" className={classes.live}>
      {done?.answer.kind === 'granted' && (
        <p className={classes.done}>
          <Icon name="check" /> {says.acknowledged(done.title, done.answer.receipt.seq)}
        </p>
      )}
      {done?.answer.kind === 'refused' && <Why findings={done.answer.findings} />}
      {done?.answer.kind === 'failed' && <ProblemNotice problem={done.answer.problem} />}
    </div>
  )
}
