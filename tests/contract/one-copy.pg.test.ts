import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doDueActs } from '#platform/due.ts'
import { dueSources } from '../../apps/server/modules.ts'
import {
  around,
  begin,
  comeIn,
  deposit,
  hand,
  type Operator,
  onStage,
  person,
  put,
  REGION,
  SOMME,
  type Stage,
  sealedFor,
} from './deposit-stage.ts'
import { type Answer, Desk } from './desk.ts'

/** R2.25: a company may send one copy sealed and bring another to the desk; one of them stands for an envelope. */

const MINUTE = 60_000
const TWICE = ['d', 'e', 'f', 'g', 'h', 'i']
const NAMES = ['a', 'b', 'c', ...TWICE]
const GIVEN = { case: 'late', reason: 'L’envoi est arrivé une seconde après l’heure.' }

let stage: Stage
let desk: Desk
const copies = new Map<string, string>()
const accounts = new Map<string, string>()

/** Sends a copy in time, and a tender that was begun in time and comes a second late. */
async function sends(name: string): Promise<() => Promise<void>> {
  const operator: Operator = await comeIn(stage, `${name}@exemple.test`)
  accounts.set(name, operator.account)
  const copy = await deposit(stage, operator, { kinds: ['copy'], begin: { copy: true, replaces: false } })
  expect(copy.answer.status, await copy.answer.text()).toBe(201)
  copies.set(name, copy.id)
  const sealed = await sealedFor(stage, { content: `une offre de ${name}` })
  expect((await begin(stage, operator, sealed.id)).status).toBe(201)
  for (const part of sealed.parts) expect((await put(stage, operator, sealed.id, part)).status).toBe(201)
  return async () => void expect((await hand(stage, operator, sealed.id, sealed.bytes)).status).toBe(403)
}

/** An act of the coordinator on a case, over the address of the group. */
async function sent(path: string, act: string, payload: object): Promise<Response> {
  stage.readAs(person(REGION))
  const url = `${stage.url}/api/groups/${stage.group}/${path}`
  const { seq } = (await (await fetch(url)).json()) as { seq: number }
  return fetch(`${url}/${act}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'if-match': `"${seq}"`, 'idempotency-key': randomUUID() },
    body: JSON.stringify(payload),
  })
}
const sealedCall = (name: string) => sent(`deposits/${copies.get(name)}`, 'call', GIVEN)
const deskCall = (name: string) => sent(`arrivals/${desk.of(name)}`, 'call', GIVEN)

const unmetIn = async (answer: Response) =>
  ((await answer.json()) as Answer).findings
    .filter(({ outcome }) => outcome === 'unmet')
    .map(({ rule, basis }) => [rule, basis.map((each) => ('article' in each ? each.article : null))])
const REFUSED = [['oneCopyCalled', ['R2132-11', 'annexe 6', 'R2151-6']]]

beforeAll(async () => {
  stage = await onStage({ held: [REGION, SOMME, SOMME].map((body) => ({ person: randomUUID(), body })) })
  stage.at(around(-80 * MINUTE))
  desk = new Desk(stage)
  for (const name of NAMES) await desk.enter(name)
  const late: (() => Promise<void>)[] = []
  for (const name of NAMES) late.push(await sends(name))
  stage.at(around(1000))
  for (const handIn of late) await handIn()
  stage.at(around(2 * MINUTE))
  await doDueActs(stage.platform, stage.group, dueSources)
  expect((await sent(`openings/${stage.consultation}`, 'open', { order: 'together' })).status).toBe(200)
  for (const name of NAMES) {
    const linked = await desk.send(`${name}/link`, { account: accounts.get(name) })
    expect(linked.status, await linked.text()).toBe(200)
  }
}, 120_000)
afterAll(() => stage?.close())

describe('R2.25, R2.27: one copy stands for an envelope, sealed or at the desk', () => {
  test('the sealed one called, the one at the desk stays closed', async () => {
    expect((await sealedCall('a')).status).toBe(200)
    const refused = await deskCall('a')
    expect([refused.status, await unmetIn(refused)]).toEqual([409, REFUSED])
    expect((await desk.send('a/open', { readable: true, contents: 'tout' })).status).toBe(409)
  })

  test('the one at the desk called, the sealed one stays sealed', async () => {
    expect((await deskCall('b')).status).toBe(200)
    const refused = await sealedCall('b')
    expect([refused.status, await unmetIn(refused)]).toEqual([409, REFUSED])
    expect((await desk.send('b/open', { readable: true, contents: 'Deux fichiers.' })).status).toBe(200)
    expect((await sealedCall('b')).status).toBe(409)
  })

  test('one that could not be read stands for nothing: the other is called in its place', async () => {
    expect((await deskCall('c')).status).toBe(200)
    expect((await desk.send('c/open', { readable: false, contents: 'La clé ne se lit pas.' })).status).toBe(200)
    const answer = await sealedCall('c')
    expect(answer.status, await answer.text()).toBe(200)
  })

  test('called at the same instant, one is: two chains do not make two copies', async () => {
    for (const name of TWICE) {
      const answers = await Promise.all([sealedCall(name), deskCall(name)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    }
  })
})
