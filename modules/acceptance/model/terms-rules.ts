import { clause } from '#kernel/citation.ts'
import { requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { OnTerms } from './terms-state.ts'

const SINCE_CCAG = ['2021-04-01'] as const

/** A person has read these terms in the contract: nothing here can tell what its clauses say. */
export const termsOfContract: OnTerms = {
  id: 'termsOfContract',
  basis: [cite('policy', 'conditions de vérification'), clause('coordinator')],
  inForce: SINCE_CCAG,
  assess: ({ facts: { contract }, act: { source } }) =>
    contract === undefined || contract.notifiedOn === null
      ? unmet({ notified: false, source })
      : toAppraise({ notified: true, source }),
}

const PERIODS = [
  ...['aptitude', 'regularService', 'decision', 'unavailability', 'postponementAnswer', 'postponementDecision'],
  ...['reductionObjection', 'reductionAnswer', 'hearing'],
] as const

/** Periods are whole days, one at least; what is tolerated of unavailability stays under the whole. */
export const periodsPositive: OnTerms = {
  id: 'periodsPositive',
  basis: [cite('CCAG-TIC', '33'), cite('policy', 'conditions de vérification')],
  inForce: SINCE_CCAG,
  assess: ({ act: { terms } }) => {
    const values: Readonly<Record<string, unknown>> = terms
    const wrong = PERIODS.filter((name) => {
      const value = values[name]
      if (value === undefined) return false
      const least = name === 'unavailability' ? 0 : 1
      const most = name === 'unavailability' ? 9_999 : 3_650
      return !Number.isSafeInteger(value) || Number(value) < least || Number(value) > most
    })
    return requires(wrong.length === 0, { wrong: [...wrong] })
  },
}

/** R5.02: the window opens before it closes, on one day. */
export const hoursInOrder: OnTerms = {
  id: 'hoursInOrder',
  basis: [cite('CCAG-TIC', '32', '32.4'), cite('policy', 'conditions de vérification')],
  inForce: SINCE_CCAG,
  assess: ({ act: { terms } }) => {
    const { opens = '08:00', closes = '18:00' } = terms
    return requires(opens < closes, { opens, closes })
  },
}

export const linesNamedOnce: OnTerms = {
  id: 'linesNamedOnce',
  basis: [cite('policy', 'conditions de vérification')],
  inForce: SINCE_CCAG,
  assess: ({ act: { withoutRegularService: lines } }) => {
    const twice = lines.filter((line, index) => lines.indexOf(line) !== index)
    return requires(twice.length === 0, { twice: [...new Set(twice)] })
  },
}
