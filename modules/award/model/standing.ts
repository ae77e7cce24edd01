import { computeTerm, type Term, type WaitingTerm } from '#kernel/calendar.ts'
import type { Basis, IsoDate, IsoInstant } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import { civilDay, hourInParis } from '#kernel/paris-time.ts'
import { cite, param } from '#law/index.ts'
import { type Hour, type Referral, referralsOn } from '#modules/consultation/index.ts'
import { isFormalised, transmittedFrom } from '#modules/procedure/index.ts'
import type { ConsultationSeen } from './award-facts.ts'
import type { Award, Candidate, Contracted, Decided, Letter, Medium } from './award-state.ts'
import { suspendedBy } from './suspension.ts'
import type { Transmission } from './transmission-state.ts'

/** The instant of an hour that is told, the present one where none is; `null` for an hour that does not read in one way. */
export const instantOf = (told: Hour | null, now: IsoInstant): IsoInstant | null =>
  told === null ? now : hourInParis(told.date, told.time).at

/** The candidate of an account. */
export const candidateIn = (
  { candidates }: Pick<Decided, 'candidates'>,
  account: string | null,
): Candidate | undefined => candidates.find((each) => each.account === account)

/** Those to whom the outcome is told by a letter of rejection: all but the intended holder. */
export const rejectedIn = ({ candidates, intended }: Pick<Decided, 'candidates' | 'intended'>): readonly Candidate[] =>
  candidates.filter(({ account }) => account !== intended)

type Telling = Pick<Decided, 'candidates' | 'intended' | 'letters' | 'formalised'>

/**
 * Those whom no letter has reached: none left for them, or the last one came back. In a formalised procedure a letter names the winner:
 * once another is intended, what was told before tells nothing.
 */
export function untoldIn(state: Telling): readonly Candidate[] {
  const winner = candidateIn(state, state.intended)?.name ?? ''
  return rejectedIn(state).filter(({ account }) => {
    const last = state.letters.filter(({ to }) => to === account).at(-1)
    return last === undefined || last.bounced !== null || (state.formalised && last.winner.trim() !== winner)
  })
}

/** Whether this platform sent it, to the page of its candidate: it was at disposal there as it left. */
export const isOfPage = ({ medium, sentAt, availableAt }: Letter): boolean =>
  medium === 'electronic' && availableAt === sentAt

/** The next of the ranking after the intended holder, those who were passed over left out. */
export function nextIn({ candidates, intended, passed }: Decided): Candidate | undefined {
  const out = new Set([...passed.map(({ account }) => account), intended])
  return candidates.filter(({ rank, account }) => rank !== null && !out.has(account)).sort(byRank)[0]
}

const byRank = (one: Candidate, other: Candidate): number => (one.rank ?? 0) - (other.rank ?? 0)

/** True where a single operator took part, so that nobody waits for a letter (CCP R2182-2). */
export const isSingle = ({ candidates }: Pick<Decided, 'candidates'>): boolean => candidates.length === 1

export type Standstill = { readonly term: WaitingTerm; readonly days: number; readonly basis: Basis }

/**
 * The wait that begins with the last letter sent (R2.65): eleven days, sixteen as soon as one letter is not electronic.
 * `null` for a procedure that is not formalised, and while no letter has left.
 */
export function standstillOf(
  { formalised, lawDate }: Pick<Decided, 'formalised' | 'lawDate'>,
  letters: readonly { readonly sentAt: IsoInstant; readonly medium: Medium }[],
): Standstill | null {
  const last = letters
    .map(({ sentAt }) => civilDay(sentAt))
    .sort()
    .at(-1)
  if (!formalised || last === undefined) return null
  const onPaper = letters.some(({ medium }) => medium === 'paper')
  const { value: days, basis } = param(onPaper ? 'standstill.paper' : 'standstill.e', lawDate)
  const term = computeTerm({ start: last, regime: 'eu-1182-71', length: { days }, side: 'minimum' })
  return { term, days, basis: [...basis, cite('EU-1182-71', '3')] }
}

/**
 * The wait that the buyer takes on itself in an adapted procedure (R2.67): eleven days from the publication of its intention to conclude.
 * `null` in a formalised procedure, and where no intention was published.
 */
export function voluntaryOf({ formalised, lawDate, intention }: Pick<Decided, 'formalised' | 'lawDate' | 'intention'>) {
  if (formalised || intention === null) return null
  const { value: days, basis } = param('standstill.voluntary', lawDate)
  const start = intention.publishedOn
  const term = computeTerm({ start, regime: 'eu-1182-71', length: { days }, side: 'minimum' })
  return { term, days, basis: [...basis, cite('EU-1182-71', '3')] } satisfies Standstill
}

