import { computeTerm } from '#kernel/calendar.ts'
import { type Basis, clause, type IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { computed, met, notApplicable, type Rule, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { pendingIn } from '#modules/consultation/index.ts'
import { type BodyKind, controlOf as controlledBy } from '#modules/organisation/index.ts'
import type { AwardAct } from './award-acts.ts'
import { type AwardFacts, type BeforeAward, type OnAward, SINCE_CCP } from './award-facts.ts'
import type { Contracted } from './award-state.ts'
import { controlOf, instantOf, isSignedUnderLock, referralsOf } from './standing.ts'
import { type PieceKind, REQUIRED_PIECES, type Recipient } from './transmission-state.ts'

/** What these gates read of an act that is bound for the prefect: a contract, or a modification of one, whose process asks the same. */
type Controlled = Pick<Contracted, 'signature' | 'lawDate' | 'holder' | 'transmission' | 'cancelled'>
type AwardActOf<T extends AwardAct['type']> = Extract<AwardAct, { type: T }>
type Dated = { readonly now: IsoInstant }
type Piece = { readonly kind: PieceKind; readonly document: string }
type WithPieces = Rule<{ readonly act: { readonly pieces: readonly Piece[] } }>

/** R3.05: the pieces that this file lacks. */
export function missingPieces(
  { formalised, by }: Pick<Contracted, 'formalised' | 'by'>,
  pieces: readonly { readonly kind: PieceKind }[],
): readonly PieceKind[] {
  const asked = REQUIRED_PIECES.filter((kind) => {
    if (kind === 'minutes') return by === 'committee'
    return kind !== 'report' || formalised
  })
  return asked.filter((kind) => !pieces.some((piece) => piece.kind === kind))
}

/** R3.05: no file leaves without its pieces, the minutes with the names and capacities of those who sat among them. */
export const controlFileWhole: OnAward<'transmit', Contracted> = {
  id: 'controlFileWhole',
  basis: [cite('CGCT', 'R2131-5'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { pieces } }) => {
    const missing = missingPieces(state, pieces)
    return requires(missing.length === 0, { pieces: pieces.length, missing })
  },
}

/** R3.06: the convention of the group, by which the coordinator signs for its members, is in the file as an act of its own. */
export const conventionSent: WithPieces = {
  id: 'conventionSent',
  basis: [cite('CGCT', 'L2131-1'), cite('circulaire', 'pièces'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ act: { pieces } }) => requires(pieces.some(({ kind }) => kind === 'convention')),
}

type ControlledBy = { readonly recipient: Recipient; readonly basis: Basis; readonly sure: boolean }

/**
 * R3.07: which prefect controls the contracts of a coordinator, by what it is in law. `sure` is false where the text that extends the control to it
 * is to be confirmed; `null` where no general text names one.
 */
export function recipientOf(kind: BodyKind | null): ControlledBy | null {
  switch (kind) {
    case 'region':
      return { recipient: 'prefect-of-region', basis: [cite('CGCT', 'L4141-1')], sure: true }
    case 'departement':
      return { recipient: 'prefect-of-department', basis: [cite('CGCT', 'L3131-1')], sure: true }
    case 'agence-departementale':
      return {
        ...{ recipient: 'prefect-of-department', sure: true },
        basis: [cite('CGCT', 'L3141-1'), cite('CGCT', 'L3131-1')],
      }
    case 'commune':
      return { recipient: 'prefect-of-department', basis: [cite('CGCT', 'L2131-1')], sure: true }
    case 'epci':
    case 'syndicat':
    case 'ccas':
    case 'syndicat-mixte':
      return { recipient: 'prefect-of-department', basis: controlledBy(kind).basis, sure: false }
    default:
      return null
  }
}

/** R3.07: the coordinator transmits to the prefect who controls its own acts; where no text names one, a person says who it is. */
export const recipientKnown: Rule<{ readonly facts: Pick<AwardFacts, 'coordinatorKind'> }> = {
  id: 'recipientKnown',
  basis: [cite('CGCT', 'L4141-1'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ facts: { coordinatorKind } }) => {
    const found = recipientOf(coordinatorKind)
    if (found === null) return toAppraise({ recipient: 'other' })
    const facts = { recipient: found.recipient }
    return { ...(found.sure ? computed(facts) : toAppraise(facts)), basis: [...found.basis, clause('coordinator')] }
  },
}

/** R3.09: the nature of the act (4: contracts, conventions and amendments) and its matter (1.1: public contracts), as the nomenclature codes them. */
export const CODES = { nature: '4', matter: '1.1' } as const

/** R3.09: the codes are kept with the act, and each piece by its hash. */
export const actCoded: WithPieces = {
  id: 'actCoded',
  basis: [cite('CGCT', 'L4141-1'), cite('CGCT', 'L2131-1')],
  inForce: SINCE_CCP,
  assess: ({ act: { pieces } }) => computed({ ...CODES, pieces: pieces.length }),
}

/** R3.09, R3.10: a number names one act: an acknowledgement of it, or what undoes it, is never that of another. */
export const numberOwn: Rule<{
  readonly state: Pick<Controlled, 'transmission' | 'cancelled'>
  readonly facts: Pick<AwardFacts, 'numbers'>
  readonly act: { readonly number: string }
}> = {
  id: 'numberOwn',
  basis: [cite('CGCT', 'L4141-1'), cite('CGCT', 'L2131-1')],
  inForce: SINCE_CCP,
  assess: ({ state: { transmission, cancelled }, facts: { numbers }, act: { number } }) => {
    const own = cancelled.flatMap((each) => [each.number, each.cancellation.number])
    const used = [...numbers, ...own, ...(transmission === null ? [] : [transmission.number])]
    return requires(!used.includes(number), { number })
  },
}

/** What the signed contract is made of: the document, and the signatures that stand apart from it. */
export const contractFiles = ({ holder, signature }: Pick<Contracted, 'holder' | 'signature'>): readonly string[] =>
  [signature.document, holder.signatureFile, signature.signatureFile].filter((file) => file !== undefined)

/** R3.05: the contract of the file is the one that was signed, byte for byte, with every signature of it. */
export const signedContractSent: Rule<{
  readonly state: Pick<Controlled, 'holder' | 'signature'>
  readonly act: { readonly pieces: readonly Piece[] }
}> = {
  id: 'signedContractSent',
  basis: [cite('CGCT', 'R2131-5'), cite('CGCT', 'L4141-1')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { pieces } }) => {
    const contracts = pieces.filter(({ kind }) => kind === 'contract')
    return requires(
      contractFiles(state).every((file) => contracts.some(({ document }) => document === file)),
      { contracts: contracts.length },
    )
  },
}

/** R3.09: the connector is used where this server has an operator of transmission; else the file is handed over, and its acknowledgement entered. */
export const operatorConnected: OnAward<'transmit', Contracted> = {
  id: 'operatorConnected',
  basis: [cite('CGCT', 'L4141-1'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ facts: { operator }, act: { channel } }) =>
    channel === 'file'
      ? notApplicable()
      : requires(operator !== null, { operator: operator?.name ?? '', simulated: operator?.simulated ?? false }),
}

/** R3.06: the authority certifies, under its responsibility, that the act may be carried out: the file says who did. */
export const enforceabilityCertified: Rule<{ readonly act: Pick<AwardActOf<'transmit'>, 'certifiedBy'> }> = {
  id: 'enforceabilityCertified',
  basis: [cite('CGCT', 'L2131-1')],
  inForce: SINCE_CCP,
  assess: ({ act: { certifiedBy } }) => requires(certifiedBy.trim() !== '', { certified: certifiedBy.trim() !== '' }),
}

/** R3.03: fifteen days from the signature; a late transmission is still due, so it is told and never refused. */
export const transmittedWithin: Rule<
  Dated & {
    readonly state: Pick<Controlled, 'signature' | 'lawDate'>
    readonly act: Pick<AwardActOf<'transmit'>, 'sent'>
  }
> = {
  id: 'transmittedWithin',
  basis: [cite('CGCT', 'L1411-9'), cite('CGCT', 'L2131-2', 'II')],
  inForce: SINCE_CCP,
  assess: ({ state: { signature, lawDate }, act: { sent }, now }) => {
    const { value: days } = param('legality.transmission', lawDate)
    const { last } = computeTerm({
      start: signature.signedOn,
      regime: 'date-to-date',
      length: { days },
      side: 'maximum',
    })
    const at = instantOf(sent, now)
    if (at === null || at > now || civilDay(at) < signature.signedOn)
      return unmet({ until: last, late: false, read: false })
    return computed({ until: last, late: civilDay(at) > last, read: true })
  },
}

/** R3.04, R3.09: the acknowledgement names the act that was sent; one of another act acknowledges nothing. */
export const acknowledgesThisAct: Rule<
  Dated & {
    readonly state: Pick<Controlled, 'transmission'>
    readonly act: Pick<AwardActOf<'acknowledge'>, 'number' | 'at'>
  }
> = {
  id: 'acknowledgesThisAct',
  basis: [cite('CGCT', 'L4141-1'), cite('CGCT', 'L2131-1')],
  inForce: SINCE_CCP,
  assess: ({ state: { transmission }, act: { number, at }, now }) => {
    const when = instantOf(at, now)
    const same = transmission !== null && transmission.number === number
    // An acknowledgement is printed to the minute.
    const inOrder = when !== null && when <= now && transmission !== null && minute(transmission.sentAt) <= minute(when)
    return requires(same && inOrder, { number, sent: transmission?.number ?? '', same, inOrder })
  },
}

/** An instant as it is printed: to the minute. */
export const minute = (instant: string): string => instant.slice(0, 'YYYY-MM-DDTHH:MM'.length)

/** R3.01, R3.04, S3.16: a contract that is to be transmitted is not notified before its transmission is acknowledged. */
export const acknowledgedBefore: BeforeAward<Contracted> = {
  id: 'acknowledgedBefore',
  basis: [cite('CGCT', 'D2131-5-1'), cite('CGCT', 'L4141-1'), cite('CGCT', 'L2131-1')],
  inForce: ['2020-01-01'],
  assess: ({ state, facts: { consultation, besides } }) => {
    const { due, known, threshold, value } = controlOf(state, consultation, state.signature.signedOn, besides)
    const reference = state.transmission?.acknowledgement?.reference ?? ''
    if (!due && state.transmission === null)
      return known ? met({ due, threshold, value, reference }) : toAppraise({ due, threshold, value, reference })
    return requires(reference !== '', { due, threshold, value, reference })
  },
}

/** R3.02: the whole of the lots reaches the threshold: a lot that does not reach it alone is transmitted with the others. */
export const lotsTransmittedTogether: BeforeAward<Contracted> = {
  id: 'lotsTransmittedTogether',
  basis: [cite('circulaire', '2012-02-14'), cite('CGCT', 'D2131-5-1')],
  inForce: ['2020-01-01'],
  assess: ({ state, facts: { consultation, besides } }) => {
    const { due, threshold, value } = controlOf(state, consultation, state.signature.signedOn, besides)
    if (state.lot === null || !due || state.amount >= threshold) return notApplicable()
    const acknowledged = (state.transmission?.acknowledgement ?? null) !== null
    return requires(acknowledged, { threshold, value, amount: state.amount })
  },
}

/** R2.68: signed on a day on which the court was already seized, as is known since: nobody notifies it without saying why. */
export const notSignedUnderLock: BeforeAward<Contracted> = {
  id: 'notSignedUnderLock',
  basis: [cite('CJA', 'L551-4')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ state, facts: { consultation } }) => {
    const referrals = referralsOf(state, consultation)
    if (referrals.length === 0) return notApplicable()
    return requires(!isSignedUnderLock(referrals, state), {
      signedOn: state.signature.signedOn,
      pending: pendingIn({ referrals }).map(({ number }) => number),
    })
  },
}

/** A notification has left: at an hour that reads in one way, after the signature and the acknowledgement, not ahead of the present. */
export const notifiedAfter: Rule<
  Dated & {
    readonly state: Pick<Controlled, 'signature' | 'transmission'>
    readonly act: Pick<AwardActOf<'notify'>, 'sent'>
  }
> = {
  id: 'notifiedAfter',
  basis: [cite('CCP', 'R2182-4'), cite('CGCT', 'L2131-1')],
  inForce: SINCE_CCP,
  assess: ({ state: { signature, transmission }, act: { sent }, now }) => {
    const at = instantOf(sent, now)
    const acknowledgedAt = transmission?.acknowledgement?.at ?? null
    const inOrder =
      at !== null &&
      at <= now &&
      signature.signedOn <= civilDay(at) &&
      (acknowledgedAt === null || minute(acknowledgedAt) <= minute(at))
    return requires(inOrder, { read: at !== null, signedOn: signature.signedOn })
  },
}
