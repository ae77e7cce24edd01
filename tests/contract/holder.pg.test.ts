import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as A from '#modules/acceptance/testing.ts'
import type { DeliveryView, Holding, OrderView, PenaltyView } from '#modules/holder/contract.ts'
import { onStage, type Stage } from './deposit-stage.ts'
import { contractsOf, type HolderStage, putDelivery, putHolder, TODAY } from './holder-stage.ts'

/** The holder of a contract, by the access of its deposit, over HTTP: its own contract, what is addressed to it, acts dated by the server. */

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let stage: Stage
let at: HolderStage
let asks: ReturnType<typeof contractsOf>

beforeAll(async () => {
  stage = await onStage()
  stage.at(`${TODAY}T09:00:00.000Z`)
  at = await putHolder(stage)
  asks = contractsOf(stage)
})
afterAll(() => stage?.close())

const path = (collection: string, id: string) => `/${at.contract}/${collection}/${id}`
const read = async <V>(of: string): Promise<V> => {
  const answer = await asks.get(at.holder, of)
  expect(answer.status, await answer.clone().text()).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  return (await answer.json()) as V
}
const order = (id: string) => read<OrderView>(path('orders', id))
const waits = async () => {
  const { contracts } = await read<Holding>('')
  return contracts[0]?.waits.map(({ kind, number }) => `${kind} ${number}`) ?? []
}

describe('whoever does not hold the contract', () => {
  test('finds nothing of it, under any address, as of a contract that nobody knows', async () => {
    const delivery = await putDelivery(stage, at, { ...A.postponed, parts: [], amount: 0 })
    const addresses = [
      ...[path('orders', at.orders.sent), path('orders', at.orders.received), path('penalties', at.penalty)],
      ...[path('deliveries', delivery), `${path('orders', at.orders.received)}/order.pdf`],
      ...[
        `${path('orders', at.orders.received)}/order.xml`,
        `${path('deliveries', delivery)}/decisions/1/decision.pdf`,
      ],
    ]
    for (const address of addresses) {
      expect((await asks.get({ cookie: '' }, address)).status, address).toBe(401)
      const unknown = await asks.get(at.other, address.replace(at.contract, randomUUID()))
      const answer = await asks.get(at.other, address)
      expect([answer.status, unknown.status], address).toEqual([404, 404])
      const told = async (of: Response) => ({ ...((await of.json()) as object), instance: '' })
      expect(await told(answer)).toEqual(await told(unknown))
      expect((await asks.get(at.holder, address)).status, address).toBe(200)
    }
    const { contracts } = (await (await asks.get(at.other)).json()) as Holding
    expect(JSON.stringify(contracts)).not.toContain(at.contract)
    expect(contracts.map(({ reference }) => reference)).toEqual(['2027-ENT-02'])
  })

  test('does nothing in it', async () => {
    const acts: readonly [string, object][] = [
      [`${path('orders', at.orders.sent)}/open`, {}],
      [`${path('orders', at.orders.received)}/object`, { objection: 'non' }],
      [`${path('orders', at.orders.received)}/deliveries`, { parts: [{ place: 0, quantity: 1 }] }],
      [`${path('penalties', at.penalty)}/observe`, { observations: 'non' }],
    ]
    for (const [address, body] of acts) {
      expect((await asks.post({ cookie: '' }, address, body, 1)).status, address).toBe(401)
      expect((await asks.post(at.other, address, body, 1)).status, address).toBe(404)
    }
  })
})

describe('what is not addressed to the holder', () => {
  test('an order that is only signed, or of another contract, is not there', async () => {
    for (const id of [at.orders.signed, at.orders.elsewhere, randomUUID()])
      expect((await asks.get(at.holder, path('orders', id))).status).toBe(404)
    expect(JSON.stringify(await read<Holding>(''))).not.toContain('BC-2027-0003')
  })

  test('the acts of its members are not told, nor what they know of ceilings and shares', async () => {
    const view = await order(at.orders.received)
    expect(view.acts.map(({ act }) => act)).toEqual(['open', 'object'])
    for (const word of ['withinShare', 'withinMaximum', 'orderSignatory', 'answerObjection', 'cancel"'])
      expect(JSON.stringify(view)).not.toContain(word)
  })
})

