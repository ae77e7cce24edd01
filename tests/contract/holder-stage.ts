import { randomUUID } from 'node:crypto'
import type * as A from '#modules/acceptance/testing.ts'
import * as award from '#modules/award/testing.ts'
import * as C from '#modules/ceiling/testing.ts'
import { contractCase } from '#modules/contract/server/index.ts'
import type { Order } from '#modules/order/index.ts'
import * as O from '#modules/order/testing.ts'
import * as P from '#modules/penalty/testing.ts'
import type { AnyServed } from '#platform/served.ts'
import { acceptances } from '../../apps/server/acceptances.ts'
import { servedAward } from '../../apps/server/awards.ts'
import { orders } from '../../apps/server/orders.ts'
import { penalties } from '../../apps/server/penalties.ts'
import { putCase } from '../postgres/put-case.ts'
import { company, NAMES } from './award-decision.ts'
import { putAuthority } from './award-stage.ts'
import { baseOf, comeIn, type Operator, REGION, SOMME, type Stage } from './deposit-stage.ts'

/** A contract that one operator holds and another does not, with orders of two members, as its holder meets them over HTTP. */

export const TODAY = '2027-09-06'

export type HolderStage = {
  readonly holder: Operator
  readonly other: Operator
  readonly contract: string
  /** Sent and not opened; received; only signed; of another contract. */
  readonly orders: Readonly<Record<'sent' | 'received' | 'signed' | 'elsewhere', string>>
  readonly penalty: string
}

const servedOf = (routes: readonly { readonly served: AnyServed }[], name: string): AnyServed => {
  const found = routes.find(({ served }) => served.process.name === name)
  if (found === undefined) throw new Error(`no ${name} is served`)
  return found.served
}

/** Puts two operators, the contract of the first, and what is in it. */
export async function putHolder(stage: Stage): Promise<HolderStage> {
  const { platform, group } = stage
  const put = async (served: AnyServed, state: object, id: string = randomUUID()) => {
    await putCase(platform, served, { groupId: group, id, state: state as never })
    return id
  }
  await putAuthority(stage)
  const one = await comeIn(stage, 'un@exemple.test', company(NAMES[0], '73282932000074'))
  const two = await comeIn(stage, 'deux@exemple.test', company(NAMES[1], '20005374200017'))
  const running = {
    ...{ status: 'running', title: 'Environnement numérique', object: 'Un ENT', lots: [], reference: '2027-ENT-01' },
    ...{ awardBegunOn: '2027-02-01', identifiedBuyers: [REGION, SOMME], notifiedOn: '2027-07-05' },
    ...{ endsOn: '2031-08-31', orders: [], originals: [] },
  }
  const contract = await put(contractCase, running)
  const another = await put(contractCase, { ...running, reference: '2027-ENT-02' })
  for (const [to, of] of [
    [one, contract],
    [two, another],
  ] as const) {
    const notified = award.notified() as Extract<ReturnType<typeof award.notified>, { candidates: unknown }>
    const candidates = notified.candidates.map((each, index) => (index === 0 ? { ...each, account: to.account } : each))
    const lot = { key: of, title: '' }
    const of1 = {
      consultation: stage.consultation,
      procedure: randomUUID(),
      intended: to.account,
      contract: of,
      candidates,
      lot,
    }
    await put(servedAward, { ...notified, ...of1 })
  }
  const placed = servedOf(orders.routes, 'order')
  for (const of of [contract, another]) await put(servedOf(orders.routes, 'ceiling'), { ...C.inForce, contract: of })
  const order = (state: Order, number: string, over: object = {}) =>
    put(placed, { ...state, number, contract, body: SOMME, ...over })
  const received = await order(O.received, 'BC-2027-0002')
  return {
    ...{ holder: one, other: two, contract },
    orders: {
      sent: await order(O.sent, 'BC-2027-0001'),
      received,
      signed: await order(O.signed, 'BC-2027-0003'),
      elsewhere: await order(O.sent, 'BC-2027-0004', { contract: another }),
    },
    penalty: await put(servedOf(penalties.routes, 'penalty'), {
      ...P.proposed,
      ...{ contract, order: received, body: SOMME, invitedOn: '2027-09-01' },
    }),
  }
}

/** Puts a delivery of the order that was received, at any of its stages. */
export async function putDelivery(stage: Stage, { contract, orders: of }: HolderStage, state: A.Given | object) {
  const id = randomUUID()
  const put = { ...state, contract, order: of.received, body: SOMME, number: 'BC-2027-0002' } as never
  const served = servedOf(acceptances.routes, 'acceptance')
  await putCase(stage.platform, served, { groupId: stage.group, id, state: put })
  return id
}

/** What an operator asks of its contracts. */
export const contractsOf = (stage: Stage) => {
  const at = (path: string) => `${baseOf(stage)}/contracts${path}`
  return {
    get: ({ cookie }: Pick<Operator, 'cookie'>, path = '') => fetch(at(path), { headers: { cookie } }),
    post: ({ cookie }: Pick<Operator, 'cookie'>, path: string, body: object, seq = 0, key: string = randomUUID()) =>
      fetch(at(path), {
        ...{ method: 'POST', body: JSON.stringify(body) },
        headers: { 'content-type': 'application/json', cookie, 'if-match': `"${seq}"`, 'idempotency-key': key },
      }),
  }
}
