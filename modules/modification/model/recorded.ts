import { civilDay } from '#kernel/paris-time.ts'
import type { ActInput } from '#kernel/process.ts'
import { CODES, instantOf, recipientOf } from '#modules/award/index.ts'
import { askedOn } from './cases.ts'
import { baseOf } from './limits.ts'
import { opinionOn } from './signing-rules.ts'
import type { Act, Drafted, Drafting, Event, Facts, Modification } from './state.ts'

/** What the register writes of each act, once the rules have found nothing against it. */

type Of<T extends Act['type'], State = Modification> = ActInput<State, Extract<Act, { type: T }>, Facts>
type ActOf<T extends Act['type']> = Extract<Act, { type: T }>

const draftOf = (act: Drafting): Drafting => {
  const { kind, event, answers, clause, amount, initial, revised, works, formalised } = act
  const { priceOnly, raisesMaximum, holder, endsOn, effectiveOn, document } = act
  return {
    ...{ kind, event, answers, clause, amount, initial, revised, works, formalised },
    ...{ priceOnly, raisesMaximum, holder, endsOn, effectiveOn, document },
  }
}

export const drafted = ({ act, facts: { coefficient }, today, lawDate }: Of<'draft'>): Event => ({
  ...{ type: 'ModificationDrafted', ...draftOf(act), base: baseOf(act, coefficient), on: today, lawDate },
  policy: askedOn(act.kind, lawDate).from,
})

/** What the minutes of the session say, or what a person told of another committee. */
export function opinionRecorded({ state, act, facts }: Of<'recordOpinion', Drafted>): Event {
  const said = act.session === null ? act.elsewhere : (facts.session?.said ?? null)
  if (said === null) throw new Error('an opinion was recorded that nobody gave')
  const { on, minutes, text } = said
  return { type: 'OpinionRecorded', session: act.session, on, minutes, text, total: opinionOn(state, facts).total }
}

export const holderSigned = ({
  document,
  signatureFile,
  medium,
  signedOn,
  signatory,
}: ActOf<'signAsHolder'>): Event => ({
  ...{ type: 'HolderSigned', document, medium, signedOn, signatory },
  ...(signatureFile === undefined ? {} : { signatureFile }),
})

export const modificationSigned = (act: ActOf<'sign'>): Event => {
  const { document, signatureFile, medium, signedOn, person, authorisingAct } = act
  return {
    ...{ type: 'ModificationSigned', document, medium, signedOn, person, authorisingAct },
    ...(signatureFile === undefined ? {} : { signatureFile }),
  }
}

/** A file that is handed over: no connector carries modifications yet. */
export const transmitted = ({ act, facts: { coordinatorKind }, now }: Of<'transmit'>): Event => ({
  ...{ type: 'ModificationTransmitted', number: act.number, channel: 'file', operator: null, ...CODES },
  ...{ pieces: act.pieces, certifiedBy: act.certifiedBy, sentAt: instantOf(act.sent, now) ?? now },
  recipient: recipientOf(coordinatorKind)?.recipient ?? 'other',
})

/** It has effect on its own day: at once where that has come. */
export function received({
  state: { effectiveOn },
  act: { received: told, proof },
  now,
  today,
}: Of<'recordReceipt', Drafted>): readonly [Event, ...Event[]] {
  const at = instantOf(told, now) ?? now
  const day = civilDay(at)
  const effectOn = effectiveOn !== null && effectiveOn > day ? effectiveOn : day
  const notified: Event = { type: 'ModificationNotified', at, proof, effectOn }
  return effectOn <= today ? [notified, { type: 'EffectTaken' }] : [notified]
}
