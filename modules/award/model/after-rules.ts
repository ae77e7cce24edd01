import { clause, type IsoDate, type IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { notApplicable, type Rule, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { Hour } from '#modules/consultation/index.ts'
import { type OnAward, SINCE_CCP } from './award-facts.ts'
import type { Contracted, NotifiedAward } from './award-state.ts'
import { contractFiles } from './control-rules.ts'
import { instantOf } from './standing.ts'

/** R2.71: the contract takes effect when the holder receives it: after it was sent, by a proof. */
export const receiptProven: Rule<{
  readonly now: IsoInstant
  readonly state: Pick<Contracted, 'notification'>
  /** `endsOn` is left out of what has no last day of its own. */
  readonly act: { readonly received: Hour; readonly proof: string; readonly endsOn?: IsoDate | null }
}> = {
  id: 'receiptProven',
  basis: [cite('CCP', 'R2182-4')],
  inForce: SINCE_CCP,
  assess: ({ state: { notification }, act: { received, proof, endsOn = null }, now }) => {
    const at = instantOf(received, now)
    const sentAt = notification?.sentAt ?? now
    const inOrder = at !== null && at <= now && civilDay(sentAt) <= civilDay(at)
    const lasts = at === null || endsOn === null || civilDay(at) < endsOn
    return requires(inOrder && proof !== '' && lasts, { inOrder, lasts, proof: proof !== '' })
  },
}

/** S3.18: each buyer is given the contract and the letter by which it was notified; nobody else is. */
export const deliveryWhole: OnAward<'deliver', NotifiedAward> = {
  id: 'deliveryWhole',
  basis: [clause('coordinator'), cite('CCP', 'R2182-4')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { consultation }, act: { bodies, documents, sent }, now }) => {
    const buyers = consultation?.buyers ?? []
    const strangers = bodies.filter((body) => !buyers.includes(body))
    const missing = [
      ...(contractFiles(state).every((file) => documents.includes(file)) ? [] : ['contract']),
      ...(documents.includes(state.notification?.letter ?? '') ? [] : ['letter']),
    ]
    const at = instantOf(sent, now)
    const inOrder = at !== null && at <= now && state.notifiedOn <= civilDay(at)
    return requires(bodies.length > 0 && strangers.length + missing.length === 0 && inOrder, {
      ...{ bodies: bodies.length, strangers, missing, inOrder },
    })
  },
}

/** R2.72, R2.74: the award notice follows the signature, the essential data follow the notification. */
export const publishedInOrder: OnAward<'publish', Contracted> = {
  id: 'publishedInOrder',
  basis: [cite('CCP', 'R2183-1'), cite('CCP', 'R2196-1')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { what, sentOn, publishedOn }, today }) => {
    const from =
      what !== 'essential-data' ? state.signature.signedOn : state.status === 'notified' ? state.notifiedOn : null
    const inOrder =
      from !== null &&
      from <= sentOn &&
      sentOn <= today &&
      (publishedOn === null || (sentOn <= publishedOn && publishedOn <= today))
    return requires(inOrder, { what, from: from ?? '', sentOn, publishedOn: publishedOn ?? '' })
  },
}

/** R2.72: published later than it was sent, a notice is completed by the day; another of the same kind is not entered beside it. */
export const publishedOnce: OnAward<'publish', Contracted> = {
  id: 'publishedOnce',
  basis: [cite('CCP', 'R2183-1'), cite('CCP', 'R2196-1')],
  inForce: SINCE_CCP,
  assess: ({ state: { publications }, act: { what } }) => {
    const before = publications.find((each) => each.what === what)
    if (before === undefined) return notApplicable()
    return requires(before.publishedOn === null, { what, publishedOn: before.publishedOn ?? '' })
  },
}

/** R2.59: a procedure is given up for reasons, which candidates are told. */
export const givenUpForReasons: OnAward<'abandon'> = {
  id: 'givenUpForReasons',
  basis: [clause('coordinator'), cite('CCP', 'R2185-1'), cite('CCP', 'R2185-2')],
  inForce: SINCE_CCP,
  assess: ({ act: { reason } }) => requires(reason.trim() !== '', { reasoned: reason.trim() !== '' }),
}
