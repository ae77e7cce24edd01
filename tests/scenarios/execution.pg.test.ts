import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fractionOf } from '#kernel/money.ts'
import type { Player } from '../../apps/play/player.ts'
import { NotGranted } from '../../apps/play/stageable.ts'
import { AWARD, MAXIMUM } from '../../examples/hauts-de-france/award.ts'
import { COORDINATOR } from '../../examples/hauts-de-france/bodies.ts'
import { KEYS } from '../../examples/hauts-de-france/cast.ts'
import { LATE, REJECTING } from '../../examples/hauts-de-france/delivering.ts'
import { SUBCONTRACTOR } from '../../examples/hauts-de-france/disputing.ts'
import { LARGE, SMALL } from '../../examples/hauts-de-france/modifying.ts'
import { LEARNERS } from '../../examples/hauts-de-france/needs.ts'
import { CEILING, orderOf } from '../../examples/hauts-de-france/ordering.ts'
import { type PlayedStage, playedStage } from './played-stage.ts'

/** Three school years of execution by ten members, as the example plays them, read as its members read them. */

let played: PlayedStage
let player: Player
beforeAll(async () => {
  played = await playedStage('three-years')
  ;({ player } = played)
}, 240_000)
afterAll(() => played?.close())

const stateOf = async <S>(key: string, collection: string, name: string): Promise<S> =>
  (await player.as(key).read<{ state: S }>(`${collection}/${player.id(name)}`)).state

type Delivery = { readonly status: string; readonly how: string; readonly acceptedOn: string; readonly amount: number }
type Deduction = { readonly kind: string; readonly amount: number }
type Paid = {
  readonly status: string
  readonly due: string
  readonly amount: number
  readonly vat: number
  readonly net: number
  readonly deductions: readonly Deduction[]
  readonly late: { readonly days: number; readonly interest: number; readonly lumpSum: number } | null
}
type Signed = { readonly status: string; readonly amount: number; readonly contested: readonly object[] }
const YEARS = [2027, 2028, 2029]

describe('orders and their acceptance', () => {
  test('R5.03, R5.04: silence accepted nine deliveries on its exact day; the one that was rejected, after it was presented again', async () => {
    for (const key of KEYS) {
      const found = await stateOf<Delivery>(key, 'acceptances', `delivery to ${key} for 2027`)
      const acceptedOn = key === REJECTING ? '2028-01-26' : '2027-10-14'
      expect([key, found.status, found.how, found.acceptedOn]).toEqual([key, 'accepted', 'tacit', acceptedOn])
    }
  })

  test('R4.10: the order to which the holder objected is maintained, and its answer stays in it', async () => {
    const { status, contested } = await stateOf<Signed>('pas-de-calais', 'orders', orderOf('pas-de-calais', 2027))
    expect([status, contested.length]).toEqual(['received', 1])
  })

  test('S5.1, S5.4: of each member, what it ordered is what was accepted, and what was invoiced, to the cent', async () => {
    for (const key of KEYS)
      for (const year of YEARS) {
        const { amount } = await stateOf<Signed>(key, 'orders', orderOf(key, year))
        const delivery = await stateOf<Delivery>(key, 'acceptances', `delivery to ${key} for ${year}`)
        const invoice = await stateOf<Paid>(key, 'invoices', `invoice to ${key} for ${year}`)
        expect([delivery.amount, invoice.amount]).toEqual([amount, amount])
        expect(amount).toBe((LEARNERS[key] ?? 0) * 2_19)
      }
  })

  test('A21, S8.3: a share is lent by both signatures, and the member that withdraws goes on ordering until the contract ends', async () => {
    type Ceilings = { readonly loans: readonly { readonly answer: { readonly accepted: boolean } | null }[] }
    const { loans } = await stateOf<Ceilings>(COORDINATOR, 'ceilings', CEILING)
    expect(loans.map(({ answer }) => answer?.accepted)).toEqual([true])
    expect((await stateOf<Signed>('oise-thd', 'orders', orderOf('oise-thd', 2029))).status).toBe('received')
  })

  test('S7.9, R1.10: the newcomer reads the contract and orders nothing on it', async () => {
    const ordering = player.as('newcomer').open('orders', 'order of the newcomer', {
      ...{ contract: player.id(AWARD), body: player.id('newcomer'), service: null, note: '' },
      ...{ from: '2029-12-01', until: '2030-08-31', lines: [{ line: 'A1', quantity: 1, uai: null }] },
    })
    await expect(ordering).rejects.toThrow(NotGranted)
    await expect(ordering).rejects.toThrow(/buyerIdentified.*R2162-6.*AN 100136/)
  })
})

