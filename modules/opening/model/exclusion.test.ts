import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import { leftIn } from './due.ts'
import { opening } from './opening.ts'
import type { Opened, Opening, OpeningAct, OpeningFacts } from './opening-state.ts'

const rule = decisionTable<Opening, OpeningAct, T.Given>(T.decide)

/** Les deux candidatures sont ouvertes, aucune offre ne l’est. */
const session = T.opened({
  unsealed: ['a', 'b'].map((deposit) => {
    const { type: _type, appraisals: _appraisals, ...unsealed } = T.unseal({ deposit })
    return { ...unsealed, at: T.NOW }
  }),
})
const proceed = (...excluded: readonly string[]): OpeningAct => ({
  type: 'proceed',
  excluded: excluded.map((deposit) => ({ deposit, reason: 'pièce absente' })),
})
const examined = (ended: boolean, ...accounts: readonly string[]): { readonly facts: Partial<OpeningFacts> } => ({
  facts: {
    examined: { ended, settled: accounts.map((account) => ({ account, reason: 'Les références manquent.' })) },
  },
})

describe('R2.42, R2.45 : où les candidatures s’examinent ici, les offres suivent leurs décisions', () => {
  rule(
    'applicationsDecided',
    ['CCP R2144-7', 'CCP R2161-4'],
    [
      ['aucun examen n’est tenu ici', session, proceed(), 'not-applicable'],
      ['l’examen est en cours', session, proceed(), 'unmet', examined(false)],
      ['l’examen est achevé', session, proceed(), 'met', examined(true)],
    ],
  )
  rule(
    'exclusionsAsDecided',
    ['CCP R2144-7'],
    [
      ['aucun examen : la personne dit qui', session, proceed('a'), 'not-applicable'],
      ['nul n’est nommé', session, proceed(), 'met', examined(true, 'account-of-b')],
      ['l’irrecevable est nommé', session, proceed('b'), 'met', examined(true, 'account-of-b')],
      ['un admis est nommé', session, proceed('a'), 'unmet', examined(true, 'account-of-b')],
      ['un inconnu est nommé', session, proceed('z'), 'unmet', examined(true, 'account-of-b')],
    ],
  )
  test('l’offre de l’irrecevable reste scellée, sans que personne ait à le redire, et avec les motifs de la décision', () => {
    const decision = T.decide(session, proceed(), examined(true, 'account-of-b'))
    if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
    const after = decision.events.reduce(opening.evolve, session as Opening) as Opened
    expect(after.excluded).toMatchObject([{ deposit: 'b', reason: 'Les références manquent.' }])
    expect(leftIn(after).map(({ deposit, envelope }) => `${deposit}${envelope}`)).toEqual(['a1'])
  })
})
