import { computeTerm } from '#kernel/calendar.ts'
import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { param } from '#law/index.ts'
import type { Hour } from '#modules/consultation/index.ts'
import type { AwardAct, AwardEvent, LetterSent } from './award-acts.ts'
import type { AwardFacts } from './award-facts.ts'
import type { Decided, Medium, Opened } from './award-state.ts'
import { chosenSince, isLeftToCommittee } from './next-rules.ts'
import { instantOf, isFormalisedFor, nextIn } from './standing.ts'

/** An hour that the rules found to read in one way; the present where none was told. */
export const read = (told: Hour | null, now: IsoInstant): IsoInstant => instantOf(told, now) ?? now

/** What the register writes of a decision: the rules found its consultation. */
export function decided(
  { consultation: id, lot, candidates, by, urgency = null, decidedOn, record, choice, amount }: Act<'decide'>,
  { consultation }: AwardFacts,
): AwardEvent {
  if (consultation === null) throw new Error('an award was decided of no consultation')
  const { procedure, reference, title, lots, lawDate } = consultation
  const found = lots.find(({ key }) => key === lot)
  return {
    ...{ type: 'AwardDecided', consultation: id, procedure, reference, title, lawDate, candidates },
    lot: found === undefined ? null : { key: found.key, title: found.title },
    formalised: isFormalisedFor(consultation),
    ...{ by, decidedOn, record, choice, amount },
    ...(urgency === null ? {} : { urgency: urgency.trim() }),
  }
}

type Of<T extends AwardAct['type']> = {
  readonly state: Opened
  readonly act: Act<T>
  readonly facts: AwardFacts
  readonly today: IsoDate
}

/** Who is passed over, and what the next one is chosen for; or that the committee is still to choose it. */
export function passed({ state, act, facts, today: on }: Of<'passToNext'>): AwardEvent {
  const { ground, reason, choice = '', amount = null } = act
  const since = chosenSince(state, facts)
  const chosen = since !== null && since.holder === nextIn(state)?.account ? since : null
  return {
    ...{ type: 'IntendedPassed', ground, reason, on },
    ...(amount === null ? {} : { choice, amount }),
    ...(isLeftToCommittee({ state, act, facts }) ? { nextAwaited: true } : {}),
    ...(chosen === null || amount === null ? {} : { chosen: { decidedOn: chosen.decidedOn, record: chosen.record } }),
  }
}

/** What the committee chose of the next one: the rules found it in its minutes. */
export function nextChosen({ state, act: { choice, amount }, facts }: Of<'recordNextChoice'>): AwardEvent {
  const chosen = chosenSince(state, facts)
  if (chosen === null) throw new Error('a choice was entered that the committee has not made')
  return { type: 'NextChosen', choice, amount, decidedOn: chosen.decidedOn, record: chosen.record }
}

/** A letter as it leaves. What this platform sends is at the disposal of its candidate at once. */
function leaving({ sent, ...text }: LetterSent, now: IsoInstant) {
  const sentAt = read(sent, now)
  const availableAt = isOwn(text.medium, sent) ? sentAt : null
  return { ...text, sentAt, availableAt, readAt: null, bounced: null }
}

export type Act<T extends AwardAct['type']> = Extract<AwardAct, { type: T }>

/** The letters of one batch. */
export const lettersSent = ({ letters }: Act<'sendLetters'>, now: IsoInstant): AwardEvent => ({
  type: 'LettersSent',
  letters: letters.map((each) => leaving(each, now)),
})

/** The court that was seized, and since when the register knows it. */
export const seized = ({ number, court, seized: at }: Act<'recordReferral'>, now: IsoInstant): AwardEvent => ({
  ...{ type: 'CourtSeized', number, court, seizedAt: read(at, now), knownAt: now },
})

/** What the judge decided, and when it was notified. */
export const judged = (
  { number, outcome, document, notified: at }: Act<'recordJudgment'>,
  now: IsoInstant,
): AwardEvent => ({ type: 'CourtDecided', number, outcome, document, notifiedAt: read(at, now) })

