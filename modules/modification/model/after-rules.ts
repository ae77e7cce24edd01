import { computeTerm } from '#kernel/calendar.ts'
import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { met, notApplicable, type Rule, requires, toAppraise } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { contractFiles, instantOf, type Piece, type PieceKind } from '#modules/award/index.ts'
import { transmittedFrom } from '#modules/procedure/index.ts'
import { signedSum } from './limits.ts'
import {
  type Begun,
  type Contracted,
  type Drafted,
  type Facts,
  type OnAct,
  type Opening,
  type Publication,
  SINCE_CCP,
} from './state.ts'

/** What the file of a modification holds for the legality control; the minutes where the committee gave an opinion. */
export const piecesDue = ({ opinion }: Pick<Drafted, 'opinion'>): readonly PieceKind[] => [
  'contract',
  'deliberation',
  ...(opinion === null ? [] : (['minutes'] as const)),
]

/** R6.07, R3.05: no file leaves without the signed modification, the act that authorises it, and the opinion where there is one. */
export const modificationFileWhole: Rule<{
  readonly state: Pick<Drafted, 'opinion'>
  readonly act: { readonly pieces: readonly Piece[] }
}> = {
  id: 'modificationFileWhole',
  basis: [cite('CGCT', 'R2131-5'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { pieces } }) => {
    const missing = piecesDue(state).filter((kind) => !pieces.some((piece) => piece.kind === kind))
    return requires(missing.length === 0, { pieces: pieces.length, missing })
  },
}

export type Control = {
  readonly due: boolean
  readonly known: boolean
  readonly threshold: number
  readonly value: number
}

/** Whether a modification goes to the legality control (R6.07): as its contract did, or once it takes it to the threshold. */
export function controlOf(
  { initial, amount }: Pick<Drafted, 'initial' | 'amount'>,
  { concluded, others }: Pick<Facts, 'concluded' | 'others'>,
  on: IsoDate,
): Control {
  const { value: threshold, known } = transmittedFrom(on)
  const value = Math.max(initial, initial + signedSum(others) + amount)
  return { due: concluded?.transmitted === true || value >= threshold, known, threshold, value }
}

/** R6.07: the same gate as the contract: nothing that is to be transmitted is notified before it is acknowledged. */
export const modificationAcknowledged: Opening<Contracted> = {
  id: 'modificationAcknowledged',
  basis: [cite('CGCT', 'D2131-5-1'), cite('CGCT', 'L4141-1'), cite('CGCT', 'L2131-1')],
  inForce: ['2020-01-01'],
  assess: ({ state, facts }) => {
    const { due, known, threshold, value } = controlOf(state, facts, state.signature.signedOn)
    const reference = state.transmission?.acknowledgement?.reference ?? ''
    const said = { due, threshold, value, reference }
    if (!due && state.transmission === null) return known ? met(said) : toAppraise(said)
    return requires(reference !== '', said)
  },
}

/** S3.18, R6.10: each buyer is given the modification and the letter by which it was notified; nobody else is. */
export const copiesWhole: OnAct<'giveCopies', Contracted> = {
  id: 'copiesWhole',
  basis: [clause('coordinator'), cite('policy', 'modifications')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { contract }, act: { bodies, documents, sent }, now }) => {
    const strangers = bodies.filter((body) => contract?.identifiedBuyers.includes(body) !== true)
    const whole = [...contractFiles(state), state.notification?.letter ?? ''].every((each) => documents.includes(each))
    const at = instantOf(sent, now)
    const inOrder = at !== null && at <= now && 'notifiedOn' in state && state.notifiedOn <= civilDay(at)
    return requires(bodies.length > 0 && strangers.length === 0 && whole && inOrder, {
      ...{ bodies: bodies.length, strangers, whole, inOrder },
    })
  },
}