describe('R4.10 : an order is acknowledged, then objected to', () => {
  test('what it says is given once it is opened; the day is entered, and from it run the fifteen days', async () => {
    const before = await order(at.orders.sent)
    expect(before.opened).toBeNull()
    expect(JSON.stringify(before)).not.toContain('EJ-2027-0042')
    expect((await asks.get(at.holder, `${path('orders', at.orders.sent)}/order.pdf`)).status).toBe(404)
    expect(await waits()).toContain('acknowledge BC-2027-0001')
    const opened = await asks.post(at.holder, `${path('orders', at.orders.sent)}/open`, {}, before.seq)
    expect(opened.status, await opened.clone().text()).toBe(200)
    const { receipt } = (await opened.json()) as { receipt: { seq: number; hash: string } }
    expect(receipt.hash).toMatch(/^[0-9a-f]{64}$/)
    const after = await order(at.orders.sent)
    expect(after).toMatchObject({
      ...{ status: 'received', seq: receipt.seq },
      opened: { receivedOn: TODAY, objectUntil: '2027-09-21', commitment: 'EJ-2027-0042', amount: 123_45 },
    })
    const pdf = await asks.get(at.holder, `${path('orders', at.orders.sent)}/order.pdf`)
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(await (await asks.get(at.holder, `${path('orders', at.orders.sent)}/order.xml`)).text()).toContain('<')
    expect(await waits()).toContain('object BC-2027-0001')
  })

  test('two at once: one is done, the other is told that its page is of before', async () => {
    const { seq } = await order(at.orders.sent)
    const address = `${path('orders', at.orders.sent)}/object`
    const both = await Promise.all(['un', 'deux'].map((objection) => asks.post(at.holder, address, { objection }, seq)))
    const told = await Promise.all(both.map((each) => each.clone().text()))
    expect(both.map(({ status }) => status).toSorted(), told.join()).toEqual([200, 412])
    const { contested } = (await order(at.orders.sent)).opened ?? { contested: [] }
    expect(contested).toMatchObject([{ objectedOn: TODAY, late: false, answer: null }])
  })

  test('yesterday’s page, no version, the same key twice', async () => {
    const { seq } = await order(at.orders.received)
    const address = `${path('orders', at.orders.received)}/deliveries`
    const objecting = `${path('orders', at.orders.received)}/object`
    const stale = await asks.post(at.holder, objecting, { objection: 'non' }, seq - 1)
    expect(stale.status).toBe(412)
    expect(((await stale.json()) as { changes: unknown[] }).changes).toEqual([])
    const key = randomUUID()
    const ready = { parts: [{ place: 0, quantity: 1 }] }
    const twice = [
      await asks.post(at.holder, address, ready, 0, key),
      await asks.post(at.holder, address, ready, 0, key),
    ]
    expect(twice[0]?.status, await twice[0]?.clone().text()).toBe(200)
    const receipts = await Promise.all(twice.map(async (each) => ((await each.json()) as { receipt: object }).receipt))
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
    expect(receipts[0]).toEqual(receipts[1])
  })
})

describe('R5.01 : readiness', () => {
  test('is dated by the server, whatever one says; of more than is left nothing is declared', async () => {
    const address = `${path('orders', at.orders.received)}/deliveries`
    const dated = { parts: [{ place: 0, quantity: 1 }], readyOn: '2027-09-01' }
    expect((await asks.post(at.holder, address, dated)).status).toBe(400)
    const { opened } = await order(at.orders.received)
    const left = opened?.left[0]?.quantity ?? 0
    const above = await asks.post(at.holder, address, { parts: [{ place: 0, quantity: left + 1 }] })
    expect(above.status).toBe(409)
    expect(await above.text()).toContain('partsOfOrder')
  })
})

