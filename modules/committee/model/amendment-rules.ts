import { clause, type IsoDate } from '#kernel/citation.ts'
import { computed, notApplicable, requires, unmet } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import { SINCE_COMMITTEES } from './committee-state.ts'
import { kindOfSession } from './convening.ts'
import type { DraftAmendment, OnSession, Sitting } from './session-state.ts'

/** A share of the law is kept in hundredths of a percent. */
const IN_FULL = 10_000

/** R1.31: whether an amendment takes the contract over the share of the law, with those before it; exactly that share does not. */
export function exceedsShare({ base, earlier, added }: Omit<DraftAmendment, 'contract'>, lawDate: IsoDate): boolean {
  return (earlier + added) * IN_FULL > base * param('amendment.caoOpinion', lawDate).value
}

/** R1.31: what an amendment adds to the contract, and whether the opinion of the committee is due before it is signed. */
export const amendmentOpinionDue: OnSession<'convene'> = {
  id: 'amendmentOpinionDue',
  basis: [cite('CGCT', 'L1414-4'), clause('committee')],
  inForce: SINCE_COMMITTEES,
  assess: ({ act: { amendment, agenda }, facts: { procedure }, lawDate }) => {
    if (amendment == null) return notApplicable()
    const { base, earlier, added, contract } = amendment
    const through = kindOfSession(procedure, agenda) === 'award'
    const due = through && exceedsShare(amendment, lawDate)
    const share = base > 0 ? Math.round(((earlier + added) * IN_FULL) / base) : 0
    const told = { contract, base, added: earlier + added, share, through, due }
    return base > 0 && contract.trim() !== '' ? computed(told) : unmet(told)
  },
}

/** R1.31: of a framework agreement the base is its maximum; nobody has confirmed it, so another base is answered for. */
export const amendmentOfTheMaximum: OnSession<'convene'> = {
  id: 'amendmentOfTheMaximum',
  basis: [cite('policy', 'base des avenants')],
  inForce: SINCE_COMMITTEES,
  strength: 'warn',
  assess: ({ act: { amendment }, facts: { procedure } }) => {
    const maximum = procedure?.maximum ?? null
    if (amendment == null || maximum === null) return notApplicable()
    return requires(amendment.base === maximum, { base: amendment.base, maximum })
  },
}

/** R1.31: on a draft amendment the committee gives an opinion, and chooses nobody. */
export const opinionOnAmendment: OnSession<'put', Sitting> = {
  id: 'opinionOnAmendment',
  basis: [cite('CGCT', 'L1414-4'), clause('committee')],
  inForce: SINCE_COMMITTEES,
  assess: ({ state: { amendment }, act: { proposal } }) =>
    amendment === undefined ? notApplicable() : requires(proposal.kind === 'opinion', { contract: amendment.contract }),
}
