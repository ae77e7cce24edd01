import { linkFor } from '#api/acting-for.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { useGroup } from '#ui/group.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Part } from '#ui/page.tsx'
import { assembliesDue } from '../model/plan.ts'
import { boundsFor, lawDateOf, standingOf } from '../model/standing-plan.ts'
import { PlanNotes } from './plan-notes.tsx'
import { PlanPicture } from './plan-picture.tsx'
import { PlanTable } from './plan-table.tsx'
import type { PlanContext } from './plan-values.ts'
import classes from './procedure.module.css'
import { words } from './words.ts'

/** The retro-planning as it was settled: whether it holds, the picture, the table behind it, and the calendar file. */
export function PlanView({ id, context }: { readonly id: string; readonly context: PlanContext }) {
  const { plan: says } = useWords(words)
  const { id: group } = useGroup()
  const { language } = useLanguage()
  const { plan, status } = context.state
  if (plan === null) return <Part title={says.title}>{<p>{says.none}</p>}</Part>
  const { course, dates } = standingOf(context, plan)
  const lawDate = lawDateOf(context)
  return (
    <Part title={says.title}>
      {status !== 'abandoned' && (
        <PlanNotes course={course} dates={dates} plan={plan} bounds={boundsFor(context, plan)} />
      )}
      <p className={classes.gestures}>
        <a href={linkFor(`/api/groups/${group}/procedures/${id}/planning.ics?language=${language}`)} download>
          <Icon name="calendar" /> {says.calendar}
        </a>
        <Button rank="quiet" onClick={() => window.print()}>
          <Icon name="print" /> {says.print}
        </Button>
      </p>
      <PlanPicture
        course={course}
        dates={dates}
        wanted={plan.wanted}
        assemblies={assembliesDue(dates, plan.assemblies, lawDate)}
      />
      <Disclosure label={says.table}>
        <PlanTable course={course} dates={dates} />
      </Disclosure>
    </Part>
  )
}
