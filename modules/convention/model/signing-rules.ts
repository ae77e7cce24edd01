import { actsFor, bindsBySignature } from '#kernel/actor.ts'
import { clause, type IsoDate } from '#kernel/citation.ts'
import { computed, met, notApplicable, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { isNamed } from '#modules/organisation/index.ts'
import { type OnAct, type Opening, SINCE_CCP, signatoryOf } from './facts.ts'
import { coordinatorOf, type Group } from './group.ts'
import { groupOf } from './state.ts'

/** S12.3: each signs for itself; the coordinator may record a signature given on paper. */
export const signsForItsBody: OnAct<'sign'> = {
  id: 'signsForItsBody',
  basis: [clause('parties'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ state, act, actor }) => {
    const group = groupOf('', state)
    const coordinator = group === undefined ? undefined : coordinatorOf(group)
    const recordsPaper = act.medium === 'paper' && actsFor(actor, coordinator)
    return requires(bindsBySignature(actor, act.body) || recordsPaper, { body: act.body, medium: act.medium })
  },
}

/** S12.3: one block a party, signed once. */
export const blockToSign: OnAct<'sign'> = {
  id: 'blockToSign',
  basis: [clause('parties')],
  inForce: SINCE_CCP,
  assess: ({ state, act }) => {
    if (state.status === 'none') return notApplicable()
    const member = state.members.find(({ body }) => body === act.body)
    const signedOn = member?.signature?.signedOn ?? null
    return requires(member?.signature === null, { body: act.body, party: member !== undefined, signedOn })
  },
}

/** R1.07, S0.9, S0.10: no signature without a favourable act of the competent organ that has become enforceable. */
export const signatureAuthorised: OnAct<'sign'> = {
  id: 'signatureAuthorised',
  basis: [clause('parties'), cite('CCP', 'L2113-7'), cite('CGCT', 'L2131-1')],
  inForce: SINCE_CCP,
  assess: ({ act, facts }) => {
    const found = facts.authorisingActs.find(({ id }) => id === act.authorisingAct)
    const { signedOn } = act
    if (found === undefined) return unmet({ body: act.body, signedOn, actDatedOn: null, enforceableOn: null })
    const { subject, body, favourable, date, enforceableOn } = found
    const fits = subject === 'membership' && body === act.body && favourable
    const inTime = date <= signedOn && enforceableOn !== null && enforceableOn <= signedOn
    return requires(fits && inTime, { body: act.body, signedOn, actDatedOn: date, enforceableOn })
  },
}

/** R1.07: the act names the office, or the person, that it authorises to sign; one that names nobody is for the executive. */
export const signatoryNamedByTheAct: OnAct<'sign'> = {
  id: 'signatoryNamedByTheAct',
  basis: [clause('parties'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ act, facts }) => {
    const named = facts.authorisingActs.find(({ id }) => id === act.authorisingAct)?.signatory ?? null
    const party = facts.parties.find(({ body }) => body === act.body)
    const signatory = signatoryOf(party, act.person, act.signedOn)
    if (signatory === undefined) return notApplicable({ named })
    // A delegate signs for the office that delegated, which is the one that the act names.
    const fits = named === null || signatory.office === 'delegate' || isNamed(named, signatory)
    return requires(fits, { body: act.body, named, title: signatory.title })
  },
}

/** S12.3, A1: the office signs, and the person who signs must hold it on that day. */
export const signatoryInOffice: OnAct<'sign'> = {
  id: 'signatoryInOffice',
  basis: [clause('parties'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ act, facts }) => {
    const party = facts.parties.find(({ body }) => body === act.body)
    const signatory = signatoryOf(party, act.person, act.signedOn)
    return requires(signatory !== undefined, { body: act.body, person: act.person, signedOn: act.signedOn })
  },
}

/** S12.2: a date is required, and no act is dated ahead. */
export const signatureDated: OnAct<'sign'> = {
  id: 'signatureDated',
  basis: [clause('originals')],
  inForce: SINCE_CCP,
  assess: ({ act, today }) => requires(act.signedOn <= today, { signedOn: act.signedOn, today }),
}

/** An electronic signature counts when its validation passes; when it cannot be concluded, a person appraises the report. */
export const electronicSignatureValid: OnAct<'sign'> = {
  id: 'electronicSignatureValid',
  basis: [cite('code-civil', '1366'), cite('code-civil', '1367')],
  inForce: ['2016-10-01'],
  assess: ({ act, facts }) => {
    if (act.medium === 'paper') return notApplicable({ medium: act.medium })
    const verdict = facts.signatureVerdicts[act.document] ?? null
    if (verdict === 'total-passed') return met({ verdict })
    return verdict === 'indeterminate' ? toAppraise({ verdict }) : unmet({ verdict })
  },
}

/** A38: once one member signs on paper, the whole goes to paper, or to a certified hybrid file. */
export const oneMedium: OnAct<'sign'> = {
  id: 'oneMedium',
  basis: [clause('originals'), cite('policy', 'A38')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ state, act }) => {
    if (state.status === 'none') return notApplicable()
    const others = state.members.flatMap(({ signature }) => (signature === null ? [] : [signature.medium]))
    return requires(
      others.every((medium) => medium === act.medium),
      { medium: act.medium, others },
    )
  },
}

