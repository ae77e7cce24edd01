import { useState } from 'react'
import { workingDayOnOrBefore } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, LongField, TickField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { mediumCases } from '../model/medium.ts'
import { assembliesDue, type Dates, dayOf, milestonesOf, moveMilestone } from '../model/plan.ts'
import { type Course, daysOf } from '../model/plan-course.ts'
import { type Milestone, type Plan, WORKS } from '../model/plan-state.ts'
import { boundsFor, lawDateOf, replanned, resettled, standingOf } from '../model/standing-plan.ts'
import { PlanNotes } from './plan-notes.tsx'
import { PlanPicture } from './plan-picture.tsx'
import { consequencesOf, type PlanContext, planIn, planValue, withAssembly, workFrom } from './plan-values.ts'
import classes from './procedure.module.css'
import { words } from './words.ts'

type Props = ActFields<FormValues> & { readonly context: PlanContext }

/** The plan in hand: the day wanted, the picture whose milestones move, the time of work, the assemblies. */
export function PlanFields({ context, ...form }: Props) {
  const { plan: says } = useWords(words)
  const { values, change, issue } = form
  const plan = planIn(values)
  const { course, dates } = standingOf(context, plan)
  const put = (next: Plan) => change(planValue(next))
  const { told, mover } = useMover({ context, plan, course, dates, put })
  const lawDate = lawDateOf(context)
  return (
    <>
      <DateField
        label={says.wanted}
        required
        value={plan.wanted}
        error={issue('plan.wanted')}
        onChange={(wanted) => wanted !== null && put(replanned(context, { ...plan, wanted }))}
      />
      <p>{says.wantedHint}</p>
      <TickField
        label={says.electronic}
        checked={plan.electronic}
        onChange={(electronic) => put(resettled(context, { ...plan, electronic }))}
      />
      {!plan.electronic && <MediumFields form={form} context={context} />}
      <div aria-live="polite">
        <PlanNotes course={course} dates={dates} plan={plan} bounds={boundsFor(context, plan)} />
        <p>{told ?? says.drag}</p>
      </div>
      <PlanPicture
        course={course}
        dates={dates}
        wanted={plan.wanted}
        assemblies={assembliesDue(dates, plan.assemblies, lawDate)}
        mover={mover}
      />
      <Works context={context} course={course} plan={plan} put={put} />
      <Sittings context={context} dates={dates} plan={plan} put={put} />
    </>
  )
}

/** Electronic means are the rule: another medium is one of the cases of the code that this contract has, and reasons. */
function MediumFields({ form, context }: { readonly form: ActFields<FormValues>; readonly context: PlanContext }) {
  const { plan: says, terms } = useWords(words)
  const cases = mediumCases(context.state, lawDateOf(context))
  return (
    <>
      <ChoiceField
        label={says.mediumCase}
        none={says.mediumCaseNone}
        options={cases.map((each) => [each, terms.media[each]] as const)}
        {...textFieldOf(form, 'mediumCase', 'plan.otherMedium.case')}
      />
      <LongField
        label={says.mediumReasons}
        hint={says.mediumHint}
        maxLength={4000}
        {...textFieldOf(form, 'mediumReasons', 'plan.otherMedium.reasons')}
      />
    </>
  )
}

type InHand = {
  readonly context: PlanContext
  readonly plan: Plan
  readonly put: (next: Plan) => void
}

/** Moves a milestone, puts the plan that follows, and says what moved with it. */
function useMover({ context, plan, course, dates, put }: InHand & { readonly course: Course; readonly dates: Dates }) {
  const { plan: says, terms } = useWords(words)
  const [told, tell] = useState<string | null>(null)
  const bounds = boundsFor(context, plan)
  const move = (milestone: Milestone, asked: IsoDate, direction: 1 | -1) => {
    // A day off is stepped over in the direction of the move: otherwise an arrow would come back to where it was.
    const to = direction === -1 && milestone !== 'serviceStarted' ? workingDayOnOrBefore(asked) : asked
    const moved = moveMilestone(course, dates, { milestone, to, bounds })
    if (dayOf(moved, milestone) === dayOf(dates, milestone)) return tell(says.kept)
    const others = consequencesOf(dates, moved, milestone)
    const named = others.map((each) => says.movedOne(terms.milestones[each.milestone], each.days)).join(', ')
    tell(
      `${says.moved(terms.milestones[milestone], dayOf(moved, milestone))} ${named === '' ? says.movedAlone : says.movedAlso(named)}`,
    )
    put({ ...plan, milestones: milestonesOf(course, moved) })
  }
  return { told, mover: { move, isFixed: (milestone: Milestone) => milestone in bounds.fixed } }
}

/** The days of each piece of work that this procedure has. */
function Works({ context, course, plan, put }: InHand & { readonly course: Course }) {
  const { plan: says, terms } = useWords(words)
  const bars = new Set<string>(['dossier', ...course.links.map(({ bar }) => bar)])
  const own = WORKS.filter((work) => bars.has(work) || (work === 'finalTenders' && context.state.type === 'dialogue'))
  const free = context.state.type === 'adapted' || context.state.type === 'without-competition'
  return (
    <Disclosure label={says.works}>
      <p>{says.worksHint}</p>
      <div className={classes.works}>
        {own
          .filter((work) => work !== 'tenders' || free)
          .map((work) => (
            <LineField
              key={work}
              label={terms.works[work]}
              inputMode="numeric"
              value={String(daysOf(work, plan, lawDateOf(context)))}
              onChange={(typed) => put(resettled(context, { ...plan, work: workFrom(plan.work, work, typed) }))}
            />
          ))}
      </div>
    </Disclosure>
  )
}

/** The day on which each assembly sits, where it is known. */
function Sittings({ context, dates, plan, put }: InHand & { readonly dates: Dates }) {
  const { plan: says } = useWords(words)
  const { lookup } = useGroup()
  const due = assembliesDue(dates, plan.assemblies, lawDateOf(context))
  return (
    <Disclosure label={says.assemblies}>
      <p>{says.assembliesHint}</p>
      <div className={classes.works}>
        {due.map(({ body, subject, on, by, late }, index) => {
          const made = context.made.find((each) => each.body === body && each.subject === subject)
          return (
            <div key={`${body} ${subject}`}>
              <DateField
                label={says.assemblyOf(lookup.name(body), subject)}
                error={late > 0 && made === undefined ? says.assemblyLate(late) : undefined}
                value={on ?? made?.date ?? null}
                onChange={(typed) => put(withAssembly(plan, index, typed))}
              />
              <p>{made === undefined ? says.assemblyBy(by) : says.assemblyMade(made.date)}</p>
            </div>
          )
        })}
      </div>
    </Disclosure>
  )
}
