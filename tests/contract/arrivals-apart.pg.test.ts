import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { servedRoutes } from '../../apps/server/served-routes.ts'
import { putCase } from '../postgres/put-case.ts'
import { around, onStage, person, REGION, SOMME, type Stage } from './deposit-stage.ts'
import { type Answer, Desk, findingIn, MARK } from './desk.ts'

/** The desk when several stand at it at once, and when one of them has an interest in the procedure. */

const kept: Actor = { kind: 'person', person: randomUUID(), body: REGION, office: 'officer' }
const MINUTE = 60_000

let stage: Stage
let desk: Desk
beforeAll(async () => {
  stage = await onStage({ held: [REGION, SOMME, randomUUID()].map((id) => ({ person: id, body: REGION })) })
  stage.at(around(-80 * MINUTE))
  desk = new Desk(stage)
}, 120_000)
afterAll(() => stage?.close())

test('R2.30: those who enter at the same moment are given numbers that follow, each its own', async () => {
  const together = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      desk.send('', desk.entering({ sender: { name: `Entreprise ${index}`, identifier: null } })),
    ),
  )
  expect(together.map(({ status }) => status)).toEqual(together.map(() => 200))
  const entered = (await Promise.all(together.map((each) => each.json()))) as Answer[]
  const numbers = entered.map(({ resource }) => resource.state.number).sort((one, other) => one - other)
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(entered.map(({ receipt }) => receipt.seq).sort((one, other) => one - other)).toEqual(numbers)
})

test('R1.33: whoever has an interest in the procedure enters nothing at the desk, and reads nothing of it', async () => {
  await desk.enter('before')
  expect(await (await desk.read('', kept)).text()).toContain(MARK)
  const { state } = (await (await desk.read(`/${desk.of('before')}`)).json()) as { state: { procedure: string } }
  const interest = servedRoutes.find(({ served }) => served.process.name === 'interest')?.served
  if (interest === undefined) throw new Error('the server has no interests')
  const declared = {
    ...{ status: 'declared', person: kept.kind === 'person' ? kept.person : '', name: 'Agent', body: REGION },
    ...{ procedure: state.procedure, declarations: [], signal: null, standsSince: '2027-03-15', substitute: null },
  }
  await putCase(stage.platform, interest, { groupId: stage.group, id: randomUUID(), state: declared })

  const refused = await desk.send('', desk.entering(), { actor: kept })
  expect(refused.status).toBe(409)
  const { findings } = (await refused.clone().json()) as Answer
  expect(findings.map(({ rule }) => rule)).toEqual(['interestFree'])
  expect(await findingIn(refused, 'interestFree')).toMatchObject({ outcome: 'unmet' })
  // The other consultation is of another procedure.
  const list = await desk.read('', kept)
  expect(await list.json()).toMatchObject({ consultations: [{ id: stage.other }], lines: [] })
  expect(await (await desk.read('.csv', kept)).text()).not.toContain(MARK)
  for (const path of ['', '/file', '/receipt.pdf'])
    expect((await desk.read(`/${desk.of('before')}${path}`, kept)).status, path).toBe(404)
  // Its colleagues at the same desk go on.
  expect(await (await desk.read('', person(REGION))).text()).toContain(MARK)
})
