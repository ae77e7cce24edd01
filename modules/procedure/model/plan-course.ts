import { addDays, computeTerm, type Term, workingDayOnOrAfter } from '#kernel/calendar.ts'
import type { Basis, IsoDate } from '#kernel/citation.ts'
import { cite, isToBeConfirmed, param } from '#law/index.ts'
import { chooserOf } from './competence.ts'
import { minimumDeadline, type Timed } from './period.ts'
import { MILESTONES, type Milestone, type Plan, type Work } from './plan-state.ts'
import type { Frozen } from './procedure-state.ts'
import { formalisedFrom, transmittedFrom } from './threshold.ts'

/** Whose time a bar is. */
export type PlanActor = 'coordinator' | 'operators' | 'committee' | 'holder' | 'control'

export const BARS = [
  'dossier',
  'notice',
  'applications',
  'selection',
  'dialogue',
  'tenders',
  'questions',
  'answers',
  'opening',
  'analysis',
  'negotiation',
  'report',
  'convening',
  'proofs',
  'letters',
  'standstill',
  'signature',
  'transmission',
  'notification',
  'deployment',
] as const
export type BarId = (typeof BARS)[number]

/** What sets the least length of a bar: the code, a practice, the work of somebody, or only its place in the order. */
export type BarKind = 'law' | 'practice' | 'work' | 'order'

/** The first day on which a milestone may come once the one before it has, and how it is reached. */
export type Reach = { readonly earliest: IsoDate; readonly days: number; readonly term: Term | null }

/** What lies between two milestones: the second one may not come before `reach` of the first. */
export type Link = {
  readonly bar: BarId
  readonly actor: PlanActor
  readonly kind: BarKind
  readonly from: Milestone
  readonly to: Milestone
  readonly basis: Basis
  readonly toBeConfirmed: boolean
  readonly reach: (from: IsoDate) => Reach
  /** The last day that the law leaves, where it sets one. */
  readonly limit?: (from: IsoDate) => { readonly term: Term; readonly basis: Basis }
}

/** The whole course of one procedure. */
export type Course = {
  readonly milestones: readonly Milestone[]
  readonly links: readonly Link[]
  /** Days that the writing of the file takes before the first milestone. */
  readonly dossierDays: number
}

/** What a course depends on. */
export type CourseInput = Timed &
  Pick<Frozen, 'estimate' | 'category'> &
  Pick<Plan, 'electronic' | 'work'> & { readonly lawDate: IsoDate }

/** What somebody does falls on a working day; a service may begin on any. */
export const workedOn = (milestone: Milestone, day: IsoDate): IsoDate =>
  milestone === 'serviceStarted' ? day : workingDayOnOrAfter(day)

/** How many days a piece of work takes: what the coordinator says, else what is proposed. */
export const daysOf = (work: Work, settings: Pick<Plan, 'work'>, lawDate: IsoDate): number =>
  settings.work[work] ?? param(`plan.${work}`, lawDate).value

/** The steps of a procedure in order, by its type, its estimate and the law of a day. */
export function courseOf(input: CourseInput): Course {
  const links = [...untilTenders(input), ...questionsOf(input), ...untilAward(input), ...untilService(input)]
  const used = new Set(links.flatMap(({ from, to }) => [from, to]))
  return {
    milestones: MILESTONES.filter((milestone) => used.has(milestone)),
    links,
    dossierDays: daysOf('dossier', input, input.lawDate),
  }
}

/** True when the type is one of the formalised procedures: the standstill and the answers before the deadline follow. */
export const isFormalised = ({ type }: Pick<Timed, 'type'>): boolean =>
  type !== 'adapted' && type !== 'without-competition'

type Place = Pick<Link, 'bar' | 'actor' | 'from' | 'to'>

/** What a length rests on that no text sets. */
export const PLAN_BASIS: Basis = [cite('policy', 'rétroplanning')]

function linkOf(
  place: Place,
  { kind, basis, reach }: Pick<Link, 'kind' | 'basis'> & { readonly reach: (from: IsoDate) => Reach },
): Link {
  const settled = (from: IsoDate): Reach => {
    const found = reach(from)
    return { ...found, earliest: workedOn(place.to, found.earliest) }
  }
  return { ...place, kind, basis, toBeConfirmed: isToBeConfirmed(basis), reach: settled }
}

