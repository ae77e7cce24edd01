import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Entry, Problem } from '#api/shapes.ts'
import { perform } from './sequence-commands.ts'
import { fileOf, MARK, marked } from './sequence-file.ts'
import { openStage, type Person, type Stage, type World } from './sequence-world.ts'

/** A request that is sent again, a page of yesterday, an act done twice at once: on the acts of a consultation. */
let stage: Stage
let world: World
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const path = (act: string) => `/consultations/${world.ids.consultation}/${act}`
const consultation = async () => world.get('lead', `/consultations/${world.ids.consultation}`)
const DEADLINE = {
  deadline: { date: '2027-03-10', time: '12:00' },
  questionsUntil: { date: '2027-03-01', time: '18:00' },
}
const entries = async (act: string): Promise<number> => {
  const all: readonly Entry[] = JSON.parse((await world.get('lead', '/journal?limit=200')).text)
  return all.filter((entry) => entry.act === act).length
}

async function done(sent: string, payload: object, opens: string | null = null): Promise<void> {
  const { status, text } = await perform(world, 'lead', { path: sent, payload, opens })
  expect(status, text).toBe(200)
}

beforeEach(async () => {
  world = await stage.begin()
  const { ids } = world
  const chosen = { title: marked('title'), procedureType: 'open', ground: null, shortened: null }
  await done('/procedures', { purchase: ids.purchase, ...chosen }, ids.procedure)
  const file = fileOf(world, 'good')
  await done('/consultations', { procedure: ids.procedure, reference: 'ENT', ...file }, ids.consultation)
  await done(path('validate'), {})
})

const send = (who: Person, act: string, payload: object, headers: Record<string, string>) =>
  world.post(who, path(act), { payload, headers })

describe('one notice leaves', () => {
  test('when two persons send it at once from the same page: one is told that the case has changed', async () => {
    const { etag } = await consultation()
    const both = await Promise.all(
      (['lead', 'deputy', 'lead'] as const).map((who) => send(who, 'sendNotice', DEADLINE, { 'if-match': etag })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412, 412])
    expect(await entries('sendNotice')).toBe(1)
    expect(await entries('launch')).toBe(2)
  })

  test('when one request comes twice at once under its key: both are told the same', async () => {
    const { etag } = await consultation()
    const headers = { 'if-match': etag, 'idempotency-key': randomUUID() }
    const both = await Promise.all([1, 2].map(() => send('lead', 'sendNotice', DEADLINE, headers)))
    const receipts = both.map(({ text }) => JSON.parse(text).receipt?.hash)
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(new Set(receipts).size).toBe(1)
    expect(await entries('sendNotice')).toBe(1)
  })
})

describe('a key', () => {
  test('used for another body, another act or another case is refused, and nothing is done', async () => {
    const { etag } = await consultation()
    const headers = { 'if-match': etag, 'idempotency-key': randomUUID() }
    expect((await send('lead', 'sendNotice', DEADLINE, headers)).status).toBe(200)
    const later = { ...DEADLINE, deadline: { date: '2027-04-10', time: '12:00' } }
    for (const [act, payload] of [
      ['sendNotice', later],
      ['abandon', { reason: 'un motif' }],
    ] as const)
      expect((await send('lead', act, payload, headers)).status, act).toBe(422)
    expect(await entries('abandon')).toBe(0)
  })

  test('is its author’s: sent by another person it proves nothing of what its author did', async () => {
    const { etag } = await consultation()
    const headers = { 'if-match': etag, 'idempotency-key': randomUUID() }
    expect((await send('lead', 'sendNotice', DEADLINE, headers)).status).toBe(200)
    for (const who of ['deputy', 'buyer'] as const) {
      const { status, text } = await send(who, 'sendNotice', DEADLINE, headers)
      expect(status, who).toBe(412)
      expect(JSON.parse(text).receipt).toBeUndefined()
    }
  })
})

describe('a page of yesterday', () => {
  test('is told what has changed since; whoever was cut meanwhile is told nothing of it', async () => {
    const { etag } = await consultation()
    await world.goTo('2027-01-29T08:00:00.000Z')
    await done(path('reopen'), { reason: marked('reopening') })
    const none = { occasion: 'procedure', knownOn: '2027-01-29', wording: '2025-12-24', noticeRead: true, paper: null }
    const tie = { nature: 'family', text: 'un lien', operators: [] }
    const declared = await world.post('deputy', '/interests', {
      payload: { procedure: world.ids.procedure, of: null, ...none, tie },
    })
    expect(declared.status, declared.text).toBe(200)
    const match = { 'if-match': etag }
    const [whole, cut] = [
      await send('lead', 'sendNotice', DEADLINE, match),
      await send('deputy', 'sendNotice', DEADLINE, match),
    ]
    expect([whole.status, cut.status]).toEqual([412, 412])
    const { changes = [] }: Problem = JSON.parse(whole.text)
    expect(changes.map(({ act }) => act)).toEqual(['reopen'])
    expect(whole.text).toContain(MARK)
    expect(cut.text).not.toContain(MARK)
  })

  test('does nothing, whatever it asks: no page at all is as an old one', async () => {
    for (const headers of [{}, { 'if-match': '"1"' }, { 'if-match': '*' }, { 'if-match': 'W/"5"' }]) {
      const { status } = await send('lead', 'sendNotice', DEADLINE, headers)
      expect([400, 412, 428], JSON.stringify(headers)).toContain(status)
    }
    expect(await entries('sendNotice')).toBe(0)
  })
})
