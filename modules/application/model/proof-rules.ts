import { computed, notApplicable, requires } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { SINCE_CCP } from './examination-state.ts'
import { dueOf } from './proof-due.ts'
import type { Held, OnProof } from './proof-state.ts'

type None = { readonly status: 'none' }

/** R2.43: a proof is given for a consultation that was published: whoever may not read the one may not read the other. */
export const proofForConsultation: OnProof<'record', None> = {
  id: 'proofForConsultation',
  basis: [cite('policy', 'attestations')],
  inForce: SINCE_CCP,
  assess: ({ facts: { consultation } }) => requires(consultation !== null),
}

/** R2.43: its days read in order: it was issued, and ends later. */
export const proofDated: OnProof<'record', None> = {
  id: 'proofDated',
  basis: [cite('policy', 'attestations'), cite('CCP', 'R2144-1')],
  inForce: SINCE_CCP,
  assess: ({ act: { issuedOn, expiresOn }, today }) =>
    requires(issuedOn <= today && (expiresOn === null || expiresOn > issuedOn), { issuedOn, expiresOn }),
}

/** R2.43: a proof that has ended proves nothing: it is entered only by somebody who says why it is kept. */
export const proofNotOver: OnProof<'record', None> = {
  id: 'proofNotOver',
  basis: [cite('CCP', 'R2143-14'), cite('policy', 'attestations')],
  inForce: SINCE_CCP,
  strength: 'warn',
  assess: ({ act: { expiresOn }, today }) =>
    expiresOn === null ? notApplicable() : requires(today <= expiresOn, { expiresOn }),
}

/** R2.47: that undeclared work is not resorted to is proved again every six months until the end of the contract. */
export const undeclaredWorkProvedAgain: OnProof<'record', None> = {
  id: 'undeclaredWorkProvedAgain',
  basis: [cite('code-travail', 'D8222-5')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ act: { kind, issuedOn, expiresOn } }) => {
    if (kind !== 'undeclared-work') return notApplicable()
    const months = param('undeclared-work.period', issuedOn).value
    return computed({ months, due: dueOf({ kind, issuedOn, expiresOn }) })
  },
}

/** An entry that should not be there, or that serves no more, ends for a reason, and stays to be read. */
export const proofAnnulledFor: OnProof<'annul', Held> = {
  id: 'proofAnnulledFor',
  basis: [cite('policy', 'attestations')],
  inForce: SINCE_CCP,
  assess: ({ act: { reason } }) => requires(reason.trim() !== ''),
}
