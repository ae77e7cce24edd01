import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { representativeOf } from '#modules/convention/testing.ts'
import { commit } from '#platform/commit.ts'
import { doDueActs } from '#platform/due.ts'
import { takeCosignatures } from '#platform/transparency/cosignatures.ts'
import { publishedCheckpoint } from '#platform/transparency/reading.ts'
import { beneath, drain, newLogSigner } from '#platform/transparency/testing.ts'
import { fromBase64 } from '#transparency/bytes.ts'
import { cosign } from '#transparency/checkpoint.ts'
import { commitmentTo, readLeaf } from '#transparency/leaf.ts'
import { COSIGNATURE_KEY, readKey, readNote, type Signer, signatureLine, writeKey } from '#transparency/note.ts'
import { readPolicy } from '#transparency/policy.ts'
import { verifyProof } from '#transparency/proof.ts'
import { newSigner } from '#transparency/testing.ts'
import { platformOn, putGroupInForce } from '../../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../../tests/postgres/harness.ts'
import { witnessed } from './attested.ts'
import { due, everyWitness, policyOf, proofOf, quorumCase, watchOf, witnessCase } from './index.ts'

const GROUP = randomUUID()
const MEMBERS = Array.from({ length: 4 }, () => randomUUID()) as [string, string, string, string]
const DAY = '2027-02-15'
let database: TestDatabase
let log: Signer
let keys: readonly Signer[]

const on = (day = DAY) => platformOn(database.app, day)
const within = <T>(work: Parameters<typeof database.app.transaction<T>>[1]) => database.app.transaction(GROUP, work)

beforeAll(async () => {
  database = await testDatabase()
  log = await newLogSigner()
  keys = await Promise.all(MEMBERS.map((_, n) => newSigner(`w${n}.example`, COSIGNATURE_KEY)))
  await putGroupInForce(on('2027-01-12'), GROUP, MEMBERS)
  await drain({ db: database.app, signer: log })
})
afterAll(() => database.close())

const declare = async (n: number, id: string = randomUUID()) => {
  const [body, signer] = [MEMBERS[n] ?? '', keys[n] ?? log]
  const act = {
    type: 'declare',
    body,
    key: writeKey(signer.key),
    address: n === 0 ? 'https://w0.example/' : null,
  } as const
  const result = await commit(on(), witnessCase, { groupId: GROUP, id, act, actor: representativeOf(body) })
  return { id, kind: result.kind, seq: result.kind === 'granted' ? result.receipt.seq : 0 }
}
const agree = (faulty: number) =>
  commit(on(), quorumCase, {
    groupId: GROUP,
    id: GROUP,
    act: {
      type: 'agree',
      faulty,
      appraisals: { witnessesHeard: { accepted: true, reason: 'mis en service ce jour' } },
    },
    actor: representativeOf(MEMBERS[0]),
  })

/** What the witnesses of the group say of what the log gives out. */
async function look(by: readonly number[]): Promise<number> {
  await drain({ db: database.app, signer: log })
  return database.app.acrossGroups(async (tx) => {
    const note = (await publishedCheckpoint(tx)) ?? ''
    const text = readNote(note).text
    const said = await Promise.all(keys.filter((_, n) => by.includes(n)).map((key) => cosign(text, 1_800_000_000, key)))
    const known = await Promise.all((await everyWitness(tx)).map(({ key }) => readKey(key)))
    return takeCosignatures(tx, note + said.map(signatureLine).join(''), known)
  })
}

test('members declare their witnesses, the group agrees how many, and what they have seen is proved', async () => {
  expect(await within((tx) => watchOf(tx, GROUP))).toMatchObject({ witnesses: 0, quorum: null, seen: null })
  // Nobody who was not declared is heard.
  expect(await look([0, 1, 2, 3])).toBe(0)
  const first = await declare(0)
  const others = await Promise.all([1, 2, 3].map((n) => declare(n)))
  expect([first, ...others].map(({ kind }) => kind)).toEqual(Array(4).fill('granted'))
  expect((await declare(1)).kind).toBe('refused')
  const entry = { caseFile: 'group', seq: first.seq }
  const alone = { quorum: false, needed: null, size: null, cosignatures: [] }
  expect(await within((tx) => witnessed(tx, GROUP, entry))).toEqual(alone)

  expect((await agree(2)).kind).toBe('refused')
  expect((await agree(1)).kind).toBe('granted')
  expect(await within((tx) => witnessed(tx, GROUP, entry))).toEqual({ ...alone, needed: 3 })
  expect(await look([0, 1])).toBe(2)
  const two = await within((tx) => witnessed(tx, GROUP, entry))
  expect(two).toMatchObject({ quorum: false, needed: 3 })
  expect(two.cosignatures.map(({ body }) => body).sort()).toEqual([MEMBERS[0], MEMBERS[1]].sort())
  expect(await look([2, 3])).toBe(2)
  expect(await within((tx) => witnessed(tx, GROUP, entry))).toMatchObject({ quorum: true, needed: 3, size: two.size })
  expect(await within((tx) => watchOf(tx, GROUP))).toMatchObject({ witnesses: 4, quorum: 3, seen: { count: 4 } })
  expect(await within((tx) => witnessed(tx, GROUP, { caseFile: 'group', seq: 99 }))).toMatchObject({ quorum: false })

  const proof = await within((tx) => proofOf(tx, GROUP, entry))
  const text = await within((tx) => policyOf(tx, GROUP, { key: writeKey(log.key), address: 'https://a.example/log' }))
  const judged = await verifyProof(fromBase64(proof?.leaf ?? ''), proof?.proof ?? '', await readPolicy(text ?? ''))
  expect(judged).toMatchObject({ isWitnessed: true, checkpoint: { size: two.size } })
  const [salt, hash] = [proof?.salt, proof?.entry].map((hex) => Uint8Array.from(Buffer.from(hex ?? '', 'hex')))
  const opened = await commitmentTo(salt ?? new Uint8Array(), hash ?? new Uint8Array())
  expect(opened).toEqual(readLeaf(fromBase64(proof?.leaf ?? '')).commitment)
})

test('a witness of a member that has left is revoked by the clock, and counts no more at once', async () => {
  const entry = { caseFile: 'group', seq: 2 }
  expect((await within((tx) => witnessed(tx, GROUP, entry))).cosignatures).toHaveLength(4)
  expect(await doDueActs(on(), GROUP, [due])).toBe(0)
  const gone = `state = jsonb_set(state, '{members,3,until}', '"2027-03-01"')`
  await database.admin.query(beneath(`update convention set ${gone} where group_id = '${GROUP}'`))
  expect(await doDueActs(on('2027-03-01'), GROUP, [due])).toBe(1)
  const after = await within((tx) => witnessed(tx, GROUP, entry))
  expect([after.quorum, after.cosignatures.length]).toEqual([true, 3])
  expect(await database.app.acrossGroups(async (tx) => (await everyWitness(tx)).length)).toBe(3)
  expect((await within((tx) => watchOf(tx, GROUP))).witnesses).toBe(3)
})

test('what somebody wrote beneath attests nothing', async () => {
  const entry = { caseFile: 'group', seq: 2 }
  await database.admin.query(
    beneath(`update log_cosignature set line = replace(line, 'A', 'B') where name = 'w0.example'`),
  )
  expect((await within((tx) => witnessed(tx, GROUP, entry))).quorum).toBe(false)
})
