import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { representativeOf } from '#modules/convention/testing.ts'
import { RECEIPT_FORM } from '#modules/submission/index.ts'
import { everyWitness, quorumCase, receiptFiles, witnessCase } from '#modules/witnessing/server/index.ts'
import { commit } from '#platform/commit.ts'
import { issue, type TestIdentity, timestampAuthority } from '#platform/signature/test-authority.ts'
import { takeCosignatures } from '#platform/transparency/cosignatures.ts'
import { publishedCheckpoint } from '#platform/transparency/reading.ts'
import { stampPublication } from '#platform/transparency/stamping.ts'
import { drain, newLogSigner } from '#platform/transparency/testing.ts'
import { cosign } from '#transparency/checkpoint.ts'
import {
  COSIGNATURE_KEY,
  readKey,
  readNote,
  type Signer,
  signatureLine,
  signNote,
  writeKey,
  writeNote,
} from '#transparency/note.ts'
import { RECEIPT_FILES } from '#transparency/receipt.ts'
import { newSigner } from '#transparency/testing.ts'
import { append } from '../../tests/postgres/entry.ts'
import { platformOn, putGroupInForce } from '../../tests/postgres/group-in-force.ts'
import { type TestDatabase, testDatabase } from '../../tests/postgres/harness.ts'
import { verifyPath } from './verify.ts'

const CONTENT = '{"what":"was sent"}'
const HASH = createHash('sha256').update(CONTENT).digest('hex')
const [GROUP, REGION, SOMME] = [randomUUID(), randomUUID(), randomUUID()]
const AT = '2026-12-14T11:00:00.000Z'
const FILE = `deposits ${randomUUID()}`
const DEPOSIT = randomUUID()
let database: TestDatabase
let log: Signer
let server: Signer
let keys: readonly [Signer, Signer]
let root: TestIdentity
let folder: string
let anchors: string
let seq: number

const on = () => platformOn(database.app, '2027-02-15')
const declare = async (signer: Signer, body: string) => {
  const id = randomUUID()
  const act = { type: 'declare', body, key: writeKey(signer.key), address: null } as const
  await commit(on(), witnessCase, { groupId: GROUP, id, act, actor: representativeOf(body) })
  return id
}

beforeAll(async () => {
  database = await testDatabase()
  log = await newLogSigner()
  server = await newLogSigner('unisson.example/receipts')
  keys = [await newSigner('a.example', COSIGNATURE_KEY), await newSigner('b.example', COSIGNATURE_KEY)]
  root = await issue({ name: 'Autorité d’essai', authority: true })
  folder = await mkdtemp(join(tmpdir(), 'unisson-receipt-'))
  anchors = await mkdtemp(join(tmpdir(), 'unisson-anchors-'))
  await writeFile(join(anchors, 'root.der'), root.der)
  await writeFile(join(folder, 'deposit.json'), CONTENT)
  await putGroupInForce(platformOn(database.app, '2027-01-12'), GROUP, [REGION, SOMME])
  const place = { at: AT, caseFile: FILE, group: GROUP }
  const texts = {
    header: (seq: number) => JSON.stringify({ ...place, seq }),
    body: JSON.stringify({ id: DEPOSIT, events: [{ type: 'DepositWithdrawn', hash: HASH, at: AT }] }),
  }
  const entry = await database.app.transaction(GROUP, (tx) => append(tx, GROUP, FILE, texts))
  seq = entry.seq
  const says = { kind: 'withdrawn', deposit: DEPOSIT, hash: HASH }
  const stated = { ...says, entry: { ...place, seq, hash: Buffer.from(entry.hash).toString('hex') } }
  const note = await signNote(`${RECEIPT_FORM}\n${JSON.stringify(stated)}\n`, server)
  await writeFile(join(folder, RECEIPT_FILES.statement), writeNote(note))
  await writeFile(join(folder, RECEIPT_FILES.statementKey), `${writeKey(server.key)}\n`)
  await drain({ db: database.app, signer: log })
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
  await rm(anchors, { recursive: true })
})