/** The second comes on the day of the first, or later. */
const follows = (place: Place, basis: Basis = PLAN_BASIS): Link =>
  linkOf(place, { kind: 'order', basis, reach: (from) => ({ earliest: from, days: 0, term: null }) })

function worked(input: CourseInput, work: Work, place: Place, basis: Basis = PLAN_BASIS): Link {
  const days = daysOf(work, input, input.lawDate)
  return linkOf(place, { kind: 'work', basis, reach: (from) => ({ earliest: addDays(from, days), days, term: null }) })
}

function untilTenders(input: CourseInput): readonly Link[] {
  const notice = worked(input, 'notice', {
    bar: 'notice',
    actor: 'coordinator',
    from: 'dossierReady',
    to: 'noticeSent',
  })
  switch (input.type) {
    case 'open':
      return [notice, received(input, 'tenders', 'noticeSent')]
    case 'restricted':
    case 'negotiated':
      return [
        notice,
        received(input, 'applications', 'noticeSent'),
        worked(input, 'selection', { ...CHOOSING, bar: 'selection' }),
        received(input, 'tenders', 'invitationsSent'),
      ]
    case 'dialogue':
      return [
        notice,
        received(input, 'applications', 'noticeSent'),
        worked(input, 'dialogue', { ...CHOOSING, bar: 'dialogue' }),
        worked(input, 'finalTenders', { ...RECEIVING, from: 'invitationsSent' }, [
          cite('CCP', 'R2151-1'),
          ...PLAN_BASIS,
        ]),
      ]
    default:
      return [
        notice,
        worked(input, 'tenders', { ...RECEIVING, from: 'noticeSent' }, [cite('CCP', 'R2151-1'), ...PLAN_BASIS]),
      ]
  }
}

const CHOOSING = { actor: 'coordinator', from: 'applicationsDue', to: 'invitationsSent' } as const
const RECEIVING = { bar: 'tenders', actor: 'operators', to: 'tendersDue' } as const

/** A minimum period of the code (law.md 2.2), from a sending to a deadline. */
function received(input: CourseInput, reception: 'applications' | 'tenders', from: Milestone): Link {
  const minimum = (sentOn: IsoDate) => {
    const { electronic, lawDate } = input
    const found = minimumDeadline(input, { reception, sentOn, electronic, lawDate })
    if (found === undefined) throw new RangeError(`the code sets no period for the ${reception} of ${input.type}`)
    return found
  }
  const { period } = minimum(input.lawDate)
  const place = {
    bar: reception,
    actor: 'operators',
    from,
    to: reception === 'tenders' ? 'tendersDue' : 'applicationsDue',
  } as const
  return linkOf(place, {
    kind: 'law',
    basis: period.basis,
    reach: (sentOn) => {
      const { term } = minimum(sentOn)
      return { earliest: term.actFrom, days: period.days, term }
    },
  })
}

/** Questions end before the deadline, and answers leave before it (R2.12, R2.15). */
function questionsOf(input: CourseInput): readonly Link[] {
  const opened = input.type === 'open' || !isFormalised(input) ? 'noticeSent' : 'invitationsSent'
  const until = param('questions.before', input.lawDate)
  const asked = [
    follows({ bar: 'questions', actor: 'operators', from: opened, to: 'questionsUntil' }),
    before({ bar: 'questions', actor: 'operators', from: 'questionsUntil', to: 'tendersDue' }, 'practice', until),
  ]
  if (!isFormalised(input)) return asked
  const urgent = input.shortened?.by === 'urgency'
  const answers = param(urgent ? 'answers.before.urgent' : 'answers.before', input.lawDate)
  return [
    ...asked,
    follows({ bar: 'answers', actor: 'coordinator', from: 'questionsUntil', to: 'answersUntil' }),
    before({ bar: 'answers', actor: 'coordinator', from: 'answersUntil', to: 'tendersDue' }, 'law', answers),
  ]
}

const before = (
  place: Place,
  kind: BarKind,
  { value: days, basis }: { readonly value: number; readonly basis: Basis },
): Link => linkOf(place, { kind, basis, reach: (from) => ({ earliest: addDays(from, days), days, term: null }) })

