import { clause } from '#kernel/citation.ts'
import { requires } from '#kernel/rule.ts'
import { cite, param } from '#law/index.ts'
import type { OnClauses } from './clauses-state.ts'
import { SINCE_CCAG, SINCE_CCP } from './state.ts'

/** The clauses are those of a contract that binds its holder. */
export const clausesOfContract: OnClauses = {
  id: 'clausesOfContract',
  basis: [clause('coordinator'), cite('policy', 'pénalités')],
  inForce: SINCE_CCP,
  assess: ({ facts: { contract }, state, today }) => {
    const notifiedOn = contract?.notifiedOn ?? null
    return requires(state.status === 'in-force' || (notifiedOn !== null && notifiedOn <= today), { notifiedOn })
  },
}

/** R5.20, R5.22: those of the general conditions, or others that a person says the contract has: a contract may derogate, and lists where. */
export const clausesOfConditions: OnClauses = {
  id: 'clausesOfConditions',
  basis: [cite('CCAG-TIC', '14')],
  inForce: SINCE_CCAG,
  strength: 'to-confirm',
  assess: ({ act: { divisor, cap, exempt, hearing }, lawDate }) => {
    const usual = {
      divisor: param('ccagtic.penalty.div', lawDate).value,
      cap: param('ccagtic.penalty.cap', lawDate).value,
      exempt: param('ccagtic.penalty.exempt', lawDate).value,
      hearing: param('ccagtic.penalty.hearing', lawDate).value,
    }
    const said = { divisor, cap, exempt, hearing }
    const names = ['divisor', 'cap', 'exempt', 'hearing'] as const
    const other = names.filter((name) => said[name] !== usual[name])
    return requires(other.length === 0, { ...said, other })
  },
}
