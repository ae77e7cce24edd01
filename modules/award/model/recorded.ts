import { computeTerm } from '#kernel/calendar.ts'
import type { IsoDate, IsoInstant } from '#kernel/citation.ts'
import { param } from '#law/index.ts'
import type { Hour } from '#modules/consultation/index.ts'
import type { AwardAct, AwardEvent, LetterSent } from './award-acts.ts'
import type { AwardFacts } from './award-facts.ts'
import type { Medium } from './award-state.ts'
import { instantOf, isFormalisedFor } from './standing.ts'

/** An hour that the rules found to read in one way; the present where none was told. */
export const read = (told: Hour | null, now: IsoInstant): IsoInstant => instantOf(told, now) ?? now

/** What the register writes of a decision: the rules found its consultation. */
export function decided(
  { consultation: id, lot, candidates, by, decidedOn, record, choice, amount }: Extract<AwardAct, { type: 'decide' }>,
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
  }
}

/** A letter as it leaves. What this platform sends is at the disposal of its candidate at once. */
export function leaving({ sent, ...text }: LetterSent, now: IsoInstant) {
  const sentAt = read(sent, now)
  const availableAt = isOwn(text.medium, sent) ? sentAt : null
  return { ...text, sentAt, availableAt, readAt: null, bounced: null }
}

/** The last day on which a request is answered (R2.61, R2.63). */
export function answerDue(receivedOn: IsoDate, lawDate: IsoDate): IsoDate {
  const { value: days } = param('reasons.onRequest', lawDate)
  return computeTerm({ start: receivedOn, regime: 'date-to-date', length: { days }, side: 'maximum' }).last
}

/** Whether this platform sends it: by electronic means, now. */
export const isOwn = (medium: Medium, sent: Hour | null): boolean => medium === 'electronic' && sent === null

type Act<T extends AwardAct['type']> = Extract<AwardAct, { type: T }>

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