function untilAward(input: CourseInput): readonly Link[] {
  const work = input.type === 'negotiated' ? 'negotiation' : 'analysis'
  const opened = follows({ bar: 'opening', actor: 'coordinator', from: 'tendersDue', to: 'tendersOpened' })
  const analysed = worked(input, work, {
    bar: work,
    actor: 'coordinator',
    from: 'tendersOpened',
    to: 'reportReady',
  })
  const committee = committeeOf(input)
  const chosen = committee.length > 0 ? 'committeeHeld' : 'reportReady'
  return [
    opened,
    analysed,
    ...committee,
    worked(input, 'proofs', { bar: 'proofs', actor: 'holder', from: chosen, to: 'proofsReceived' }, [
      cite('CCP', 'R2144-7'),
      ...PLAN_BASIS,
    ]),
    worked(input, 'letters', { bar: 'letters', actor: 'coordinator', from: 'proofsReceived', to: 'rejectionsSent' }, [
      cite('CCP', 'R2181-1'),
      ...PLAN_BASIS,
    ]),
  ]
}

/** R1.29, R1.25: the committee chooses the holder of a formalised contract from the threshold on, convened in clear days. */
function committeeOf(input: CourseInput): readonly Link[] {
  const threshold = formalisedFrom(input.category, input.lawDate)
  const whole = { formalised: isFormalised(input), threshold: threshold.value, estimate: input.estimate, lots: [] }
  if (!chooserOf(whole, null).committee) return []
  const { value: days, basis } = param('cao.convening', input.lawDate)
  return [
    follows({ bar: 'report', actor: 'coordinator', from: 'reportReady', to: 'committeeConvened' }),
    linkOf(
      { bar: 'convening', actor: 'committee', from: 'committeeConvened', to: 'committeeHeld' },
      {
        kind: 'practice',
        basis: [...basis, cite('CGCT', 'L1414-2'), cite('usage', 'jours francs')],
        reach: (start) => {
          const term = computeTerm({ start, regime: 'clear-days', length: { days }, side: 'minimum' })
          return { earliest: term.actFrom, days, term }
        },
      },
    ),
  ]
}

function untilService(input: CourseInput): readonly Link[] {
  const controlled = input.estimate >= transmittedFrom(input.lawDate).value
  const notified = controlled ? 'controlAcknowledged' : 'contractSigned'
  const place = { bar: 'notification', actor: 'coordinator', from: notified, to: 'contractNotified' } as const
  return [
    standstillOf(input),
    ...(controlled ? [transmissionOf(input)] : []),
    worked(input, 'notification', place, controlled ? [cite('CGCT', 'D2131-5-1'), ...PLAN_BASIS] : PLAN_BASIS),
    worked(input, 'deployment', { bar: 'deployment', actor: 'holder', from: 'contractNotified', to: 'serviceStarted' }),
  ]
}

/** R2.65: in a formalised procedure nobody signs before the candidates have had the time to go to the judge. */
function standstillOf(input: CourseInput): Link {
  const place = { from: 'rejectionsSent', to: 'contractSigned' } as const
  if (!isFormalised(input)) return follows({ ...place, bar: 'signature', actor: 'coordinator' })
  const { value: days, basis } = param(input.electronic ? 'standstill.e' : 'standstill.paper', input.lawDate)
  return linkOf(
    { ...place, bar: 'standstill', actor: 'operators' },
    {
      kind: 'law',
      basis: [...basis, cite('EU-1182-71', '3')],
      reach: (start) => {
        const term = computeTerm({ start, regime: 'eu-1182-71', length: { days }, side: 'minimum' })
        return { earliest: term.actFrom, days, term }
      },
    },
  )
}

/** R3.03, R3.04: the contract goes to the legality control within its period, and is not notified before. */
function transmissionOf(input: CourseInput): Link {
  const { value: days, basis } = param('legality.transmission', input.lawDate)
  return {
    ...worked(
      input,
      'transmission',
      { bar: 'transmission', actor: 'control', from: 'contractSigned', to: 'controlAcknowledged' },
      [cite('CGCT', 'D2131-5-1'), ...PLAN_BASIS],
    ),
    limit: (start) => ({
      term: computeTerm({ start, regime: 'date-to-date', length: { days }, side: 'maximum' }),
      basis,
    }),
  }
}
