import { randomBytes, randomUUID } from 'node:crypto'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { doDueActs } from '#platform/due.ts'
import { manifestBytes, type OuterManifest } from '#vault/manifest.ts'
import { dueSources } from '../../apps/server/modules.ts'
import { rowsIn } from './deposit-rows.ts'
import {
  around,
  begin,
  comeIn,
  deposit,
  hand,
  onStage,
  person,
  put,
  REGION,
  type Sealed,
  SOMME,
  type Stage,
  sealedFor,
} from './deposit-stage.ts'
import { ESCROW } from './published-key-set.ts'
import { sessionOn, unmetIn } from './session-on-stage.ts'

/** The server loses its part of the keys between the deposits and their session: whoever keeps the spare key gives it there. */
const [THIRD, KEEPER] = [randomUUID(), randomUUID()]
const holders: readonly Actor[] = [person(REGION), person(SOMME), { ...person(SOMME), person: THIRD } as Actor]
const keeper = { ...person(SOMME), person: KEEPER } as Actor
const FOLDER = 'time-keys'
let stage: Stage
let came: Record<'one' | 'two' | 'foreign' | 'withoutSpare', Sealed>

type Of = { readonly deposit: string; readonly envelope: number }

const { as, view, act, settled, ...session } = sessionOn(() => stage)
async function give(index: number): Promise<void> {
  const giving = { keyholder: String(index + 1), identity: stage.identities[index] ?? '' }
  const answer = await session.give(holders[index] ?? person(REGION), giving)
  expect(answer.status, await answer.text()).toBe(200)
}
const deposits = (list: readonly Of[]) => list.map((each) => each.deposit).sort()
const idsOf = (...sealed: readonly Sealed[]) => sealed.map(({ id }) => id).sort()

async function handedIn(email: string, sealed: Sealed, manifest: OuterManifest): Promise<void> {
  const operator = await comeIn(stage, email)
  expect((await begin(stage, operator, sealed.id)).status).toBe(201)
  for (const part of sealed.parts) expect((await put(stage, operator, sealed.id, part)).status).toBe(201)
  expect((await hand(stage, operator, sealed.id, manifestBytes(manifest))).status).toBe(201)
}

beforeAll(async () => {
  const held = [REGION, SOMME, THIRD].map((id) => ({ person: id, body: id === THIRD ? SOMME : id }))
  stage = await onStage({ held, escrow: { person: KEEPER, body: SOMME } })
  stage.at(around(-3_600_000))
  const one = await deposit(stage, await comeIn(stage, 'un@exemple.test'), {
    kinds: ['tender'],
    content: 'la première',
  })
  const two = await deposit(stage, await comeIn(stage, 'deux@exemple.test'), {
    kinds: ['tender'],
    content: 'la seconde',
  })
  expect([one, two].map(({ answer }) => answer.status)).toEqual([201, 201])
  // The server's part of another tender was put in the place of its own: whoever gave it would open the other one.
  const foreign = await sealedFor(stage, { kinds: ['tender'] })
  const [[own], [theirs]] = [foreign.manifest.envelopes, one.manifest.envelopes]
  if (own === undefined || theirs === undefined) throw new Error('a deposit has an envelope')
  const bundle = { ...own.bundle, time: theirs.bundle.time }
  await handedIn('trois@exemple.test', foreign, { ...foreign.manifest, envelopes: [{ ...own, bundle }] })
  // Sealed to the server alone: the spare key opens nothing of it.
  const [time] = stage.keySet.time
  const withoutSpare = await sealedFor({ ...stage, keySet: { ...stage.keySet, time: [time] } }, { kinds: ['tender'] })
  await handedIn('quatre@exemple.test', withoutSpare, withoutSpare.manifest)
  came = { one, two, foreign, withoutSpare }
  await rename(join(stage.folder, FOLDER), join(stage.folder, 'lost'))
  stage.at(around(61_000))
  await doDueActs(stage.platform, stage.group, dueSources)
}, 120_000)
afterAll(() => stage?.close())

const SPARE = [
  { source: 'CCP', article: 'annexe 8', paragraph: 'art. 2, I, 4°' },
  { source: 'policy', article: 'clé de secours' },
]
const [share] = [{ key: randomBytes(16).toString('base64') }]
const timeParts = (...sealed: readonly Sealed[]) => ({
  shares: sealed.map(({ id }) => ({ deposit: id, envelope: 0, ...share })),
})

