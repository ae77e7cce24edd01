import { addDays, computeTerm } from '#kernel/calendar.ts'
import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { civilDay, startOfDay } from '#kernel/paris-time.ts'
import type { PublicConsultation } from '#modules/consultation/index.ts'
import type { Person } from './sequence-world.ts'

/** What the law says of a consultation, written once more and otherwise than in the rules: the server is held against it. */

export type Type = 'open' | 'restricted' | 'negotiated'
export type Shown = Pick<PublicConsultation, 'deadline' | 'versions'>

/** The durations for which the need may be asked: the sheets answer both, and the value is estimated for one. */
export const NEED_MONTHS = [48, 47] as const
export type NeedMonths = (typeof NEED_MONTHS)[number]

/** Why periods are shorter: an urgency, or a prior notice of a day: one that counts, one that is too fresh, one of a year ago. */
export const SHORTENINGS = ['none', 'urgency', '2026-12-20', '2027-01-20', '2026-01-28'] as const
export type Shortening = (typeof SHORTENINGS)[number]

/** CCP R2161-3: a prior notice counts for a notice that is sent from thirty-five days to twelve months after it. */
const yearAfter = (day: IsoDate): IsoDate => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
export const mayBeChosen = (shortened: Shortening, on: IsoDate): boolean =>
  shortened === 'none' || shortened === 'urgency' || on <= yearAfter(shortened)
export const countsOn = (shortened: Shortening, on: IsoDate): boolean =>
  mayBeChosen(shortened, on) && (shortened === 'none' || shortened === 'urgency' || on >= addDays(shortened, 35))

export type Model = {
  need: 'frozen' | 'collecting' | 'launched' | 'abandoned'
  /** For how long the need is asked, was frozen, and was when the procedure was last chosen by it. */
  asked: NeedMonths
  frozen: NeedMonths
  chosen: NeedMonths
  procedure: 'none' | 'prepared' | 'launched' | 'abandoned'
  type: Type
  shortened: Shortening
  consultation: 'none' | 'draft' | 'validated' | 'sent' | 'open' | 'closed' | 'abandoned'
  /** Whether the file as it stands may be published, and which of its variants it is. */
  file: FileVariant
  /** What the procedure was when the file was validated for it. */
  validatedFor: string
  noticeSentAt: IsoInstant
  deadline: IsoInstant
  questionsUntil: IsoInstant
  receivedAt: IsoInstant | null
  announcedAt: IsoInstant | null
  /** True from the publication on, whatever becomes of the consultation. */
  published: boolean
  versions: number
  readonly questions: Map<string, { status: 'asked' | 'answered' | 'declined' }>
  readonly interests: Map<Person, { readonly id: string; status: 'clear' | 'declared' | 'upheld' | 'dismissed' }>
  /** The marked words that stand somewhere in the group. */
  readonly written: Set<string>
  /** The SHA-256 of the documents that the file has cited, and the cases of contacts. */
  readonly cited: Set<string>
  readonly contacts: string[]
  /** What the public address said last. */
  shown: Shown | null
  steps: number
  /** What has been done, by how many. */
  readonly done: Map<string, number>
}

export const begun = (): Model => ({
  need: 'frozen',
  asked: 48,
  frozen: 48,
  chosen: 48,
  procedure: 'none',
  type: 'open',
  shortened: 'none',
  consultation: 'none',
  file: 'good',
  validatedFor: '',
  noticeSentAt: '',
  deadline: '',
  questionsUntil: '',
  receivedAt: null,
  announcedAt: null,
  published: false,
  versions: 0,
  questions: new Map(),
  interests: new Map(),
  written: new Set(),
  cited: new Set(),
  contacts: [],
  shown: null,
  steps: 0,
  done: new Map(),
})

/** Files that break one rule each, and two that break none. */
export const FILE_VARIANTS = [
  'good',
  'longer',
  'weights-99.99',
  'price-alone',
  'no-environment',
  'no-maximum',
  'nobody-invoiced',
  'no-document',
] as const
export type FileVariant = (typeof FILE_VARIANTS)[number]
export const isPublishable = (file: FileVariant): boolean => file === 'good' || file === 'longer'

const hasInterest = (status: string): boolean => status === 'declared' || status === 'upheld'
export const isCutIn = (model: Model, person: Person): boolean =>
  hasInterest(model.interests.get(person)?.status ?? 'clear')
export const cutIn = (model: Model): readonly Person[] =>
  [...model.interests].flatMap(([person, { status }]) => (hasInterest(status) ? [person] : []))

/** CCP L2111-1: what is consulted is the need that is frozen, and the procedure was chosen by it. */
export const isNeedKept = ({ need, frozen, chosen }: Model): boolean => need === 'frozen' && frozen === chosen

/** What of a procedure its file was validated for. */
export const choiceOf = ({ type, shortened, chosen }: Model): string => `${type} ${shortened} ${chosen}`

/** CCP R2161-2, R2161-3, R2161-6, R2161-12, by electronic means: the days before tenders, or applications, are due. */
type Days = { readonly normal: number; readonly urgent: number; readonly announced: number }
const DAYS: Readonly<Record<Type, Days>> = {
  open: { normal: 30, urgent: 15, announced: 15 },
  restricted: { normal: 30, urgent: 15, announced: 30 },
  negotiated: { normal: 30, urgent: 15, announced: 30 },
}

/** The instant before which no deadline of a notice that is sent on a day may come (Regulation 1182/71). */
export function earliest({ type, shortened }: Pick<Model, 'type' | 'shortened'>, sentOn: IsoDate): IsoInstant {
  const days = DAYS[type][shortened === 'none' ? 'normal' : shortened === 'urgency' ? 'urgent' : 'announced']
  const { last } = computeTerm({ start: sentOn, regime: 'eu-1182-71', length: { days }, side: 'minimum' })
  return startOfDay(addDays(last, 1))
}

/** CCP R2131-20: not before the European notice, or forty-eight hours after its receipt. */
export function mayAppear({ receivedAt, announcedAt }: Model, now: IsoInstant): boolean {
  return announcedAt !== null || (receivedAt !== null && Date.parse(now) >= Date.parse(receivedAt) + 48 * 3_600_000)
}

/** CCP R2132-6: six days before the deadline, four in urgency, to the end of that day. */
export function isAnswerableOn({ deadline, shortened }: Model, day: IsoDate): boolean {
  return day <= addDays(civilDay(deadline), shortened === 'urgency' ? -4 : -6)
}

/** What passes by itself. */
export function passTime(model: Model, now: IsoInstant): void {
  if (model.consultation === 'open' && now >= model.deadline) model.consultation = 'closed'
}
