import type { IsoDate } from '#kernel/citation.ts'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import classes from './plan-legend.module.css'
import { words } from './words.ts'

/** What each sign of the picture says, with the two days that it draws as lines. */
export function PlanLegend({ wanted }: { readonly wanted: IsoDate }) {
  const { plan } = useWords(words)
  const { today } = useGroup()
  return (
    <figcaption className={classes.legend}>
      <span data-sign="today">{plan.todayIs(today)}</span>
      <span data-sign="wanted">{plan.wantedLine(wanted)}</span>
      {(['law', 'practice', 'work', 'slack', 'milestone'] as const).map((sign) => (
        <span key={sign} data-sign={sign}>
          {plan.legend[sign]}
        </span>
      ))}
    </figcaption>
  )
}