/** The last day on which the first letter of rejection leaves without being flagged: working days after the decision (R2.60). */
export function toldBy({ decidedOn, lawDate }: Pick<Decided, 'decidedOn' | 'lawDate'>): IsoDate {
  const { value: days } = param('rejection.toldWithin', lawDate)
  return computeTerm({ start: decidedOn, regime: 'jours-ouvres', length: { days }, side: 'maximum' }).last
}

/** The latest day that the last letter of each rejected candidate gives as the first of the signature; `null` where none gives one. */
export function dayTold(state: Telling): IsoDate | null {
  if (!state.formalised) return null
  const days = rejectedIn(state).flatMap(({ account }) => {
    const day = state.letters.filter(({ to }) => to === account).at(-1)?.signableFrom ?? null
    return day === null ? [] : [day]
  })
  return days.sort().at(-1) ?? null
}

/** From which day the buyer may sign, by the letters as they are and by what they say; `null` where none keeps it from signing. */
export function signableFrom(state: Decided): IsoDate | null {
  const from = (standstillOf(state, state.letters) ?? voluntaryOf(state))?.term.actFrom ?? null
  const told = dayTold(state)
  return from !== null && told !== null && told > from ? told : from
}

type OfLot = Pick<Decided, 'lot' | 'referrals'>

/** Every referral on the lot: those entered on its award, then those on the procedure, which may have come before it was decided. */
export const referralsOf = (
  { lot, referrals }: OfLot,
  consultation: Pick<ConsultationSeen, 'referrals'> | null,
): readonly Referral[] => [...referrals, ...referralsOn(consultation?.referrals ?? [], lot?.key ?? null)]

/**
 * The referrals under which a signature of this day stands: seized by its end, and not decided before it. On the very day on which the decision was
 * notified the hour says (`at`, where a file tells it): the contract may be signed as soon as it is (CJA L551-4).
 */
export const locksOn = (referrals: readonly Referral[], day: IsoDate, at: IsoInstant | null = null) =>
  referrals.filter(({ seizedAt, decision }) => {
    if (civilDay(seizedAt) > day) return false
    if (decision === null) return true
    return at === null ? day < civilDay(decision.notifiedAt) : at < decision.notifiedAt
  })

/** Whether the signature stands on a day on which the court was seized and had not decided, learned since. */
export const isSignedUnderLock = (referrals: readonly Referral[], { signature }: Contracted): boolean =>
  locksOn(referrals, signature.signedOn).length > 0

export type ControlDue = {
  readonly due: boolean
  readonly known: boolean
  readonly threshold: Cents
  readonly value: Cents
}

/**
 * Whether the contract is transmitted to the legality control before it is notified (R3.01, R3.02): from the threshold on, the
 * whole of the lots together, of a framework agreement its maximum. The threshold is that of the day of the signature.
 * `besides` is what the other lots were awarded for, in cents excluding VAT.
 */
export function controlOf(
  { amount }: Pick<Decided, 'amount'>,
  consultation: Pick<ConsultationSeen, 'maximum' | 'estimate'> | null,
  signedOn: IsoDate,
  besides: Cents,
): ControlDue {
  const { value: threshold, known } = transmittedFrom(signedOn)
  const value = Math.max(amount + besides, consultation?.maximum ?? consultation?.estimate ?? 0)
  return { due: value >= threshold, known, threshold, value }
}

export const isFormalisedFor = ({ type }: Pick<ConsultationSeen, 'type'>): boolean => isFormalised({ type })

const maximum = (start: IsoDate, length: { readonly days: number } | { readonly months: number }): Term =>
  computeTerm({ start, regime: 'date-to-date', length, side: 'maximum' })

/** A day that the law sets for what follows: who is bound, or until when others may act. */
export const TIMERS = [
  'transmission',
  'prefect',
  'suspension',
  'notification-told',
  'award-notice',
  'essential-data',
  'contract-challenge',
  'third-parties',
  'bids-kept',
] as const
export type Timer = {
  readonly what: (typeof TIMERS)[number]
  readonly until: IsoDate
  readonly basis: Basis
  /** Whether what is due is done; `null` for a time that is given to others. */
  readonly done: boolean | null
}

