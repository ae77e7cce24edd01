import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { doDueActs } from '#platform/due.ts'
import { manifestBytes, type OuterManifest } from '#vault/manifest.ts'
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
  type Sealed,
  SOMME,
  type Stage,
  sealedFor,
} from './deposit-stage.ts'
import { type Finding, sessionOn, unmetIn } from './session-on-stage.ts'

/** What somebody may do to deposits between the hour at which they came and their session, and to that of a rival. */
const THIRD = randomUUID()
const holders: readonly Actor[] = [person(REGION), person(SOMME), { ...person(SOMME), person: THIRD } as Actor]
let stage: Stage
let came: Record<'sound' | 'altered' | 'foreign' | 'borrowed', Sealed>

const { as, view, act, ...session } = sessionOn(() => stage)
async function give(index: number): Promise<void> {
  const giving = { keyholder: String(index + 1), identity: stage.identities[index] ?? '' }
  const answer = await session.give(holders[index] ?? person(REGION), giving)
  expect(answer.status, await answer.text()).toBe(200)
}
const settled = (unsealed: number, failed: number) =>
  session.settled((state) => state.unsealed.length >= unsealed && state.failed.length >= failed)

async function handedIn(operator: Operator, sealed: Sealed, manifest: OuterManifest): Promise<Response> {
  expect((await begin(stage, operator, sealed.id)).status).toBe(201)
  for (const part of sealed.parts) expect((await put(stage, operator, sealed.id, part)).status).toBe(201)
  return hand(stage, operator, sealed.id, manifestBytes(manifest))
}

beforeAll(async () => {
  const held = [REGION, SOMME, THIRD].map((id) => ({ person: id, body: id === THIRD ? SOMME : id }))
  stage = await onStage({ held })
  stage.at(around(-3_600_000))
  const operator = (name: string) => comeIn(stage, `${name}@exemple.test`)
  const sound = await deposit(stage, await operator('un'), { kinds: ['tender'], content: 'une offre entière' })
  const altered = await deposit(stage, await operator('deux'), { kinds: ['tender'], content: 'une offre abîmée' })
  // Sealed as somebody else: what a rival would do with the files of another, were it given them.
  const borrowed = await deposit(stage, await operator('trois'), { kinds: ['tender'], operator: '20005374200017' })
  // One of its shares is that of another tender: a keyholder that gave it would open the other one.
  const foreign = await sealedFor(stage, { kinds: ['tender'], content: 'une part d’un autre' })
  const [[own], [theirs]] = [foreign.manifest.envelopes, sound.manifest.envelopes]
  const [slipped] = theirs?.bundle.shares ?? []
  if (own === undefined || slipped === undefined) throw new Error('an envelope has shares')
  const bundle = { ...own.bundle, shares: [slipped, ...own.bundle.shares.slice(1)] }
  const answer = await handedIn(await operator('quatre'), foreign, {
    ...foreign.manifest,
    envelopes: [{ ...own, bundle }],
  })
  expect([sound, altered, borrowed].map((each) => each.answer.status)).toEqual([201, 201, 201])
  expect(answer.status, await answer.text()).toBe(201)
  came = { sound, altered, foreign, borrowed }
}, 120_000)
afterAll(() => stage?.close())

test('R2.24: the envelopes of another account, copied whole into a deposit of one’s own, are not received', async () => {
  const rival = await comeIn(stage, 'rival@exemple.test')
  const own = await sealedFor(stage, { kinds: ['tender'] })
  const parts = [...own.parts, ...came.sound.parts]
  const { envelopes } = came.sound.manifest
  const answer = await handedIn(rival, { ...own, parts }, { ...own.manifest, envelopes })
  expect(answer.status).toBe(422)
  const refused = (await answer.json()) as { reason: string; findings: Finding[] }
  expect(refused.reason).toBe('recipientsOwn')
  expect(refused.findings.find(({ rule }) => rule === 'recipientsOwn')?.basis).not.toEqual([])
})