/** R6.05: which notices a modification has: those of the two cases that a formalised procedure has to announce, and the essential data of all. */
export function publicationsDue({
  kind,
  formalised,
}: Pick<Drafted, 'kind' | 'formalised'>): readonly Publication['what'][] {
  const announced = formalised && (kind === 'additional' || kind === 'unforeseen')
  return announced ? ['modification-notice', 'essential-data'] : ['essential-data']
}

/** R6.05, R6.07: notices follow the signature, the essential data follow the notification, and nothing is dated ahead. */
export const publicationDated: OnAct<'publish', Contracted> = {
  id: 'publicationDated',
  basis: [cite('CCP', 'R2194-10'), cite('CCP', 'R2196-1')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { what, sentOn, publishedOn }, today }) => {
    const notified = 'notifiedOn' in state ? state.notifiedOn : null
    const from = what === 'essential-data' ? notified : state.signature.signedOn
    const last = publishedOn ?? sentOn
    const dated = from !== null && from <= sentOn && sentOn <= last && last <= today
    const before = state.publications.find((each) => each.what === what)
    const twice = before !== undefined && before.publishedOn !== null
    return requires(dated && !twice, { what, from: from ?? '', sentOn, dated, twice })
  },
}

/** R6.05: the national notice does not precede the European one, unless forty-eight hours passed without its announcement. */
export const nationalAfterEuropean: OnAct<'publish', Contracted> = {
  id: 'nationalAfterEuropean',
  basis: [cite('CCP', 'R2131-20'), cite('CCP', 'R2194-10')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { what, sentOn, publishedOn } }) => {
    if (what !== 'national-notice') return notApplicable()
    const european = state.publications.find((each) => each.what === 'modification-notice')
    const national = publishedOn ?? sentOn
    if (european === undefined) return requires(false, { european: '', national })
    const announced = european.publishedOn !== null && european.publishedOn <= national
    // Forty-eight hours are over on the third day, whatever the hour of the confirmation.
    const waited = computeTerm({ start: european.sentOn, regime: 'date-to-date', length: { days: 2 }, side: 'maximum' })
    return requires(announced || waited.last < national, { european: european.sentOn, national })
  },
}

/** It has effect from its own day, once that has come. */
export const modificationDayReached: Opening<Extract<Begun, { status: 'notified' }>> = {
  id: 'modificationDayReached',
  basis: [cite('CCP', 'L2194-1'), cite('policy', 'modifications')],
  inForce: SINCE_CCP,
  assess: ({ state: { effectOn }, today }) => requires(effectOn <= today, { effectOn }),
}

type Timer = {
  readonly what: Publication['what'] | 'transmission'
  readonly until: IsoDate | null
  readonly basis: Basis
}

/** What follows the signature and the notification, and is not done yet, each with its day; no text sets one for the notice of modification. */
export function daysAhead(state: Begun, controlled: boolean): readonly Timer[] {
  if (!('signature' in state)) return []
  const { signature, lawDate, publications, transmission } = state
  const last = (start: IsoDate, length: { readonly days: number } | { readonly months: number }): IsoDate =>
    computeTerm({ start, regime: 'date-to-date', length, side: 'maximum' }).last
  const control = param('legality.transmission', lawDate)
  const data = param('decp.delay', lawDate)
  const notified = 'notifiedOn' in state ? state.notifiedOn : null
  return [
    ...(controlled && transmission === null && state.status === 'signed'
      ? [
          {
            ...{ what: 'transmission' as const, basis: control.basis },
            until: last(signature.signedOn, { days: control.value }),
          },
        ]
      : []),
    ...publicationsDue(state).flatMap((what): readonly Timer[] => {
      if (publications.some((each) => each.what === what)) return []
      if (what === 'modification-notice') return [{ what, until: null, basis: [cite('CCP', 'R2194-10')] }]
      return notified === null ? [] : [{ what, until: last(notified, { months: data.value }), basis: data.basis }]
    }),
  ]
}