/** The contract takes effect on the day of its receipt by the holder. */
export function received(
  { received: at, proof, endsOn }: Act<'recordReceipt'>,
  { contract }: AwardFacts,
  now: IsoInstant,
): AwardEvent {
  const receivedAt = read(at, now)
  return { type: 'ContractNotified', receivedAt, proof, on: civilDay(receivedAt), endsOn, contract }
}

/** What is told of a letter, and of which hour. */
export const traced = ({ to, what, at, reason }: Act<'traceLetter'>, now: IsoInstant): AwardEvent => ({
  ...{ type: 'LetterTraced', to, what, at: read(at, now), reason },
})

/** The letter that a candidate opened, now. */
export const opened = ({ account, kind, at }: Act<'openLetter'>, now: IsoInstant): AwardEvent => ({
  ...{ type: 'LetterOpened', account, kind, availableAt: at, at: now },
})

/** The intention to conclude, from which the buyer waits of its own will. */
export const announced = ({ publishedOn, reference }: Act<'announce'>): AwardEvent => ({
  ...{ type: 'IntentionPublished', publishedOn, reference },
})

const apart = ({ signatureFile }: { readonly signatureFile?: string | undefined }) =>
  signatureFile === undefined ? {} : { signatureFile }

export const holderSigned = (act: Act<'signAsHolder'>): AwardEvent => {
  const { document, medium, signedOn, signatory } = act
  return { type: 'HolderSigned', document, ...apart(act), medium, signedOn, signatory }
}

export const contractSigned = (act: Act<'sign'>): AwardEvent => {
  const { document, medium, signedOn, person, authorisingAct } = act
  return { type: 'ContractSigned', document, ...apart(act), medium, signedOn, person, authorisingAct }
}

export const notificationSent = ({ letter, medium, sent }: Act<'notify'>, now: IsoInstant): AwardEvent => ({
  ...{ type: 'NotificationSent', letter, medium, sentAt: read(sent, now) },
})

/** What members were given, and when. */
export const delivered = ({ bodies, documents, sent }: Act<'deliver'>, now: IsoInstant): AwardEvent => ({
  ...{ type: 'DocumentsDelivered', bodies, documents, at: read(sent, now) },
})

export const published = ({ what, sentOn, publishedOn, reference }: Act<'publish'>): AwardEvent => ({
  ...{ type: 'AwardPublished', what, sentOn, publishedOn, reference },
})

/** The last day on which a request is answered (R2.61, R2.63). */
function answerDue(receivedOn: IsoDate, lawDate: IsoDate): IsoDate {
  const { value: days } = param('reasons.onRequest', lawDate)
  return computeTerm({ start: receivedOn, regime: 'date-to-date', length: { days }, side: 'maximum' }).last
}

type AskingAct = Act<'recordAsking' | 'askReasons'>

/** A request, as the candidate makes it on its page or as the coordinator writes it down. */
export function asking(act: AskingAct, { lawDate }: Pick<Decided, 'lawDate'>, today: IsoDate): AwardEvent {
  const own = act.type === 'askReasons'
  const receivedOn = own ? today : act.receivedOn
  return {
    ...{ type: 'AskingReceived', receivedOn, due: answerDue(receivedOn, lawDate), own },
    ...(own ? { from: act.account, text: act.text } : { from: act.from, text: '' }),
  }
}

/** An answer that is given today stands on the page of its candidate at once; one that was given before left otherwise. */
export function answered(
  { from, answeredOn, text, document }: Act<'answerAsking'>,
  { today, now }: { readonly today: IsoDate; readonly now: IsoInstant },
): AwardEvent {
  const availableAt = answeredOn === today ? now : null
  return { type: 'AskingAnswered', from, on: answeredOn, text, document, availableAt }
}

/** To whom an abandonment was told. */
export function tellings({ to, medium, sent }: Act<'tellAbandonment'>, now: IsoInstant): AwardEvent {
  const [sentAt, own] = [read(sent, now), isOwn(medium, sent)]
  return { type: 'AbandonmentTold', sendings: to.map((each) => ({ to: each, medium, sentAt, own })) }
}

/** Whether this platform sends it: by electronic means, now. */
export const isOwn = (medium: Medium, sent: Hour | null): boolean => medium === 'electronic' && sent === null