describe('R2.24: the server has lost its part of the keys', () => {
  test('before the session, and before the loss is found, whoever keeps the spare key neither reads nor gives', async () => {
    expect((await as(keeper, '/time-parts', timeParts(came.one))).status).toBe(404)
    expect((await act(person(REGION), 'open', { order: 'together' })).status).toBe(200)
    expect((await (await as(keeper)).json()).state).toMatchObject({ withheld: true })
    expect((await as(keeper, '/time-parts', timeParts(came.one))).status).toBe(404)
    expect((await act(keeper, 'attend', { manner: 'remote' })).status).toBe(200)
    const early = await act(keeper, 'giveTimePart', {})
    expect(early.status).toBe(404)
  })

  test('once enough keyholders have given, it is found and told as the platform’s doing, and the keeper is awaited', async () => {
    for (const [index, actor] of holders.entries()) {
      expect((await act(actor, 'attend', { manner: index === 0 ? 'present' : 'remote' })).status).toBe(200)
    }
    await give(0)
    await give(1)
    const state = await settled(({ failed }) => failed.length === 4)
    expect(
      state.failed.every(
        ({ blame, flaw }: { blame: string; flaw: string }) => blame === 'platform' && flaw === 'no-time-part',
      ),
    ).toBe(true)
    expect((await view(keeper)).state.status).toBe('opened')
    stage.readAs(keeper)
    const board = await (await fetch(`${stage.url}/api/groups/${stage.group}/tasks`)).json()
    expect(JSON.stringify(board)).toContain('giveTimePart')
    const called = await rowsIn<{ payload: { to: readonly object[] } }>(
      stage,
      `select payload from outbox where topic = 'opening.timePartLost'`,
    )
    expect(called.map(({ payload }) => payload.to)).toEqual([[{ person: KEEPER, body: SOMME }]])
  })

  test('nobody else gives it, and a key that does not open it is named and opens nothing', async () => {
    for (const actor of [person(REGION), person(SOMME)]) {
      const answer = await as(actor, '/time-parts', timeParts(came.one))
      expect(answer.status).toBe(409)
      expect((await unmetIn(answer)).map(({ rule }) => rule)).toContain('competence')
    }
    expect((await as(keeper, '/time-parts', timeParts(came.one))).status).toBe(200)
    const { state } = await view()
    expect(state.timeGiven).toMatchObject([{ keyholder: ESCROW, envelopes: [], bad: [{ deposit: came.one.id }] }])
    expect(state.unsealed).toEqual([])
    expect(await rowsIn(stage, 'select keyholder from given_share where keyholder = $1', [ESCROW])).toEqual([])
  })

  test('its keeper gives it by its own page: the envelopes open, byte for byte, and say whose part opened them', async () => {
    const giving = { keyholder: ESCROW, identity: stage.spare ?? '', part: 'time' } as const
    expect(await session.released(keeper, giving)).toHaveLength(4)
    expect((await session.give(keeper, giving)).status).toBe(200)
    const state = await settled(({ unsealed }) => unsealed.length === 2)
    expect(deposits(state.unsealed)).toEqual(idsOf(came.one, came.two))
    expect(state.unsealed.map(({ escrow }: { escrow: string }) => escrow)).toEqual([ESCROW, ESCROW])
    for (const [sealed, content] of [
      [came.one, 'la première'],
      [came.two, 'la seconde'],
    ] as const)
      expect(await (await as(person(REGION), `/envelopes/${sealed.id}/0/files/0`)).text()).toBe(content)
  })

  test('what was sealed for something else, or not to the spare key, is not given by its page, which says why', async () => {
    const { state } = await view()
    const [, given] = state.timeGiven
    expect(deposits(given.envelopes)).toEqual(idsOf(came.one, came.two))
    const why = new Map(given.notGiven.map((each: Of & { why: string }) => [each.deposit, each.why]))
    expect(why.get(came.foreign.id)).toBe('foreign')
    expect(why.get(came.withoutSpare.id)).toBe('unreadable')
    expect(deposits(state.failed)).toEqual(idsOf(came.foreign, came.withoutSpare))
  })

  test('what is open, or was not found to lack it, is given nothing more, with the articles', async () => {
    const answer = await as(keeper, '/time-parts', timeParts(came.one))
    expect(answer.status).toBe(409)
    expect(await unmetIn(answer)).toMatchObject([{ rule: 'onlyWhatIsLost', basis: SPARE }])
  })

  test('the folder put back, what was sealed to the server alone opens too; what is of something else is the candidate’s doing', async () => {
    await rename(join(stage.folder, 'lost'), join(stage.folder, FOLDER))
    await give(2)
    const state = await settled(
      ({ unsealed, failed }) =>
        unsealed.length === 3 && failed.every(({ blame }: { blame: string }) => blame === 'candidate'),
    )
    expect(state.failed).toMatchObject([{ deposit: came.foreign.id, flaw: 'foreign-time-part' }])
    const last = state.unsealed.find((each: Of) => each.deposit === came.withoutSpare.id)
    expect(last).not.toHaveProperty('escrow')
  })

  test('the register holds that it was given, and no key; the minutes are a document', async () => {
    const [{ acts, keys } = { acts: 0, keys: -1 }] = await rowsIn<{ acts: number; keys: number }>(
      stage,
      `select count(*) filter (where act = 'giveTimePart')::int as acts,
         count(*) filter (where exists (select from given_share where position(key in convert_from(body, 'UTF8')) > 0))::int as keys
       from journal where group_id = $1`,
      [stage.group],
    )
    expect([acts, keys]).toEqual([2, 0])
    expect((await act(person(REGION), 'end', { observations: '' })).status).toBe(200)
    const minutes = await as(keeper, '/minutes.pdf')
    expect([minutes.status, (await minutes.text()).slice(0, 5)]).toEqual([200, '%PDF-'])
  })
})
