import { clause, type IsoDate } from '#kernel/citation.ts'
import { met, notApplicable, type Rule, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { assessAuthorisation } from '#modules/amendment/index.ts'
import { coordinatorFor, coordinatorOf } from '#modules/convention/index.ts'
import { isNamed } from '#modules/organisation/index.ts'
import { type AwardFacts, type BeforeAward, type OnAward, SINCE_CCP } from './award-facts.ts'
import type { HolderSignature, HolderSigned, Medium, Signature } from './award-state.ts'
import { isSingle, standstillOf, untoldIn, voluntaryOf } from './standing.ts'

export type ToSign = HolderSigned & { readonly status: 'holder-signed' }

/** The body that signs for the group: the coordinator, or whoever its convention gave the signature. */
export const signerIn = ({ group }: Pick<AwardFacts, 'group'>): string | undefined =>
  coordinatorFor(group, 'signature') ?? coordinatorOf(group)

/** R2.56, S3.13: what is fine-tuned touches nothing substantial, nor the ranking: a person answers for it. */
export const fineTuningMinor: OnAward<'fineTune'> = {
  id: 'fineTuningMinor',
  basis: [cite('CCP', 'R2152-13'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ act: { changes, document } }) =>
    changes.trim() === '' || document === '' ? unmet({ told: false }) : toAppraise({ told: true }),
}

type Brought = Rule<{
  readonly act: { readonly document: string; readonly signatureFile?: string | undefined; readonly medium: Medium }
  readonly facts: Pick<AwardFacts, 'reports'>
}>

/** R2.29: a signature brought in counts when its validation passes; one that cannot be concluded is appraised by its report. */
export const signedFileValid: Brought = {
  id: 'signedFileValid',
  basis: [cite('CCP', 'R2182-3'), cite('code-civil', '1367'), cite('code-civil', '1366')],
  inForce: SINCE_CCP,
  assess: ({ act: { document, signatureFile, medium }, facts: { reports } }) => {
    if (medium === 'paper') return notApplicable({ medium })
    const report = reports[signatureFile ?? document]
    const facts = { verdict: report?.verdict ?? 'none', flaws: [...(report?.flaws ?? [])] }
    // A detached signature is worth what it says of this document: judged over another one, it says nothing of it.
    const isOver = (report?.beside ?? null) === (signatureFile === undefined ? null : document)
    if (report !== undefined && !isOver) return unmet({ ...facts, flaws: [...facts.flaws, 'over-another-document'] })
    if (report?.verdict === 'total-passed') return met(facts)
    return report?.verdict === 'indeterminate' ? toAppraise(facts) : unmet(facts)
  },
}

/** R2.71: the holder signs first, once it is chosen and has proven what it was asked; no act is dated ahead. */
export const holderSignsInOrder: Rule<{
  readonly today: IsoDate
  readonly act: Pick<HolderSignature, 'signedOn' | 'signatory'>
}> = {
  id: 'holderSignsInOrder',
  basis: [cite('CCP', 'R2182-3')],
  inForce: SINCE_CCP,
  assess: ({ act: { signedOn, signatory }, today }) =>
    requires(signedOn <= today && signatory.trim() !== '', { signedOn, today, signatory: signatory.trim() !== '' }),
}

/** R2.60, R2.65: the wait runs from the last letter: nobody signs while a rejected candidate has none, or its letter came back. */
export const candidatesTold: BeforeAward<ToSign> = {
  id: 'candidatesTold',
  basis: [cite('CCP', 'R2181-1'), cite('CCP', 'R2182-1')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    if (!state.formalised) return notApplicable()
    const untold = untoldIn(state)
    return requires(untold.length === 0, { untold: untold.map(({ name }) => name) })
  },
}

/** R2.66: where one operator took part nobody waits; the article is to be confirmed, and a person says that it was one alone. */
export const singleOperator: BeforeAward<ToSign> = {
  id: 'singleOperator',
  basis: [cite('CCP', 'R2182-2')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ state }) => (state.formalised && isSingle(state) ? toAppraise({ candidates: 1 }) : notApplicable()),
}

/** R2.65: the button stays closed until the wait that began with the last letter is over. */
export const standstillOver: BeforeAward<ToSign> = {
  id: 'standstillOver',
  basis: [cite('CCP', 'R2182-1')],
  inForce: SINCE_CCP,
  assess: ({ state, today }) => {
    const standstill = standstillOf(state, state.letters)
    if (standstill === null) return notApplicable()
    const { term, days } = standstill
    return requires(term.actFrom <= today, { sentOn: term.start, days, last: term.last, from: term.actFrom })
  },
}

/** R2.65: and the signature is not dated back into it. */
export const signedAfterStandstill: OnAward<'sign', ToSign> = {
  id: 'signedAfterStandstill',
  basis: [cite('CCP', 'R2182-1')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { signedOn } }) => {
    const standstill = standstillOf(state, state.letters)
    if (standstill === null) return notApplicable()
    return requires(standstill.term.actFrom <= signedOn, { signedOn, from: standstill.term.actFrom })
  },
}