describe('R5.06, R5.07 : the answers of the holder', () => {
  test('a postponement is accepted, on the day of the server, and the task is gone', async () => {
    const id = await putDelivery(stage, at, {
      ...A.postponed,
      parts: [],
      amount: 0,
      postponed: { notifiedOn: TODAY, term: '2027-10-01', agreedOn: null },
    })
    const before = await read<DeliveryView>(path('deliveries', id))
    expect(before.acts.find(({ act }) => act === 'answerPostponement')?.open).toBe(true)
    expect(before.days.map(({ what }) => what)).toEqual(['postponementAnswer', 'presentation'])
    const given = await asks.post(
      at.holder,
      `${path('deliveries', id)}/answerPostponement`,
      { agreed: true },
      before.seq,
    )
    expect(given.status, await given.text()).toBe(200)
    expect((await read<DeliveryView>(path('deliveries', id))).days.map(({ what }) => what)).toEqual(['presentation'])
  })

  test('neither who decided nor the note it rests on is in what the holder reads', async () => {
    const id = await putDelivery(stage, at, {
      ...A.reduced,
      ...{ parts: [], amount: 0 },
      decisions: A.reduced.decisions.map((each) => ({ ...each, grounds: { file: null, note: 'note interne zqmot' } })),
    })
    const text = JSON.stringify(await read<DeliveryView>(path('deliveries', id)))
    expect(text).not.toContain('zqmot')
    expect(text).not.toContain('"person"')
  })
})

test('R5.21 : observations on a penalty are dated by the server, and it does not wait any more', async () => {
  const address = path('penalties', at.penalty)
  const before = await read<PenaltyView>(address)
  expect(before.penalty).toMatchObject({ status: 'proposed', counted: 600_00 })
  expect(await waits()).toContain('observe BC-2027-0002')
  const given = await asks.post(at.holder, `${address}/observe`, { observations: 'Les accès manquaient.' }, before.seq)
  expect(given.status, await given.text()).toBe(200)
  expect((await read<PenaltyView>(address)).heard).toEqual({ observations: 'Les accès manquaient.', observedOn: TODAY })
  expect(await waits()).not.toContain('observe BC-2027-0002')
})

test('R5.36 : an invoice bears what its order says; what is accepted and not invoiced is proposed', async () => {
  await putDelivery(stage, at, {
    ...A.accepted,
    parts: A.accepted.parts.map((part) => ({ ...part, quantity: 40 })),
    amount: 49_38,
  })
  const { opened } = await order(at.orders.received)
  expect(opened?.toInvoice).toEqual([{ line: 'LIC', quantity: 40 }])
  const address = `${path('orders', at.orders.received)}/invoices`
  const invoice = {
    kind: 'services',
    number: 'F-1',
    issuedOn: TODAY,
    lines: [{ line: 'LIC', quantity: 40, amount: 49_38 }],
    amount: 49_38,
  }
  const filed = await asks.post(at.holder, address, { ...invoice, vat: 9_88 })
  expect(filed.status, await filed.clone().text()).toBe(200)
  const { resource } = (await filed.json()) as { resource: { id: string } }
  const view = await read<{ invoice: object }>(path('invoices', resource.id))
  expect(view.invoice).toMatchObject({ number: 'F-1', orderNumber: 'BC-2027-0002', receivedOn: TODAY, total: 59_26 })
  expect((await asks.get(at.other, path('invoices', resource.id))).status).toBe(404)
  const again = await asks.post(at.holder, address, { ...invoice, vat: 9_88 })
  expect(again.status).toBe(409)
  expect(await again.text()).toContain('numberOnce')
})
