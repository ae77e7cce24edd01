import { describe, expect, test } from 'vitest'
import { decisionTable } from '../../../tests/decision-table.ts'
import * as O from '../../order/testing.ts'
import * as T from '../testing.ts'
import { paymentTerms } from './payment-terms.ts'
import type { PaymentTerms, TermsAct } from './terms-state.ts'

const rule = decisionTable<PaymentTerms, TermsAct, T.GivenTerms>(T.decideTerms)

describe('R5.30, R5.37, R5.38, R5.40 : ce que le marché dit de ses paiements', () => {
  rule(
    'paidContract',
    ['convention 3', 'policy conditions de paiement'],
    [
      ['un marché notifié', T.unset, T.set(), 'met'],
      ['un marché qui ne l’est pas', T.unset, T.set(), 'unmet', { on: '2027-07-04' }],
    ],
  )
  rule(
    'periodWithinLaw',
    ['CCP R2192-10'],
    [
      ['trente jours', T.unset, T.set(), 'met'],
      ['moins', T.unset, T.set({ days: 20 }), 'met'],
      ['trente et un', T.unset, T.set({ days: 31 }), 'unmet'],
      ['aucun', T.unset, T.set({ days: 0 }), 'unmet'],
      ['changé en trente et un', T.terms(), T.change({ days: 31 }), 'unmet'],
    ],
  )
  const usual = { small: false, advance: 500 }
  rule(
    'advanceWithinLaw',
    ['CCP R2191-3', 'CCP R2191-7'],
    [
      ['10 % à une petite entreprise payée par une grande collectivité', T.unset, T.set(), 'met'],
      ['moins', T.unset, T.set({ advance: 999 }), 'unmet'],
      ['5 % à une autre', T.unset, T.set(usual), 'met'],
      [
        '5 % à une petite entreprise que ne paie aucune grande collectivité',
        T.unset,
        T.set({ advance: 500, large: [] }),
        'met',
      ],
      ['moins de 5 %', T.unset, T.set({ ...usual, advance: 499 }), 'unmet'],
      ['30 %', T.unset, T.set({ advance: 3_000 }), 'met'],
      ['plus', T.unset, T.set({ advance: 3_001 }), 'unmet'],
    ],
  )
  rule(
    'retentionWithinLaw',
    ['CCP R2191-33'],
    [
      ['aucune', T.unset, T.set(), 'met'],
      ['sans délai de garantie', T.unset, T.set({ retention: 100 }), 'unmet'],
      [
        '3 % à une petite entreprise payée par une grande collectivité',
        T.unset,
        T.set({ guarantee: 12, retention: 300 }),
        'met',
      ],
      ['5 % à la même', T.unset, T.set({ guarantee: 12, retention: 500 }), 'unmet'],
      ['5 % à une autre', T.unset, T.set({ ...usual, guarantee: 12, retention: 500 }), 'met'],
      ['plus de 5 %', T.unset, T.set({ ...usual, guarantee: 12, retention: 501 }), 'unmet'],
    ],
  )
  test('se changent avec leur motif, et par le coordonnateur', () => {
    const { verdict } = T.decideTerms(T.terms(), T.change({ days: 20 }))
    expect(verdict).toBe('granted')
    const after = paymentTerms.evolve(T.terms(), {
      type: 'TermsChanged',
      ...T.TERMS,
      days: 20,
      reason: 'avenant',
      on: T.TODAY,
    })
    expect(after).toMatchObject({ status: 'in-force', days: 20, since: T.TODAY, contract: T.terms().contract })
    expect(T.decideTerms(T.terms(), T.change(), { actor: O.somme }).verdict).toBe('refused')
  })
})
