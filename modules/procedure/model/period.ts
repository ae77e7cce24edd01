import { addDays, computeTerm, type WaitingTerm } from '#kernel/calendar.ts'
import { type Basis, basisOf, type IsoDate } from '#kernel/citation.ts'
import { cite, type ParameterKey, param } from '#law/index.ts'
import type { ProcedureType, Shortened } from './procedure-state.ts'
import type { Reception } from './reception.ts'

/** What the minimum periods of a procedure depend on. */
export type Timed = { readonly type: ProcedureType; readonly shortened: Shortened | null }

/** A minimum period of the code: of what, from which sending, how many days, and by which column of its table. */
export type MinimumPeriod = {
  readonly reception: Reception
  readonly from: 'notice' | 'invitation'
  readonly days: number
  readonly why: 'paper' | 'electronic' | 'prior-notice' | 'urgency' | 'normal'
  readonly basis: Basis
  /** The source of the number is to be confirmed (tag K): it never walls. */
  readonly toBeConfirmed: boolean
  /** In a restricted procedure, another period may be agreed with all who were selected; failing that, this floor. */
  readonly agreedFloor?: { readonly days: number; readonly basis: Basis }
}

type PeriodKey = Extract<ParameterKey, `period.${string}`>
type Line = Pick<MinimumPeriod, 'reception' | 'from'> & {
  readonly normal: PeriodKey
  readonly electronic?: PeriodKey
  readonly urgency?: PeriodKey
  readonly 'prior-notice'?: PeriodKey
  readonly agreed?: PeriodKey
}

const BOTH = { reception: 'tenders', from: 'notice' } as const
const FIRST = { reception: 'applications', from: 'notice' } as const
const SECOND = { reception: 'tenders', from: 'invitation' } as const

/** The table of law.md 2.2. An adapted procedure and the final tenders of a dialogue have no number: CCP R2151-1. */
const TABLE: Readonly<Record<ProcedureType, readonly Line[]>> = {
  open: [
    {
      ...BOTH,
      normal: 'period.aoo',
      electronic: 'period.aoo.e',
      urgency: 'period.aoo.urgent',
      'prior-notice': 'period.aoo.pin',
    },
  ],
  restricted: [
    { ...FIRST, normal: 'period.aor.app', urgency: 'period.aor.app.urgent' },
    {
      ...SECOND,
      normal: 'period.aor.bids',
      electronic: 'period.aor.bids.e',
      urgency: 'period.aor.bids.urgent',
      'prior-notice': 'period.aor.bids.pin',
      agreed: 'period.aor.bids.agreed',
    },
  ],
  negotiated: [
    { ...FIRST, normal: 'period.pan.app', urgency: 'period.pan.app.urgent' },
    {
      ...SECOND,
      normal: 'period.pan.bids',
      electronic: 'period.pan.bids.e',
      urgency: 'period.pan.bids.urgent',
      'prior-notice': 'period.pan.bids.pin',
    },
  ],
  dialogue: [{ ...FIRST, normal: 'period.dialogue.app' }],
  adapted: [],
  'without-competition': [],
}

/** The minimum periods of a procedure, in the order in which they run, by the law of a day. */
export function periodsOf(
  { type, shortened }: Timed,
  { electronic, lawDate }: { readonly electronic: boolean; readonly lawDate: IsoDate },
): readonly MinimumPeriod[] {
  return TABLE[type].map((row) => {
    const why = columnOf(row, { electronic, shortened })
    const { value, basis, tag } = param(keyOf(row, why), lawDate)
    const agreed = row.agreed === undefined ? undefined : param(row.agreed, lawDate)
    return {
      reception: row.reception,
      from: row.from,
      days: value,
      why,
      basis: [...basis, cite('EU-1182-71', '3')] as const,
      toBeConfirmed: tag === 'K',
      ...(agreed === undefined ? {} : { agreedFloor: { days: agreed.value, basis: agreed.basis } }),
    }
  })
}

function columnOf(
  row: Line,
  { electronic, shortened }: { readonly electronic: boolean; readonly shortened: Shortened | null },
): MinimumPeriod['why'] {
  if (shortened !== null && row[shortened.by] !== undefined) return shortened.by
  if (row.electronic === undefined) return 'normal'
  return electronic ? 'electronic' : 'paper'
}

function keyOf(row: Line, why: MinimumPeriod['why']): PeriodKey {
  const key = why === 'normal' || why === 'paper' ? row.normal : row[why]
  return key ?? row.normal
}

/** Where the code lets a prior notice shorten the periods of a type: open, restricted, with negotiation. */
export const PRIOR_NOTICE_BASIS: Basis = [cite('CCP', 'R2161-3'), cite('CCP', 'R2161-8'), cite('CCP', 'R2161-15')]

/** True when this ground shortens at least one period of this type. */
export const isShortenedBy = (type: ProcedureType, by: Shortened['by']): boolean =>
  TABLE[type].some((row) => row[by] !== undefined)

/** The articles by which this ground shortens the periods of this type; `undefined` where none does. */
export function shorteningBasis(type: ProcedureType, by: Shortened['by'], lawDate: IsoDate): Basis | undefined {
  const keys = TABLE[type].flatMap((row) => row[by] ?? [])
  return basisOf(keys.flatMap((key) => param(key, lawDate).basis))
}

export type MinimumDeadline = { readonly period: MinimumPeriod; readonly term: WaitingTerm }

/**
 * The term of a minimum period that began with a sending: the deadline may be set from `term.actFrom` on. Counted by
 * Regulation 1182/71 (law.md 7): the day of the sending is not, and a last day off moves to the next working day.
 * `undefined` where the code gives no number.
 */
export function minimumDeadline(
  timed: Timed,
  {
    reception,
    sentOn,
    electronic,
    lawDate,
  }: {
    readonly reception: Reception
    readonly sentOn: IsoDate
    readonly electronic: boolean
    readonly lawDate: IsoDate
  },
): MinimumDeadline | undefined {
  const period = periodsOf(timed, { electronic, lawDate }).find((each) => each.reception === reception)
  if (period === undefined) return undefined
  const term = computeTerm({
    start: sentOn,
    regime: 'eu-1182-71',
    length: { days: period.days },
    side: 'minimum',
  })
  return { period, term }
}

/** How many candidates are invited at least, if as many qualify (R2.46); `undefined` where all may tender. */
export function minimumInvited(type: ProcedureType, lawDate: IsoDate) {
  if (type === 'restricted') return param('invited.restricted', lawDate)
  if (type === 'negotiated' || type === 'dialogue') return param('invited.negotiated', lawDate)
  return undefined
}

/** The days between which a notice may leave and count on this prior information notice (CCP R2161-3). */
export function priorNoticeWindow(
  noticeOn: IsoDate,
  lawDate: IsoDate,
): { readonly from: IsoDate; readonly until: IsoDate } {
  const months = param('priorNotice.most', lawDate).value
  const { last } = computeTerm({ start: noticeOn, regime: 'date-to-date', length: { months }, side: 'maximum' })
  return { from: addDays(noticeOn, param('priorNotice.least', lawDate).value), until: last }
}