/** Writes the receipt anew, as somebody would who asks for it again. */
async function fetched(): Promise<void> {
  const at = { key: writeKey(log.key), address: 'https://unisson.example/log' }
  const files = await database.app.transaction(GROUP, (tx) => receiptFiles(tx, GROUP, { caseFile: FILE, seq }, at))
  for (const [name, bytes] of files ?? []) await writeFile(join(folder, name), bytes)
}

async function verify(lang: 'fr' | 'en' = 'en', believed: string | null = anchors) {
  const told: string[] = []
  const hear = (text: string) => void told.push(text)
  const mocks = [vi.spyOn(console, 'log').mockImplementation(hear), vi.spyOn(console, 'error').mockImplementation(hear)]
  // The policy of the group as it stands, which whoever checks has asked for.
  const policy = join(folder, RECEIPT_FILES.policy)
  const code = await verifyPath({ path: folder, anchors: believed ?? undefined, policy, lang })
  for (const mock of mocks) mock.mockRestore()
  return { code, told: told.join('\n') }
}

async function cosigned(by: Signer): Promise<void> {
  await database.app.acrossGroups(async (tx) => {
    const note = (await publishedCheckpoint(tx)) ?? ''
    const line = signatureLine(await cosign(readNote(note).text, Date.parse(AT) / 1000, by))
    const known = await Promise.all((await everyWitness(tx)).map(({ key }) => readKey(key)))
    expect(await takeCosignatures(tx, note + line, known)).toBe(1)
  })
}

test('a receipt says what it proves as the log is watched, cosigned and dated', async () => {
  await fetched()
  const alone = await verify()
  expect(alone.code).toBe(0)
  expect(alone.told).toContain(`What was deposited has the hash ${HASH}`)
  expect(alone.told).toContain('the log alone attests')
  expect(alone.told).toContain('No time-stamp came with it')

  await declare(keys[1], SOMME)
  const act = {
    type: 'agree',
    faulty: 0,
    appraisals: { witnessesHeard: { accepted: true, reason: 'mis en service ce jour' } },
  } as const
  const agreed = await commit(on(), quorumCase, { groupId: GROUP, id: GROUP, act, actor: representativeOf(REGION) })
  expect(agreed.kind).toBe('granted')
  await drain({ db: database.app, signer: log })
  await fetched()
  const early = await verify('fr')
  expect(early).toMatchObject({ code: 3, told: expect.stringContaining('PROVISOIRE : 0 témoin(s) sur les 1') })

  await cosigned(keys[1])
  const stamper = await issue({
    name: 'Horodatage',
    issuer: root,
    purposes: { oids: ['1.3.6.1.5.5.7.3.8'], critical: true },
  })
  await stampPublication(database.app, { send: timestampAuthority(stamper, AT), trustAnchors: [root.der] })
  await fetched()
  const late = await verify()
  expect(late.code).toBe(0)
  expect(late.told).toContain(`1 witness(es) cosigned this log; the agreed number was reached on ${AT}`)
  expect(late.told).toContain(`The log is time-stamped ${AT} by`)
  expect((await verify('fr', null)).told).toContain('aucune autorité n’a été donnée')
})

test('what was not sent, or a time-stamp that nobody vouches for, is told', async () => {
  const stranger = await mkdtemp(join(tmpdir(), 'unisson-anchors-'))
  await writeFile(join(stranger, 'other.der'), (await issue({ name: 'Autre', authority: true })).der)
  expect(await verify('fr', stranger)).toMatchObject({ code: 1, told: expect.stringContaining('L’HORODATAGE') })
  await writeFile(join(folder, 'deposit.json'), `${CONTENT} `)
  expect(await verify('fr')).toMatchObject({ code: 1, told: expect.stringContaining('LE REÇU N’EST PAS VALABLE') })
  await rm(stranger, { recursive: true })
})