/** S12.3: some block is still empty; once all are filled the button says so. */
export const signatureAwaited: Opening = {
  id: 'signatureAwaited',
  basis: [clause('parties'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    if (state.status === 'none') return notApplicable()
    const awaited = state.members.filter(({ signature }) => signature === null).map(({ body }) => body)
    return requires(awaited.length > 0, { awaited })
  },
}

/** S1.1, A40: the group exists once every block is filled, the coordinator's too. */
export const everyPartySigned: Opening = {
  id: 'everyPartySigned',
  basis: [clause('parties'), cite('CCP', 'L2113-7')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    if (state.status === 'none') return notApplicable()
    const missing = state.members.filter(({ signature }) => signature === null).map(({ body }) => body)
    return requires(missing.length === 0, { missing, parties: state.members.length })
  },
}

/** S12.1: each member has its originals: on paper handed over one by one, electronic by verified downloads. */
export const originalsComplete: Opening = {
  id: 'originalsComplete',
  basis: [clause('originals')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    if (state.status === 'none') return notApplicable()
    const { perMember } = state.clauses.originals
    if (perMember === null) return notApplicable({ perMember })
    const short = state.members
      .filter(({ originals }) => originals.length < perMember)
      .map(({ body, originals }) => ({ body, delivered: originals.length }))
    return requires(short.length === 0, { perMember, short })
  },
}

/** S12.1: somebody who has signed still waits for an original. */
export const originalAwaited: Opening = {
  id: 'originalAwaited',
  basis: [clause('originals')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    if (state.status === 'none') return notApplicable()
    const { perMember } = state.clauses.originals
    const awaited = state.members
      .filter(({ signature, originals }) => signature !== null && originals.length < (perMember ?? 0))
      .map(({ body }) => body)
    return requires(awaited.length > 0, { perMember, awaited })
  },
}

/** S12.1: no more originals than the convention gives. */
export const originalDue: OnAct<'deliverOriginal'> = {
  id: 'originalDue',
  basis: [clause('originals')],
  inForce: SINCE_CCP,
  assess: ({ state, act, today }) => {
    if (state.status === 'none') return notApplicable()
    const { perMember } = state.clauses.originals
    const member = state.members.find(({ body }) => body === act.body)
    const delivered = member?.originals.length ?? 0
    const due = member !== undefined && member.signature !== null && perMember !== null && delivered < perMember
    return requires(due && act.deliveredOn <= today, {
      body: act.body,
      perMember,
      delivered,
      deliveredOn: act.deliveredOn,
    })
  },
}

/** A39: the convention bears the date of its last signature. */
export const conventionDated: Opening = {
  id: 'conventionDated',
  basis: [clause('originals')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    const date = state.status === 'none' ? null : lastSignatureOf(state.members)
    return date === null ? notApplicable() : computed({ signedOn: date })
  },
}

/** The day of the last signature, when there is one. */
export function lastSignatureOf(
  members: readonly { readonly signature: { readonly signedOn: IsoDate } | null }[],
): IsoDate | null {
  const days = members.flatMap(({ signature }) => (signature === null ? [] : [signature.signedOn]))
  return days.sort().at(-1) ?? null
}

/** The coordinator of a state, for the capacities of the process. */
export function coordinatorIn(group: Group | undefined): string | undefined {
  return group === undefined ? undefined : coordinatorOf(group)
}
