import { Articles } from '#ui/article.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { Bar } from '../model/plan.ts'
import classes from './bar-reason.module.css'
import { words } from './words.ts'

/** Why a bar has its days: its minimum, how it is counted, what is left, and the articles. */
export function BarReason({ bar }: { readonly bar: Bar }) {
  const { plan } = useWords(words)
  const { reason } = plan
  const { start, end, days, kind, earliest, slack, term, limit, basis, toBeConfirmed } = bar
  const backwards = kind !== 'work' && term === null
  return (
    <div className={classes.reason}>
      <p>
        <strong>{reason.period(start, end)}.</strong>{' '}
        {backwards ? reason.back(days, end) : reason.least(days, plan.kinds[kind])}{' '}
        {!backwards && reason.earliest(earliest)} {slack < 0 ? reason.short(-slack) : reason.slack(slack)}
        {toBeConfirmed && ` ${reason.toBeConfirmed}`}
      </p>
      {term !== null && (
        <>
          <p>{reason.regime(term.regime)}</p>
          <p className={classes.steps}>{reason.steps}</p>
          <ol className={classes.steps}>
            {term.steps.map((step) => (
              <li key={`${step.kind} ${step.to}`}>{reason.step(step)}</li>
            ))}
          </ol>
        </>
      )}
      {limit !== undefined && (
        <p>
          {reason.limit(limit.term.last)} <Articles basis={limit.basis} />
        </p>
      )}
      <p>
        <Articles basis={basis} />
      </p>
    </div>
  )
}
