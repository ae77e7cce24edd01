import { randomUUID } from 'node:crypto'
import type { Committee } from '#modules/committee/index.ts'
import type { Interest } from '#modules/interest/index.ts'
import { procedureCase } from '#modules/procedure/server/index.ts'
import { launched } from '#modules/procedure/testing.ts'
import type { AnyServed } from '#platform/served.ts'
import { servedRoutes } from '../../apps/server/served-routes.ts'
import { putCase } from '../postgres/put-case.ts'
import { PROCEDURE } from './award-stage.ts'
import { REGION, type Stage } from './deposit-stage.ts'

/** An award committee in office on the procedure of a stage, all of whose persons have said that nothing ties them to its candidates. */

export const COMMITTEE = randomUUID()
export const SEATS = Array.from({ length: 6 }, () => randomUUID())

export const servedAs = (name: string): AnyServed => {
  const found = servedRoutes.find(({ served }) => served.process.name === name)?.served
  if (found === undefined) throw new Error(`no process ${name}`)
  return found
}

const seats = SEATS.map((person, index) => ({
  ...{ person, name: `Membre ${index}`, body: REGION, capacity: 'conseillère régionale', list: index === 0 ? '' : 'A' },
  ...(index === 0
    ? { place: 'chair', rank: 1, ground: { by: 'order', date: '2027-01-18', number: '3' } }
    : { place: 'elected', rank: index, ground: { by: 'election', act: COMMITTEE } }),
})) as Extract<Committee, { status: 'composed' }>['compositions'][number]['full']

export async function putCommittee({ platform, group }: Stage): Promise<void> {
  const put = (name: string, id: string, state: { readonly status: string }) =>
    putCase(platform, servedAs(name), { groupId: group, id, state })
  const procedure = { ...launched, purchase: randomUUID() }
  await putCase(platform, procedureCase, { groupId: group, id: PROCEDURE, state: procedure as typeof launched })
  const composed: Committee = {
    ...{ status: 'composed', mode: 'coordinator', small: false, rules: [] },
    mandate: { from: '2027-02-01', until: '2028-03-31' },
    compositions: [{ from: '2027-02-01', full: seats, substitutes: [] }],
  }
  await put('committee', COMMITTEE, composed)
  for (const person of SEATS) {
    const clear: Interest = {
      ...{ status: 'clear', person, name: '', body: REGION, procedure: PROCEDURE, signal: null },
      declarations: [
        {
          ...{ occasion: 'candidates', knownOn: '2027-04-01', declaredOn: '2027-04-01', tie: null },
          ...{ wording: '2013-10-12', noticeRead: true, paper: null },
        },
      ],
    }
    await put('interest', randomUUID(), clear)
  }
}
