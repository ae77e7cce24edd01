import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { manifestBytes } from '#vault/manifest.ts'
import {
  around,
  begin,
  COMPANY,
  comeIn,
  hand,
  type Operator,
  person,
  put,
  REGION,
  type Sealed,
  type Stage,
  sealedFor,
} from './deposit-stage.ts'
import { type Answer, Desk } from './desk.ts'
import { type SessionStage, stagedSession } from './session-stage.ts'

/** R2.25: a company may send one copy sealed and bring another to the desk; one of them stands for an envelope. */

const MINUTE = 60_000
const TWICE = ['d', 'e', 'f', 'g', 'h', 'i']
const OPENED = ['whole', 'lost', 'spoilt', 'partly']
const NAMES = ['b', 'c', ...OPENED, ...TWICE]
/** The number of another company. */
const ANOTHER = '20005374200017'
const GIVEN = { case: 'late', reason: 'L’envoi est arrivé une seconde après l’heure.' }

let session: SessionStage
let stage: Stage
let desk: Desk
const copies = new Map<string, Sealed>()
const accounts = new Map<string, string>()

/** Begins a deposit, and sends its parts. */
async function brings(operator: Operator, sealed: Sealed, over: object = {}): Promise<void> {
  expect((await begin(stage, operator, sealed.id, over)).status).toBe(201)
  for (const part of sealed.parts) expect((await put(stage, operator, sealed.id, part)).status).toBe(201)
}

/** A copy as its operator seals it: what names another company inside does not open, and is its own doing. */
async function copyOf(name: string): Promise<Sealed> {
  const as = (operator: string, id?: string) =>
    sealedFor(stage, { kinds: ['copy'], operator, ...(id === undefined ? {} : { id }) })
  if (name === 'spoilt') return as(ANOTHER)
  const sound = await as(COMPANY.identifier.value)
  if (name !== 'partly') return sound
  const { parts, manifest } = await as(ANOTHER, sound.id)
  const both = { ...sound.manifest, envelopes: [...sound.manifest.envelopes, ...manifest.envelopes] }
  return { ...sound, parts: [...sound.parts, ...parts], manifest: both, bytes: manifestBytes(both) }
}

/** Sends a copy in time, and a tender that was begun in time and comes a second late. */
async function sends(name: string): Promise<() => Promise<void>> {
  const operator: Operator = await comeIn(stage, `${name}@exemple.test`)
  accounts.set(name, operator.account)
  const copy = await copyOf(name)
  await brings(operator, copy, { copy: true, replaces: false })
  const came = await hand(stage, operator, copy.id, copy.bytes)
  expect(came.status, await came.text()).toBe(201)
  copies.set(name, copy)
  const sealed = await sealedFor(stage, { content: `une offre de ${name}` })
  await brings(operator, sealed)
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
const sealedCall = (name: string) => sent(`deposits/${copies.get(name)?.id}`, 'call', GIVEN)
const deskCall = (name: string, over: object = {}) => sent(`arrivals/${desk.of(name)}`, 'call', { ...GIVEN, ...over })
const SAID = { appraisals: { oneCopyCalled: { accepted: true, reason: 'Une partie de la copie scellée est perdue.' } } }

const ofOutcome = async (answer: Response, which: string) =>
  ((await answer.json()) as Answer).findings
    .filter(({ outcome }) => outcome === which)
    .map(({ rule, basis }) => [rule, basis.map((each) => ('article' in each ? each.article : null))])
const unmetIn = (answer: Response) => ofOutcome(answer, 'unmet')
const ONE = [['oneCopyCalled', ['R2132-11', 'annexe 6', 'R2151-6']]]
/** Asked of a person, who has said nothing yet. */
async function isAsked(answer: Response): Promise<void> {
  expect([answer.status, await ofOutcome(answer, 'to-appraise')]).toEqual([202, ONE])
}

beforeAll(async () => {
  session = await stagedSession()
  stage = session.stage
  stage.at(around(-80 * MINUTE))
  desk = new Desk(stage)
  for (const name of NAMES) await desk.enter(name)
  const late: (() => Promise<void>)[] = []
  for (const name of NAMES) late.push(await sends(name))
  stage.at(around(1000))
  for (const handIn of late) await handIn()
  await session.fixed()
  expect((await sent(`openings/${stage.consultation}`, 'open', { order: 'together' })).status).toBe(200)
  for (const name of NAMES) {
    const linked = await desk.send(`${name}/link`, { account: accounts.get(name) })
    expect(linked.status, await linked.text()).toBe(200)
  }
}, 120_000)
afterAll(() => session?.stage.close())

describe('R2.25, R2.27: one copy stands for an envelope, sealed or at the desk', () => {
  test('the one at the desk called, the sealed one stays sealed', async () => {
    expect((await deskCall('b')).status).toBe(200)
    const refused = await sealedCall('b')
    expect([refused.status, await unmetIn(refused)]).toEqual([409, ONE])
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
      const [sealed, atDesk] = await Promise.all([sealedCall(name), deskCall(name)])
      // Of a sealed one that is not open yet, a person is asked whether it will be.
      expect([sealed.status, atDesk.status]).toEqual(sealed.status === 200 ? [200, 202] : [409, 200])
    }
  })
})

describe('R2.25: the sealed one called, what the session shows of it decides of the one at the desk', () => {
  beforeAll(async () => {
    await session.attended()
    for (const name of OPENED) {
      expect((await sealedCall(name)).status).toBe(200)
      const joined = await sent(`openings/${stage.consultation}`, 'include', { deposit: copies.get(name)?.id })
      expect(joined.status, await joined.text()).toBe(200)
    }
  }, 60_000)

  test('not open yet: a person is asked why it will not be', async () => {
    for (const name of OPENED) await isAsked(await deskCall(name))
  })

  test('once the keyholders have given', async () => {
    const [part] = copies.get('lost')?.parts ?? []
    await rm(join(stage.folder, stage.group, part?.sha256 ?? ''))
    await session.give(0)
    await session.give(1)
    await session.settled(({ unsealed, failed }) => unsealed.length === 2 && failed.length === 3)

    // Open: no reason lets another one stand beside it.
    const refused = await deskCall('whole', SAID)
    expect([refused.status, await unmetIn(refused)]).toEqual([409, ONE])
    expect((await desk.send('whole/open', { readable: true, contents: 'tout' })).status).toBe(409)
    // Open in part, whoever's doing the rest is.
    await isAsked(await deskCall('partly'))
    // None of it opens, by its operator's doing: it stands for nothing.
    expect((await deskCall('spoilt')).status).toBe(200)
    // Lost by the platform: that does not bar the paper.
    await isAsked(await deskCall('lost'))
    expect((await deskCall('lost', SAID)).status).toBe(200)
    expect((await desk.send('lost/open', { readable: true, contents: 'Deux fichiers.' })).status).toBe(200)
  }, 60_000)
})