describe('penalties and payments', () => {
  test('R5.20, R5.22, R5.25: 306.60 € are under the exemption; with 896.00 € of another member both are claimed, and kept back', async () => {
    type Penalty = { readonly counted: number; readonly amount: number }
    const penalties = [
      await stateOf<Penalty>(REJECTING, 'penalties', 'penalty of aisne'),
      await stateOf<Penalty>('nord', 'penalties', 'penalty of nord'),
    ]
    expect(penalties.map(({ amount }) => amount)).toEqual([306_60, 896_00])
    const kept = async (key: string, name: string) => {
      const { amount, vat, net, deductions } = await stateOf<Paid>(key, 'invoices', name)
      expect(net).toBe(amount + vat - deductions.reduce((sum, each) => sum + each.amount, 0))
      return deductions.map(({ kind, amount: back }) => `${kind} ${back}`)
    }
    expect(await kept('nord', 'invoice of support')).toEqual(['penalty 89600'])
    expect(await kept(REJECTING, `invoice to ${REJECTING} for 2027`)).toEqual(['penalty 30660'])
  })

  test('R5.33, R5.34: eighteen days late, the interest and the lump sum are owed of right, and paid', async () => {
    const { status, due, net, late } = await stateOf<Paid>(LATE, 'invoices', `invoice to ${LATE} for 2027`)
    expect([status, due, late?.days, late?.lumpSum]).toEqual(['settled', '2028-01-15', 18, 40_00])
    expect(late?.interest).toBe(fractionOf(net, 1_040 * 18, 10_000 * 365))
  })
})

describe('modifications', () => {
  test('R6.02, R6.06, R1.31: a small one under the threshold; an unforeseen one above 5 % in all, on which the committee gave its opinion first', async () => {
    type Modified = {
      readonly status: string
      readonly kind: string
      readonly opinion: { readonly total: number } | null
    }
    const [small, large] = [
      await stateOf<Modified>('nord', 'modifications', SMALL.name),
      await stateOf<Modified>('nord', 'modifications', LARGE.name),
    ]
    expect(small).toMatchObject({ status: 'in-force', kind: 'small', opinion: null })
    expect(large).toMatchObject({ status: 'in-force', kind: 'unforeseen', opinion: { total: 760_000_00 } })
  })

  test('R6.09, R4.02: both raise the maximum of the ceilings, once each is in force', async () => {
    type Ceilings = { readonly maximum: { readonly amount: number } }
    const { maximum } = await stateOf<Ceilings>(COORDINATOR, 'ceilings', CEILING)
    expect(maximum.amount).toBe(MAXIMUM + SMALL.amount + LARGE.amount)
  })
})

describe('subcontractor and dispute', () => {
  test('R5.50: twenty-one days of silence accepted the subcontractor', async () => {
    type Accepted = { readonly status: string; readonly how: string; readonly acceptedOn: string }
    const found = await stateOf<Accepted>(COORDINATOR, 'subcontractors', SUBCONTRACTOR)
    expect(found).toMatchObject({ status: 'accepted', how: 'tacit', acceptedOn: '2028-07-10' })
  })

  test('S5.5: the dispute of a member is closed by a settlement: nothing pends in the register, and no other member reads its amount', async () => {
    type Register = { readonly pending: number; readonly lines: readonly { readonly amount: number | null }[] }
    const read = (key: string) => player.as(key).read<Register>('dispute-register')
    expect(await read('nord')).toMatchObject({ pending: 0 })
    expect((await read('nord')).lines.map(({ amount }) => amount)).toContain(896_00)
    expect((await read('oise')).lines.map(({ amount }) => amount)).not.toContain(896_00)
  })
})
