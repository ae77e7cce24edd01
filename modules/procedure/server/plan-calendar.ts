import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Language } from '#platform/bilingual.ts'
import { type CalendarEvent, calendarFile } from '#platform/calendar-file.ts'
import { REMINDED } from '../model/expected.ts'
import { dayOf } from '../model/plan.ts'
import type { Assembly, Milestone } from '../model/plan-state.ts'
import type { OpenedProcedure } from '../model/procedure-state.ts'
import { standingOf } from '../model/standing-plan.ts'
import { terms as en } from '../terms.en.ts'
import { terms as fr } from '../terms.fr.ts'

const TERMS = { fr, en }

/** What the calendar says besides the names of the code. */
const WORDS = {
  fr: {
    name: (title: string) => `Rétroplanning : ${title}`,
    event: (what: string, title: string) => `${what} (${title})`,
    note: 'Date du rétroplanning de la procédure ; elle change quand le coordonnateur le révise.',
    assembly: (body: string) => `Assemblée : ${body}`,
    subjects: {
      'contract-signature': 'Délibération qui autorise à signer le marché',
      'budget-commitment': 'Délibération qui engage le budget',
    },
  },
  en: {
    name: (title: string) => `Retro-planning: ${title}`,
    event: (what: string, title: string) => `${what} (${title})`,
    note: 'A day of the retro-planning of the procedure; it changes when the coordinator revises it.',
    assembly: (body: string) => `Assembly: ${body}`,
    subjects: {
      'contract-signature': 'Deliberation that authorises the signature of the contract',
      'budget-commitment': 'Deliberation that commits the budget',
    },
  },
} as const

export type PlanCalendar = {
  readonly group: string
  readonly id: string
  /** The number of the last entry that a day of it rests on: a later export replaces the events of an earlier one. */
  readonly seq: number
  readonly state: OpenedProcedure
  readonly names: ReadonlyMap<string, string>
  readonly language: Language
  readonly stamp: IsoInstant
  readonly address: string
  /** Until when the consultation receives, once its notice says so. */
  readonly deadline: IsoDate | null
}

/** The retro-planning for a calendar, one whole day a milestone; `undefined` before there is a plan. */
export function planCalendar(asked: PlanCalendar): string | undefined {
  const { state, language, stamp } = asked
  if (state.plan === null) return undefined
  const { plan, title } = state
  const facts = { state, coordinator: undefined, today: civilDay(stamp), deadline: asked.deadline }
  const { dates } = standingOf(facts, plan)
  const cancelled = state.status === 'abandoned'
  const common = { sequence: asked.seq, cancelled, address: asked.address }
  const words = WORDS[language]
  const milestone = (each: Milestone): CalendarEvent => {
    const day = dayOf(dates, each)
    const remindDaysBefore = REMINDED[each]
    return {
      ...common,
      uid: `${each}.${asked.id}@unisson`,
      when: { first: day, last: day },
      title: words.event(TERMS[language].milestones[each], title),
      description: words.note,
      ...(remindDaysBefore === undefined ? {} : { remindDaysBefore }),
    }
  }
  const assembly = ({ body, subject, on }: Assembly): readonly CalendarEvent[] =>
    on === null
      ? []
      : [
          {
            ...common,
            uid: `${subject}.${body}.${asked.id}@unisson`,
            when: { first: on, last: on },
            title: words.assembly(asked.names.get(body) ?? body),
            description: `${words.subjects[subject]} (${title})`,
          },
        ]
  return calendarFile({
    group: asked.group,
    method: 'PUBLISH',
    name: words.name(title),
    language,
    stamp,
    events: [...plan.milestones.map((each) => milestone(each.milestone)), ...plan.assemblies.flatMap(assembly)],
  })
}
