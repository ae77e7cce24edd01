import * as C from '#modules/ceiling/testing.ts'
import * as T from '../../testing.ts'
import type { Numbered, OrderFile } from '../order-file.ts'

/** A maximum that holds it, and no shares. */
const maximum = { maximum: C.amounts(10_000_00), shares: [] }
const ceilings = C.done(C.none, C.set(maximum), { facts: { awarded: 10_000_00 } })

/** A sample of an order as its document says it. */
const signed = T.done(
  T.done(
    T.done(T.none, T.prepare({ lines: T.SAMPLE_LINES, service: 'DSI-COLLEGES', note: 'Avant la rentrée.' })),
    T.commit(),
  ),
  T.sign,
  { facts: { ceilings } },
)
const received = T.done(T.done(signed, T.send()), T.open, { actor: T.holder })

/** An order at a stage at which it has a number. */
const fileOf = (state: typeof signed): OrderFile => ({
  state: state as Numbered,
  contract: { reference: '2027-ENT-01', title: 'Environnement numérique de travail', lots: [] },
  buyer: {
    ...{ name: 'Département de la Somme', siret: '22800001900013', country: 'FR' },
    seat: '43 rue de la République, Amiens',
  },
  holder: { name: 'Coopérative Exemple', identifier: '73282932000074' },
  signatory: {
    office: 'delegate',
    under: { kind: 'delegation', date: '2027-01-15', number: '2027-12', file: null },
  },
})
export const orderFile = fileOf(received)
export const cancelledFile = fileOf(T.done(signed, T.cancel))