/** R2.67: the intention to conclude is published in an adapted procedure, once, and not ahead of the day. */
export const intentionPublished: OnAward<'announce'> = {
  id: 'intentionPublished',
  basis: [cite('CJA', 'L551-15')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { publishedOn }, today }) => {
    const { formalised, decidedOn, intention } = state
    const dated = decidedOn <= publishedOn && publishedOn <= today
    return requires(!formalised && intention === null && dated, {
      ...{ formalised, publishedOn, decidedOn, before: intention?.publishedOn ?? '' },
    })
  },
}

/** R2.67: whoever published its intention waits eleven days from it: what closes the contractual summary action is the wait that is kept. */
export const voluntaryWaitOver: BeforeAward<ToSign> = {
  id: 'voluntaryWaitOver',
  basis: [cite('CJA', 'L551-15')],
  inForce: SINCE_CCP,
  assess: ({ state, today }) => {
    const wait = voluntaryOf(state)
    if (wait === null) return notApplicable()
    return requires(wait.term.actFrom <= today, { days: wait.days, from: wait.term.actFrom })
  },
}

/** R2.67: and the signature is not dated back into it. */
export const signedAfterVoluntaryWait: OnAward<'sign', ToSign> = {
  id: 'signedAfterVoluntaryWait',
  basis: [cite('CJA', 'L551-15')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { signedOn } }) => {
    const wait = voluntaryOf(state)
    if (wait === null) return notApplicable()
    return requires(wait.term.actFrom <= signedOn, { signedOn, from: wait.term.actFrom })
  },
}

/** R2.71: the coordinator signs after the holder, and not ahead of the day. */
export const signedAfterHolder: Rule<{
  readonly today: IsoDate
  readonly state: Pick<ToSign, 'holder'>
  readonly act: Pick<Signature, 'signedOn'>
}> = {
  id: 'signedAfterHolder',
  basis: [cite('CCP', 'R2182-3'), clause('coordinator')],
  inForce: SINCE_CCP,
  assess: ({ state: { holder }, act: { signedOn }, today }) =>
    requires(holder.signedOn <= signedOn && signedOn <= today, { signedOn, holder: holder.signedOn, today }),
}

/** R2.71: what is signed is what the holder signed: every byte of its file, and a signature more. */
export const signedOverHolders: Rule<{
  readonly state: Pick<ToSign, 'holder'>
  readonly act: Pick<Signature, 'document' | 'signatureFile' | 'medium'>
  readonly facts: Pick<AwardFacts, 'continues' | 'reports'>
}> = {
  id: 'signedOverHolders',
  basis: [cite('CCP', 'R2182-3'), cite('code-civil', '1366')],
  inForce: SINCE_CCP,
  assess: ({ state: { holder }, act: { document, signatureFile, medium }, facts: { continues, reports } }) => {
    if (medium !== holder.medium) return toAppraise({ medium, holder: holder.medium, more: 0 })
    if (medium === 'paper') return notApplicable({ medium })
    const [own, before] = [reports[signatureFile ?? document], reports[holder.signatureFile ?? holder.document]]
    // Side by side, a signature more is one of somebody else: the same one brought again in another file is none.
    const others = own?.signers.filter((signer) => !before?.signers.includes(signer)).length ?? 0
    const more = signatureFile === undefined ? (own?.signatures ?? 0) - (before?.signatures ?? 0) : others
    return requires(continues === true && more > 0, { medium, holder: holder.medium, more })
  },
}

const signatoryOn = ({ signatories }: Pick<AwardFacts, 'signatories'>, person: string, day: string) =>
  signatories.find(
    (held) => held.person.id === person && held.from <= day && (held.until === null || day <= held.until),
  )

/** S3.12: whoever signs holds, that day, the office or the delegation by which the coordinator is bound in its contracts. */
export const contractSignatoryInOffice: Rule<{
  readonly facts: Pick<AwardFacts, 'signatories'>
  readonly act: Pick<Signature, 'person' | 'signedOn'>
}> = {
  id: 'contractSignatoryInOffice',
  basis: [clause('coordinator'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ facts, act: { person, signedOn } }) => {
    const held = signatoryOn(facts, person, signedOn)
    return requires(held !== undefined, { signedOn, title: held?.title ?? '' })
  },
}

/** S3.12: an act of the coordinator's organ authorises the signature, enforceable by that day. */
export const contractAuthorised: OnAward<'sign', ToSign> = {
  id: 'contractAuthorised',
  basis: [clause('coordinator'), cite('CGCT', 'L2131-1')],
  inForce: SINCE_CCP,
  assess: ({ facts, act }) =>
    assessAuthorisation(facts.authorisingActs, act, {
      body: signerIn(facts) ?? '',
      subjects: ['contract-signature', 'delegation'],
      about: facts.about,
      loose: true,
    }),
}

/** S3.12: and it names whoever signs, by the office or by name, if it names anybody. */
export const contractSignatoryNamed: Rule<{
  readonly facts: Pick<AwardFacts, 'authorisingActs' | 'signatories'>
  readonly act: Pick<Signature, 'authorisingAct' | 'person' | 'signedOn'>
}> = {
  id: 'contractSignatoryNamed',
  basis: [clause('coordinator'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ facts, act }) => {
    const named = facts.authorisingActs.find(({ id }) => id === act.authorisingAct)?.signatory ?? null
    const held = signatoryOn(facts, act.person, act.signedOn)
    if (held === undefined || named === null) return notApplicable({ named })
    return requires(held.office === 'delegate' || isNamed(named, held), { named, title: held.title })
  },
}
