import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { drain, newLogSigner } from '#platform/transparency/testing.ts'
import type { Signer } from '#transparency/note.ts'
import { verifyPublished } from '#transparency/published-entry.ts'
import { makeKeyPair } from '#vault/age.ts'
import { type KeySet, keySetText } from '#vault/key-set.ts'
import { orderIn, type SealingOrder } from '#vault/order.ts'
import { around, baseOf, onStage, REGION, SOMME, type Stage } from './deposit-stage.ts'

/** A4, A5: whoever administers the database changes the keys that tenders are sealed to, in order to read them before the session. */

const OTHER = randomUUID()
let stage: Stage
let log: Signer
let before: State

const asked = () => fetch(`${baseOf(stage)}/order`)
async function order(): Promise<SealingOrder> {
  const read = orderIn(await (await asked()).text())
  if (read === undefined || !('keySet' in read)) throw new Error('no order')
  return read
}
/** What the page that seals, and `unisson seal`, do before anything is sealed. */
const seen = ({ published, keySet }: SealingOrder) =>
  verifyPublished(published, { process: 'keySet', text: keySetText(keySet) })

/** No trigger stops whoever has the superuser's password. */
async function beneath(statement: string, values: readonly unknown[]): Promise<void> {
  const client = await stage.database.admin.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query(statement, [...values])
  } finally {
    client.release(true)
  }
}
type State = {
  keyholders: { id: string; recipient: string; person: string }[]
  versions: { threshold: number; escrow: string | null; time: string; keyholders: string[] }[]
}
async function stateNow(): Promise<State> {
  const found = await stage.database.admin.query('select state from key_set where consultation = $1', [
    stage.consultation,
  ])
  return found.rows[0].state
}
const putState = (state: unknown) =>
  beneath('update key_set set state = $1 where consultation = $2', [JSON.stringify(state), stage.consultation])

beforeAll(async () => {
  log = await newLogSigner('achats.test/log')
  const held = [REGION, SOMME, OTHER].map((id) => ({ person: id, body: id === OTHER ? SOMME : id }))
  stage = await onStage({ held, log })
  stage.at(around(-3_600_000))
  before = await stateNow()
}, 120_000)
beforeEach(() => putState(before))
afterAll(() => stage?.close())

test('R2.24 : tant que le journal public n’a pas l’écriture, l’ordre ne prouve rien et rien n’est scellé', async () => {
  expect((await order()).published).toBeNull()
  expect(await seen(await order())).toEqual({ holds: false, why: 'not-in-log' })
  await drain({ db: stage.database.app, signer: log })
  expect(await seen(await order())).toMatchObject({
    holds: true,
    place: { group: stage.group },
    judged: { needed: null },
  })
})

test('l’ordre montre l’en-tête de l’écriture, et rien de ce qu’elle contient', async () => {
  const { published } = await order()
  expect(published?.line).toMatch(/"body":null\}$/)
  for (const secret of [REGION, SOMME, OTHER]) expect(await (await asked()).text()).not.toContain(secret)
})

const changes: readonly [string, (state: State, own: readonly string[]) => void][] = [
  [
    'deux destinataires',
    ({ keyholders }, own) => {
      for (const [index, each] of keyholders.slice(1).entries()) each.recipient = own[index] ?? ''
    },
  ],
  [
    'une clé de secours de la part du temps',
    ({ keyholders, versions: [version] }, own) => {
      const [first] = keyholders
      if (first === undefined || version === undefined) throw new Error('there is a set')
      keyholders.push({ ...first, id: '9', person: randomUUID(), recipient: own[2] ?? '' })
      version.escrow = '9'
    },
  ],
  [
    'la clé de la part du temps',
    ({ versions: [version] }, own) => {
      if (version !== undefined) version.time = own[2] ?? ''
    },
  ],
  [
    'un détenteur de plus',
    ({ keyholders, versions: [version] }, own) => {
      const [first] = keyholders
      if (first === undefined || version === undefined) throw new Error('there is a set')
      keyholders.push({ ...first, id: '9', person: randomUUID(), recipient: own[0] ?? '' })
      version.keyholders.push('9')
    },
  ],
]

