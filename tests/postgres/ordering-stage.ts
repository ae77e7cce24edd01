import type { Ceilings } from '#modules/ceiling/index.ts'
import * as ceiling from '#modules/ceiling/server/index.ts'
import { contractCase } from '#modules/contract/server/index.ts'
import { standingOf } from '#modules/convention/server/index.ts'
import * as order from '#modules/order/server/index.ts'
import { organisationCases } from '#modules/organisation/server/index.ts'
import { registration } from '#modules/organisation/testing.ts'
import type { PriceLine } from '#modules/price-schedule/index.ts'
import * as priceSchedule from '#modules/price-schedule/server/index.ts'
import * as P from '#modules/price-schedule/testing.ts'
import type { Platform } from '#platform/commit.ts'
import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import type { AnyServed } from '#platform/served.ts'
import { putGroupInForce } from './group-in-force.ts'
import { putCase } from './put-case.ts'

/** The process that a module serves alone, or first. */
export function servedBy([first]: readonly ProcessRoutes[]): AnyServed {
  if (first === undefined) throw new Error('the module serves nothing')
  return first.served
}

export type Ordering = Pick<Ceilings, 'maximum' | 'shares'> & {
  readonly groupId: string
  /** Its members, the first of which coordinates; all of them order. */
  readonly members: readonly [string, ...string[]]
  readonly contract: string
  readonly lines: readonly PriceLine[]
}

/** Puts a group in force with a contract on which all its members may order: notified, priced, under a maximum and shares. */
export async function putOrdering(platform: Platform, ordering: Ordering): Promise<void> {
  const { groupId, members, contract, lines, maximum, shares } = ordering
  await putGroupInForce(platform, groupId, members)
  for (const body of members) await putBody(platform, groupId, body)
  await putContract(platform, { groupId, members, contract })
  await putCase(platform, servedBy(priceSchedule.routesOf(order.ordersOn)), {
    ...{ groupId, id: contract },
    state: { ...P.brought, contract, lines } as never,
  })
  const ceilings: Ceilings = { status: 'in-force', contract, maximum, minimum: 0, shares, loans: [], reports: [] }
  const { orderedOn } = order
  await putCase(platform, servedBy(ceiling.routesOf({ orderedOn, awardedFor: async () => maximum.amount })), {
    ...{ groupId, id: contract },
    state: ceilings,
  })
}

/** A contract that was notified, without its award. */
export async function putContract(
  platform: Platform,
  { groupId, members, contract }: Pick<Ordering, 'groupId' | 'members' | 'contract'>,
): Promise<void> {
  await putCase(platform, contractCase, {
    ...{ groupId, id: contract },
    state: {
      ...{ status: 'running', title: 'Environnement numérique de travail', object: 'Un ENT', lots: [] },
      ...{ reference: '2027-ENT-01', awardBegunOn: '2027-02-01', identifiedBuyers: members, notifiedOn: P.NOTIFIED },
      ...{ endsOn: '2031-08-31', orders: [], originals: [] },
    } as never,
  })
}

/** A body whose representative may sign. */
async function putBody(platform: Platform, groupId: string, id: string): Promise<void> {
  const {
    type: _type,
    representative: _representative,
    ...identity
  } = registration({ name: `Collectivité ${id.slice(0, 4)}`, siret: null })
  const office = {
    ...{ office: 'representative', number: 1, title: 'La Présidence', from: '2021-07-01', until: null },
    ...{ givenBy: null, delegation: null, person: { id: `presidency-of-${id}`, civility: null, name: 'Présidence' } },
  }
  const { body } = organisationCases(standingOf)
  const state = { ...identity, status: 'registered', offices: [office] }
  await putCase(platform, body, { groupId, id, state: state as never })
}