describe('R2.24, R2.30: once the set is fixed', () => {
  beforeAll(async () => {
    stage.at(around(61_000))
    await doDueActs(stage.platform, stage.group, dueSources)
  })
  /** As an administrator of the database can, the triggers put out of the way. */
  const beneath = async (...statements: readonly string[]) => {
    const client = await stage.database.admin.connect()
    try {
      await client.query('set session_replication_role = replica')
      for (const statement of statements) await client.query(statement)
    } finally {
      client.release(true)
    }
  }
  const INSERTED = randomUUID()
  const SET_UNCHANGED = {
    rule: 'setUnchanged',
    outcome: 'unmet',
    basis: [
      { source: 'CCP', article: 'annexe 8', paragraph: 'art. 2, I, 2°' },
      { source: 'CCP', article: 'annexe 7' },
    ],
  }

  test.each([
    [
      'a deposit that somebody put in',
      () =>
        `insert into deposit (group_id, id, case_file, seq, status, consultation, account, hash, recipients, received_at, state)
         select group_id, '${INSERTED}', case_file, seq, status, consultation, account, repeat('f', 64), '{}', received_at,
           jsonb_set(state, '{hash}', to_jsonb(repeat('f', 64))) from deposit where id = '${came.sound.id}'`,
      () => `delete from deposit where id = '${INSERTED}'`,
    ],
    [
      'one that was taken out',
      () => `update deposit set received_at = null where id = '${came.altered.id}'`,
      () => `update deposit set received_at = (state ->> 'receivedAt')::timestamptz where id = '${came.altered.id}'`,
    ],
    [
      'one whose row names another manifest',
      () =>
        `update deposit set state = jsonb_set(state, '{hash}', to_jsonb(repeat('e', 64))) where id = '${came.altered.id}'`,
      () => `update deposit set state = jsonb_set(state, '{hash}', to_jsonb(hash)) where id = '${came.altered.id}'`,
    ],
  ])('%s keeps the session shut, until the set is the one that was fixed', async (_what, alter, restore) => {
    await beneath(alter())
    const answer = await act(person(REGION), 'open', { order: 'applications-first' })
    expect(answer.status).toBe(409)
    expect(await unmetIn(answer)).toMatchObject([SET_UNCHANGED])
    expect((await view()).state.status).toBe('fixed')
    await beneath(restore())
  })

  test('a part that was altered on the disk is told as the platform’s doing, and opens once it is put back; the others open', async () => {
    const [part] = came.altered.parts
    const path = join(stage.folder, stage.group, part?.sha256 ?? '')
    const bytes = await readFile(path)
    const flipped = Buffer.from(bytes)
    flipped[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    await writeFile(path, flipped)

    expect((await act(person(REGION), 'open', { order: 'together' })).status).toBe(200)
    for (const [index, actor] of holders.entries()) {
      expect((await act(actor, 'attend', { manner: index === 0 ? 'present' : 'remote' })).status).toBe(200)
    }
    await give(0)
    await give(1)
    const state = await settled(1, 2)
    const failed = (id: string) => state.failed.find((each: { deposit: string }) => each.deposit === id)
    expect(failed(came.altered.id)).toMatchObject({ blame: 'platform', flaw: 'not-as-received' })
    expect(failed(came.borrowed.id)).toMatchObject({ blame: 'candidate', flaw: 'says-otherwise' })
    expect(state.unsealed.map((each: { deposit: string }) => each.deposit)).toEqual([came.sound.id])
    await writeFile(path, bytes)
  })

  test('a share of another tender is not given by the page of its keyholder, which names it; the others open', async () => {
    await give(2)
    const state = await settled(3, 1)
    expect(state.unsealed.map((each: { deposit: string }) => each.deposit).sort()).toEqual(
      [came.sound.id, came.altered.id, came.foreign.id].sort(),
    )
    const [first] = state.given.filter((each: { keyholder: string }) => each.keyholder === '1')
    expect(JSON.stringify(first)).toContain(came.foreign.id)
    expect(JSON.stringify(first)).toContain('foreign')
    const address = `/envelopes/${came.altered.id}/0/files/0`
    expect(await (await as(person(REGION), address)).text()).toBe('une offre abîmée')
    // The share that was slipped in has opened nothing: what came of it is the other tender, by its own keyholders.
    const { rows } = await stage.database.admin.query(`select keyholder from given_share where deposit = $1`, [
      came.foreign.id,
    ])
    expect(rows.map(({ keyholder }) => keyholder).sort()).toEqual(['2', '3'])
  })
})
