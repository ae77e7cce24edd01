import { expect, test } from 'vitest'
import type { DirectRequest } from '#modules/subcontractor/index.ts'
import { decisionTable, findingOf } from '../../../tests/decision-table.ts'
import * as T from '../testing.ts'
import type { Facts } from './state.ts'

/** What of an invoice is paid directly to a subcontractor: on its own request, once the holder lets it, and within what was accepted of it. */

const table = decisionTable(T.decide)
const request = (over: Partial<DirectRequest> = {}): DirectRequest => ({
  ...{ id: 'd1', name: 'Hébergeur', number: 'D-1', standing: 'agreed', total: 60_00 },
  ...over,
})
const asking = (over: Partial<DirectRequest> = {}, paid = 0): { readonly facts: Partial<Facts> } => ({
  facts: {
    requests: [request(over)],
    ...T.others({ direct: paid === 0 ? [] : [{ request: 'd1', amount: paid }] }),
  },
})
const part = (amount: number, id = 'd1') => ({ request: id, amount })
const paying = (amount: number, id = 'd1') => T.file({ direct: [part(amount, id)] })
const large = asking({ total: 200_00 })

table(
  'directOnRequest',
  ['CCP R2193-10', 'policy paiement direct'],
  [
    ['rien n’est payé directement', T.none, T.file(), 'not-applicable'],
    ['tout ce qui est demandé', T.none, paying(60_00), 'met', asking()],
    ['un centime de plus', T.none, paying(60_01), 'unmet', asking()],
    ['ce que d’autres factures laissent', T.none, paying(20_00), 'met', asking({}, 40_00)],
    ['un centime de plus que ce qu’elles laissent', T.none, paying(20_01), 'unmet', asking({}, 40_00)],
    ['deux parts de la même demande', T.none, T.file({ direct: [part(40_00), part(20_01)] }), 'unmet', asking()],
    ['la demande d’une autre commande', T.none, paying(10_00, 'd2'), 'unmet', asking()],
    ['une demande que le titulaire a refusée', T.none, paying(10_00), 'unmet', asking({ standing: 'refused' })],
    ['rien', T.none, paying(0), 'unmet', asking()],
    ['toute la facture', T.none, paying(148_14), 'met', large],
    ['plus que la facture', T.none, paying(148_15), 'unmet', large],
    ['une part d’une avance', T.none, T.advance(100_00, { direct: [part(1_00)] }), 'unmet', asking()],
  ],
)

const filed = T.done('received', T.none, paying(60_00), asking())

table(
  'directAgreed',
  ['CCP R2193-11', 'policy paiement direct'],
  [
    ['rien n’est payé directement', T.received, T.approve, 'not-applicable'],
    ['le titulaire a accepté', filed, T.approve, 'met', asking()],
    ['il s’est tu quinze jours', filed, T.approve, 'met', asking({ standing: 'passed' })],
    ['il peut encore répondre', filed, T.approve, 'unmet', asking({ standing: 'awaiting' })],
    ['il a refusé', filed, T.approve, 'unmet', asking({ standing: 'refused' })],
  ],
)

/** Penalties that are applied on the order, beyond what is exempted. */
const penalised = (amount: number): { readonly facts: Partial<Facts> } => ({
  facts: { ...asking().facts, ...T.penalised(amount, 1_000_00) },
})

table(
  'directWithinPayment',
  ['policy paiement direct'],
  [
    ['rien n’est payé directement', T.received, T.approve, 'not-applicable'],
    ['une part l’est', filed, T.approve, 'computed', asking()],
  ],
)

test.each([
  [0, 88_14],
  [10_00, 78_14],
  [88_14, 0],
  // What the part of the holder does not hold waits for its next payment: nothing of it is kept back of the subcontractor.
  [88_15, 0],
  [500_00, 0],
])('R5.51 : %i de pénalités se retiennent de la part du titulaire seule', (amount, holder) => {
  const { findings } = T.decide(filed, T.approve, penalised(amount))
  expect(findingOf(findings, 'directWithinPayment').facts).toEqual({ direct: 60_00, net: 60_00 + holder, holder })
})