/** The days that follow from the signature, the acknowledgement, the notification and the award notice. */
export function timersOf(state: Award, controlled: boolean): readonly Timer[] {
  if (!('signature' in state)) return []
  const { signature, transmission, publications, lawDate } = state
  const { signedOn } = signature
  const published = (what: string) => publications.find((each) => each.what === what)
  const notice = published('award-notice')
  const concluded = published('conclusion-notice')
  const timer = (what: Timer['what'], start: IsoDate, of: Sheet, done: boolean | null): Timer => ({
    ...{ what, done, basis: of.basis },
    until: maximum(start, of.length).last,
  })
  return [
    ...(controlled
      ? [timer('transmission', signedOn, sheet('legality.transmission', lawDate, 'days'), transmission !== null)]
      : []),
    ...prefectTimer(transmission, lawDate),
    ...suspensionTimer(transmission, lawDate),
    ...(state.formalised
      ? [timer('award-notice', signedOn, sheet('awardNotice', lawDate, 'days'), notice !== undefined)]
      : []),
    ...(state.status === 'notified'
      ? [
          timer(
            'essential-data',
            state.notifiedOn,
            sheet('decp.delay', lawDate, 'months'),
            published('essential-data') !== undefined,
          ),
          ...(transmission === null
            ? []
            : [
                timer(
                  'notification-told',
                  state.notifiedOn,
                  sheet('legality.notificationTold', lawDate, 'days'),
                  transmission.notificationTold !== null,
                ),
              ]),
        ]
      : []),
    ...(voluntaryOf(state) !== null
      ? []
      : notice?.publishedOn == null
        ? [timer('contract-challenge', signedOn, sheet('refereContractuel.noNotice', lawDate, 'months'), null)]
        : [timer('contract-challenge', notice.publishedOn, sheet('refereContractuel', lawDate, 'days'), null)]),
    ...(concluded?.publishedOn == null
      ? []
      : [timer('third-parties', concluded.publishedOn, sheet('thirdParties.validity', lawDate, 'months'), null)]),
    timer('bids-kept', signedOn, years('archive.bids', lawDate), null),
  ]
}

export type PrefectPeriod = {
  /** The last day on which the prefect may go to the court; `null` while the file waits for pieces that were asked in time. */
  readonly until: IsoDate | null
  readonly basis: Basis
}

/**
 * Until when the prefect may refer the contract to the court (R3.08): two months from the receipt of the whole file. Pieces asked for within that time
 * suspend it, and it runs anew from the day they were given; a request that comes later changes nothing. `null` before the acknowledgement.
 */
export function prefectPeriodOf(transmission: Transmission | null, lawDate: IsoDate): PrefectPeriod | null {
  if (transmission === null || transmission.acknowledgement === null) return null
  const { length, basis: own } = sheet('prefect.referral', lawDate, 'months')
  const basis: Basis = [...own, cite('CGCT', 'L3132-1'), cite('CGCT', 'L4142-1')]
  let { last } = maximum(civilDay(transmission.acknowledgement.at), length)
  for (const { receivedAt, given } of transmission.requests) {
    if (civilDay(receivedAt) > last) continue
    if (given === null) return { until: null, basis }
    const anew = maximum(civilDay(given.at), length).last
    if (anew > last) last = anew
  }
  return { until: last, basis }
}

function prefectTimer(transmission: Transmission | null, lawDate: IsoDate): readonly Timer[] {
  const period = prefectPeriodOf(transmission, lawDate)
  if (period === null || period.until === null) return []
  return [{ what: 'prefect', until: period.until, basis: period.basis, done: null }]
}

/** Until when a request of the prefect keeps the act without effect of itself. */
function suspensionTimer(transmission: Transmission | null, lawDate: IsoDate): readonly Timer[] {
  const found = suspendedBy(transmission, lawDate)
  return found === null || found.until === null
    ? []
    : [{ what: 'suspension', until: found.until, basis: found.basis, done: null }]
}

type Sheet = { readonly length: { readonly days: number } | { readonly months: number }; readonly basis: Basis }
type Delay =
  | 'legality.transmission'
  | 'legality.notificationTold'
  | 'prefect.referral'
  | 'awardNotice'
  | 'decp.delay'
  | 'refereContractuel'
  | 'refereContractuel.noNotice'
  | 'thirdParties.validity'

function sheet(key: Delay, lawDate: IsoDate, unit: 'days' | 'months'): Sheet {
  const { value, basis } = param(key, lawDate)
  return { length: unit === 'days' ? { days: value } : { months: value }, basis }
}

function years(key: 'archive.bids', lawDate: IsoDate): Sheet {
  const { value, basis } = param(key, lawDate)
  return { length: { months: value * 12 }, basis }
}
