import { randomUUID } from 'node:crypto'
import { addDays } from '#kernel/calendar.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay, civilTime, hourInParis } from '#kernel/paris-time.ts'
import { citedBy, fileOf, marked, wordsOf } from './sequence-file.ts'
import {
  choiceOf,
  countsOn,
  earliest,
  type FileVariant,
  isNeedKept,
  isPublishable,
  type Model,
  mayAppear,
} from './sequence-model.ts'
import type { Person, World } from './sequence-world.ts'

/** What the coordinator does in a sequence, from the choice of the procedure to the end of the consultation. */

type Hour = { readonly date: string; readonly time: string }

/** One act, before it is done: where it is sent, what with, whether the law lets it pass, and what it changes. */
export type Act = {
  readonly path: (world: World, model: Model) => string
  readonly payload: (world: World, model: Model) => object
  /** True at the stage at which the act is usually done; otherwise it is only tried now and then. */
  readonly fits: (model: Model) => boolean
  /** Beyond competence, interests and stage. `null` when the model does not know. */
  readonly passes?: (model: Model, now: IsoInstant) => boolean | null
  /** Who may do it; the coordinator unless told otherwise. */
  readonly by?: (model: Model, who: Person) => boolean
  readonly after: (model: Model, world: World, answer: { readonly id: string; readonly now: IsoInstant }) => void
  /** The case that the act opens, when it opens one. */
  readonly opens?: (world: World, model: Model) => string
}

export const reason = (of: string): string => `un motif écrit : ${marked(of)}`
export const write = (model: Model, ...words: readonly string[]): void => {
  for (const word of words) model.written.add(word)
}
/** A reference of this group alone, by which the public list is searched. */
export const referenceOf = ({ ids }: Pick<World, 'ids'>): string => marked(ids.group.slice(0, 8))
const ofConsultation = ({ ids }: World) => `/consultations/${ids.consultation}`

/** A day counted from one that matters, at an hour that may not exist. */
export type When = { readonly from: 'earliest' | 'now' | 'deadline'; readonly days: number; readonly time: string }

function hourOf({ from, days, time }: When, model: Model, now: IsoInstant): Hour {
  const first = { earliest: earliest(model, civilDay(now)), now, deadline: model.deadline || now }[from]
  return { date: addDays(civilDay(first), days), time }
}

const instantOf = ({ date, time }: Hour): IsoInstant | null => hourInParis(date, time).at

/** Until when questions come: so many days before tenders do. */
const questionsOf = ({ date }: Hour, before: number): Hour => ({ date: addDays(date, -before), time: '18:00' })

/** A file that comes more than three days after its notice, or after the questions, leaves the minimum period from then on. */
const leavesTime = (model: Model, now: IsoInstant): boolean => {
  const today = civilDay(now)
  const soon = now < model.questionsUntil && today <= addDays(civilDay(model.noticeSentAt), 3)
  return soon || model.deadline >= earliest(model, today)
}