test.each(changes)('changer dans la base %s : l’ordre n’est donné à personne', async (_, change) => {
  const state = await stateNow()
  change(state, await Promise.all([1, 2, 3].map(async () => (await makeKeyPair()).recipient)))
  await putState(state)
  const refused = await asked()
  const { type, incident, detail } = (await refused.json()) as Record<string, string>
  expect([refused.status, type]).toEqual([500, 'urn:unisson:problem:integrity'])
  expect(incident).toBeTruthy()
  expect(detail).toMatch(/key set|jeu de clés/)
})

test('l’en-tête récrit pour l’accompagner ne suffit pas : il ne fait plus l’empreinte de l’écriture', async () => {
  const { keySet } = await order()
  const forged = await forgedOf(keySet)
  const states = createHash('sha256').update(keySetText(forged)).digest('hex')
  const { rows } = await stage.database.admin.query(
    `select seq, header, prev, body_hash, hash from journal where process = 'keySet' and group_id = $1`,
    [stage.group],
  )
  const [entry] = rows
  const header = Buffer.from(entry.header.toString().replace(/"states":"[0-9a-f]{64}"/, `"states":"${states}"`))
  const rewrite = (over: { header: Buffer; hash: Buffer }) =>
    beneath('update journal set header = $1, hash = $2 where group_id = $3 and seq = $4 and case_file = $5', [
      ...[over.header, over.hash, stage.group, entry.seq, 'group'],
    ])
  const state = await stateNow()
  for (const each of state.keyholders)
    each.recipient = forged.keyholders.find(({ id }) => id === each.id)?.recipient ?? ''
  await putState(state)
  await beneath('alter table journal drop constraint header_is_as_hashed', [])
  await rewrite({ header, hash: entry.hash })
  expect((await asked()).status).toBe(500)
  // With its hash made again the server believes it, and the page does not: the leaf of the log commits to the other.
  const hash = createHash('sha256')
    .update(Buffer.concat([entry.prev, header, entry.body_hash]))
    .digest()
  await rewrite({ header, hash })
  const given = await order()
  expect(given.keySet.keyholders).toEqual(forged.keyholders)
  expect(await seen(given)).toEqual({ holds: false, why: 'not-in-log' })
  await rewrite({ header: entry.header, hash: entry.hash })
})

test('un ordre changé en chemin n’est pas celui de l’écriture', async () => {
  const given = await order()
  const forged = { ...given, keySet: await forgedOf(given.keySet) }
  expect(await seen(forged)).toEqual({ holds: false, why: 'says-otherwise' })
  const elsewhere = { ...given, keySet: { ...given.keySet, consultation: stage.other } }
  expect(await seen(elsewhere)).toEqual({ holds: false, why: 'says-otherwise' })
})

test('publié par une version qui n’en disait rien au registre : 409, avec ce qu’il faut faire, et jamais les clés', async () => {
  const stated = await stage.database.admin.query(
    `select seq, header from journal where process = 'keySet' and group_id = $1 and states is not null`,
    [stage.group],
  )
  const [entry] = stated.rows
  const rewritten = (header: string) =>
    beneath('update journal set header = $1 where group_id = $2 and seq = $3 and case_file = $4', [
      ...[Buffer.from(header), stage.group, entry.seq, 'group'],
    ])
  await rewritten(entry.header.toString().replace(/,"states":"[0-9a-f]{64}"/, ''))
  const refused = await asked()
  const { type, detail, keySet } = (await refused.json()) as Record<string, string>
  expect([refused.status, type, keySet]).toEqual([409, 'urn:unisson:problem:unstated', undefined])
  expect(detail).toMatch(/Name another version|Désigner une nouvelle version/)
  await rewritten(entry.header.toString())
  expect((await asked()).status).toBe(200)
})

async function forgedOf(keySet: KeySet): Promise<KeySet> {
  const keyholders = await Promise.all(
    keySet.keyholders.map(async ({ id }) => ({ id, recipient: (await makeKeyPair()).recipient })),
  )
  return { ...keySet, keyholders }
}