export const acts = {
  draft: (file: FileVariant): Act => ({
    path: () => '/consultations',
    payload: (world) => ({ procedure: world.ids.procedure, reference: referenceOf(world), ...fileOf(world, file) }),
    opens: ({ ids }, { consultation }) => (consultation === 'none' ? ids.consultation : randomUUID()),
    fits: ({ consultation, procedure }) => consultation === 'none' && procedure === 'prepared',
    after: (model, world) => {
      model.consultation = 'draft'
      write(model, referenceOf(world))
      filed(model, world, file)
    },
  }),
  revise: (file: FileVariant): Act => ({
    path: (world) => `${ofConsultation(world)}/revise`,
    payload: (world) => fileOf(world, file),
    fits: ({ consultation, procedure }) => consultation === 'draft' && procedure === 'prepared',
    after: (model, world) => filed(model, world, file),
  }),
  validate: (): Act => ({
    path: (world) => `${ofConsultation(world)}/validate`,
    payload: () => ({}),
    fits: ({ consultation, procedure }) => consultation === 'draft' && procedure === 'prepared',
    passes: (model) => isPublishable(model.file) && isNeedKept(model),
    after: (model) => {
      Object.assign(model, { consultation: 'validated', validatedFor: choiceOf(model) })
    },
  }),
  reopen: (): Act => ({
    path: (world) => `${ofConsultation(world)}/reopen`,
    payload: () => ({ reason: reason('reopening') }),
    fits: ({ consultation }) => consultation === 'validated',
    after: (model) => {
      model.consultation = 'draft'
      write(model, marked('reopening'))
    },
  }),
  sendNotice: (when: When, before: number): Act => {
    const told = (model: Model, now: IsoInstant) => {
      const deadline = hourOf(when, model, now)
      return { deadline, questionsUntil: questionsOf(deadline, before) }
    }
    return {
      path: (world) => `${ofConsultation(world)}/sendNotice`,
      payload: (world, model) => told(model, world.now()),
      fits: ({ consultation, procedure }) => consultation === 'validated' && procedure === 'prepared',
      passes: (model, now) => {
        const { deadline, questionsUntil } = told(model, now)
        const [at, questions] = [instantOf(deadline), instantOf(questionsUntil)]
        if (at === null || questions === null || !isNeedKept(model)) return false
        if (model.validatedFor !== choiceOf(model) || !countsOn(model.shortened, civilDay(now))) return false
        return at >= earliest(model, civilDay(now)) && now < questions && questions < at
      },
      after: (model, _world, { now }) => {
        const { deadline, questionsUntil } = told(model, now)
        Object.assign(model, {
          consultation: 'sent',
          procedure: 'launched',
          need: 'launched',
          noticeSentAt: now,
          deadline: instantOf(deadline),
          questionsUntil: instantOf(questionsUntil),
          versions: 1,
        })
      },
    }
  },
  record: (what: 'Receipt' | 'Publication', hoursAgo: number): Act => {
    const at = (now: IsoInstant): Hour => {
      const then = new Date(Date.parse(now) - hoursAgo * 3_600_000).toISOString()
      return { date: civilDay(then), time: civilTime(then).slice(0, 5) }
    }
    const known = (model: Model) => (what === 'Receipt' ? model.receivedAt : model.announcedAt)
    return {
      path: (world) => `${ofConsultation(world)}/record${what}`,
      payload: (world) => ({
        [what === 'Receipt' ? 'received' : 'published']: at(world.now()),
        reference: marked('office'),
      }),
      fits: ({ consultation }) => consultation === 'sent' || consultation === 'open',
      passes: (model, now) => {
        const instant = instantOf(at(now))
        if (
          instant === null ||
          instant > now ||
          known(model) !== null ||
          instant < `${model.noticeSentAt.slice(0, 16)}`
        )
          return false
        return what === 'Receipt' || model.receivedAt === null || instant >= model.receivedAt
      },
      after: (model, _world, { now }) => {
        model[what === 'Receipt' ? 'receivedAt' : 'announcedAt'] = instantOf(at(now))
        write(model, marked('office'))
      },
    }
  },
  publish: (): Act => ({
    path: (world) => `${ofConsultation(world)}/publish`,
    payload: () => ({}),
    fits: ({ consultation }) => consultation === 'sent',
    passes: (model, now) => now < model.deadline && mayAppear(model, now) && leavesTime(model, now),
    after: (model) => {
      model.consultation = 'open'
      model.published = true
    },
  }),
  change: (file: FileVariant, important: boolean, when: When | null): Act => {
    const told = (model: Model, now: IsoInstant) => (when === null ? null : hourOf(when, model, now))
    return {
      path: (world) => `${ofConsultation(world)}/change`,
      payload: (world, model) => ({
        ...fileOf(world, file),
        ...{ important, reason: reason(`change-${model.versions}`) },
        ...{ deadline: told(model, world.now()), questionsUntil: null },
      }),
      fits: ({ consultation }) => consultation === 'sent' || consultation === 'open',
      passes: (model, now) => {
        const hour = told(model, now)
        if (now >= model.deadline || file === model.file || !isPublishable(file)) return false
        return hour === null ? !important : (important ? isExtended : isLater)(model, hour)
      },
      after: (model, world, { now }) => {
        const hour = told(model, now)
        write(model, marked(`change-${model.versions}`))
        model.versions += 1
        if (hour !== null) model.deadline = instantOf(hour) ?? ''
        filed(model, world, file)
      },
    }
  },
  extend: (when: When, before: number | null): Act => {
    const told = (model: Model, now: IsoInstant) => {
      const deadline = hourOf(when, model, now)
      return { deadline, questionsUntil: before === null ? null : questionsOf(deadline, before) }
    }
    return {
      path: (world) => `${ofConsultation(world)}/extend`,
      payload: (world, model) => ({
        ...told(model, world.now()),
        ground: 'late-answer',
        reason: reason('extension'),
      }),
      fits: ({ consultation }) => consultation === 'sent' || consultation === 'open',
      passes: (model, now) => {
        const { deadline, questionsUntil } = told(model, now)
        if (now >= model.deadline || !isExtended(model, deadline)) return false
        if (questionsUntil === null) return true
        const [end, questions] = [instantOf(deadline) ?? '', instantOf(questionsUntil)]
        return questions !== null && now < questions && questions < end && questions >= model.questionsUntil
      },
      after: (model, _world, { now }) => {
        const { deadline, questionsUntil } = told(model, now)
        model.deadline = instantOf(deadline) ?? ''
        if (questionsUntil !== null) model.questionsUntil = instantOf(questionsUntil) ?? ''
        write(model, marked('extension'))
      },
    }
  },
  abandon: (): Act => ({
    path: (world) => `${ofConsultation(world)}/abandon`,
    payload: () => ({ reason: reason('end') }),
    fits: ({ consultation }) => consultation !== 'none' && consultation !== 'abandoned',
    after: (model) => {
      if (model.procedure === 'launched') Object.assign(model, { procedure: 'abandoned', need: 'frozen' })
      model.consultation = 'abandoned'
      write(model, marked('end'))
    },
  }),
} as const

function isLater({ deadline }: Model, hour: Hour): boolean {
  const at = instantOf(hour)
  return at !== null && at > deadline
}

/** A period is extended by a day at least. */
const isExtended = (model: Model, hour: Hour) => isLater(model, hour) && hour.date > civilDay(model.deadline)

function filed(model: Model, world: World, file: FileVariant): void {
  model.file = file
  write(model, ...wordsOf(world, file))
  for (const { sha256 } of citedBy(world, file)) model.cited.add(sha256)
}
