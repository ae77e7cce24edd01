import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Bytes, base64, joined, utf8 } from '#transparency/bytes.ts'
import { checkpointText, cosign } from '#transparency/checkpoint.ts'
import { commitmentTo, writeLeaf } from '#transparency/leaf.ts'
import { COSIGNATURE_KEY, NOTE_KEY, type Signer, signNote, writeKey, writeNote } from '#transparency/note.ts'
import { writeProof } from '#transparency/proof.ts'
import { RECEIPT_FILES } from '#transparency/receipt.ts'
import { leafOf, newSigner, recursionOver } from '#transparency/testing.ts'
import { verifyPath } from './verify.ts'

/** What a folder that somebody shows as a receipt is worth, by the keys of whoever checks it and without them. */

const sha256 = (bytes: Uint8Array): Bytes => Uint8Array.from(createHash('sha256').update(bytes).digest())
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const CONTENT = utf8('{"a":"sealed tender"}')
const HASH = hex(sha256(CONTENT))
const CAME = { receivedAt: '2027-03-15T09:59:59.000Z', uncertainty: 120, deadline: '2027-03-15T11:00:00.000Z' }
const LATE = { ...CAME, receivedAt: '2027-03-15T11:00:01.000Z' }

type Keys = { readonly log: Signer; readonly witness: Signer; readonly server: Signer }
const newKeys = async (): Promise<Keys> => ({
  log: await newSigner('achats.region.example/register', NOTE_KEY),
  witness: await newSigner('temoin.departement.example', COSIGNATURE_KEY),
  server: await newSigner('achats.region.example/receipts', NOTE_KEY),
})
const policyOf = ({ log, witness }: Keys) =>
  `log ${writeKey(log.key)}\nwitness w1 ${writeKey(witness.key)}\ngroup group 1 w1\nquorum group\n`

let root: string
let own: Keys
let policy: string
let receiptKey: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'unisson-shown-'))
  own = await newKeys()
  policy = join(root, 'policy.txt')
  receiptKey = join(root, 'receipts.vkey')
  await writeFile(policy, policyOf(own))
  await writeFile(receiptKey, `${writeKey(own.server.key)}\n`)
})
afterAll(() => rm(root, { recursive: true }))

type Shown = {
  readonly keys?: Keys
  readonly events?: readonly object[]
  readonly stated?: object
  readonly form?: string
  readonly text?: string
}

/** A folder that is in order by its own keys: whoever makes it needs nothing of the platform. */
async function shown({ keys = own, events, stated = {}, form = 'unisson-receipt/1', text }: Shown = {}) {
  const [prev, salt] = [sha256(utf8('x')), sha256(utf8('y'))]
  const place = { at: '2027-03-15T10:00:00.000Z', caseFile: 'deposits 1', group: 'g', seq: 4 }
  const header = utf8(JSON.stringify(place))
  const body = utf8(JSON.stringify({ id: 'd', events: events ?? [{ type: 'DepositReceived', hash: HASH, ...CAME }] }))
  const hash = sha256(joined(prev, header, sha256(body)))
  const line = `{"hash":"${hex(hash)}","prev":"${hex(prev)}","bodyHash":"${hex(sha256(body))}","header":${Buffer.from(header)},"body":${Buffer.from(body)}}`
  const leaf = writeLeaf({ id: new Uint8Array(16), commitment: await commitmentTo(salt, hash) })
  const tree = Uint8Array.from(recursionOver([leafOf(leaf)]).mth(0, 1))
  const note = await signNote(checkpointText({ origin: keys.log.key.name, size: 1, root: tree }), keys.log)
  const seen = await cosign(note.text, Date.parse('2027-03-15T10:01:00.000Z') / 1000, keys.witness)
  const says = { kind: 'received', deposit: 'd', hash: HASH, ...CAME, entry: { ...place, hash: hex(hash) }, ...stated }
  const statement = text ?? writeNote(await signNote(`${form}\n${JSON.stringify(says)}\n`, keys.server))
  const folder = await mkdtemp(join(root, 'receipt-'))
  const files: Readonly<Record<string, Uint8Array | string>> = {
    [RECEIPT_FILES.content]: CONTENT,
    [RECEIPT_FILES.entry]: `${line}\n`,
    [RECEIPT_FILES.leaf]: JSON.stringify({ leaf: base64(leaf), salt: hex(salt) }),
    [RECEIPT_FILES.proof]: writeProof({
      ...{ index: 0, path: [] },
      note: writeNote({ ...note, signatures: [...note.signatures, seen] }),
    }),
    [RECEIPT_FILES.policy]: policyOf(keys),
    [RECEIPT_FILES.statement]: statement,
    [RECEIPT_FILES.statementKey]: `${writeKey(keys.server.key)}\n`,
  }
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
  return folder
}

async function verify(path: string, held: { readonly policy?: string; readonly receiptKey?: string } = { policy }) {
  const told: string[] = []
  const hear = (text: string) => void told.push(text)
  const mocks = [vi.spyOn(console, 'log').mockImplementation(hear), vi.spyOn(console, 'error').mockImplementation(hear)]
  const code = await verifyPath({ path, anchors: undefined, ...held, lang: 'fr' })
  for (const mock of mocks) mock.mockRestore()
  return { code, told: told.join('\n') }
}

describe('R2.24, annexe 8 : un dossier montré comme un reçu', () => {
  test('fait par n’importe qui, avec des clés à soi sous les noms de la plate-forme, n’est pas valable', async () => {
    const folder = await shown({ keys: await newKeys() })
    const { code, told } = await verify(folder)
    expect(code, told).toBe(1)
    expect(told).toContain('n’est pas signé par le journal de la politique')
  })

  test('sans clé donnée, n’est que cohérent avec lui-même : les clés sont dites, et à quoi les comparer', async () => {
    const keys = await newKeys()
    const { code, told } = await verify(await shown({ keys }), {})
    expect(code, told).toBe(4)
    expect(told).toContain('COHÉRENT AVEC LUI-MÊME, et rien de plus')
    for (const { key } of [keys.log, keys.witness, keys.server]) expect(told).toContain(writeKey(key))
    expect(told).toContain('/api/public/log/policies/')
    expect(told).not.toContain('Le reçu est valable')
  })

  test('par la politique du groupement et la clé des reçus, dit l’heure, la limite et la suite de l’écriture', async () => {
    const { code, told } = await verify(await shown(), { policy, receiptKey })
    expect(code, told).toBe(0)
    expect(told).toContain(
      'arrivé À TEMPS : dernier octet 2027-03-15T09:59:59.000Z, date limite 2027-03-15T11:00:00.000Z, incertitude de l’horloge 120 ms',
    )
    expect(told).toContain('Le reçu est valable : il prouve un dépôt arrivé à temps.')
  })

  test('dont la déclaration est signée par une autre clé que celle des reçus, n’est pas valable', async () => {
    const folder = await shown({ keys: { ...own, server: (await newKeys()).server } })
    const { code, told } = await verify(folder, { policy, receiptKey })
    expect(code, told).toBe(1)
    expect(told).toContain('--receipt-key')
    // Without that key, whose it is stays to be compared, and is said.
    expect((await verify(folder)).told).toContain('clé que ce dossier apporte')
  })

  test('d’un dépôt hors délai dit qu’il l’est', async () => {
    const events = [{ type: 'DepositCameLate', hash: HASH, ...LATE, stalled: false }]
    const folder = await shown({ events, stated: { kind: 'late', ...LATE, stalled: false } })
    const { code, told } = await verify(folder)
    expect(code, told).toBe(0)
    expect(told).toContain('HORS DÉLAI : dernier octet 2027-03-15T11:00:01.000Z')
    expect(told).not.toContain('à temps.')
  })

  const late = { type: 'DepositCameLate', hash: HASH, ...LATE, stalled: false }
  const replaced = { type: 'DepositSuperseded', hash: HASH, by: 'e', at: CAME.receivedAt }
  test.each<readonly [string, Shown, string]>([
    [
      'une déclaration que personne n’a signée',
      { text: 'unisson-receipt/1\n{}\n\n— nobody AAAAAAAA\n' },
      'n’est pas signée',
    ],
    ['une déclaration qui n’est pas un reçu', { form: 'unisson-trace/1' }, 'n’est pas un reçu'],
    ['une autre empreinte', { stated: { hash: 'ab'.repeat(32) } }, 'celle d’un autre dépôt'],
    ['une autre écriture', { stated: { entry: { seq: 5 } } }, 'nomme une autre écriture'],
    ['un autre dépôt', { stated: { deposit: 'e' } }, 'd’un autre dépôt que l’écriture'],
    ['« reçu », d’une écriture de retard', { events: [late] }, 'ne dit pas la même suite'],
    ['une autre heure', { stated: { receivedAt: '2027-03-15T08:00:00.000Z' } }, 'une autre heure de réception'],
    ['une autre incertitude', { stated: { uncertainty: 0 } }, 'une autre incertitude'],
    ['une autre limite', { stated: { deadline: '2027-03-15T12:00:00.000Z' } }, 'une autre date limite'],
    [
      'un retard de la plate-forme',
      { events: [late], stated: { kind: 'late', ...LATE, stalled: true } },
      'à qui tient',
    ],
    ['un autre remplaçant', { events: [replaced], stated: { kind: 'superseded', replacedBy: 'f' } }, 'remplaçant'],
    [
      'des heures qui ne donnent pas « à temps »',
      { events: [{ type: 'DepositReceived', hash: HASH, ...LATE }], stated: LATE },
      'ne donnent pas la suite',
    ],
    ['une écriture qui n’est d’aucun dépôt', { events: [{ type: 'WitnessRevoked', reason: HASH }] }, 'rien d’un dépôt'],
  ])('qui dit %s n’est pas valable, et le dit', async (_, over, why) => {
    const { code, told } = await verify(await shown(over), { policy, receiptKey })
    expect(code, told).toBe(1)
    expect(told).toContain('LE REÇU N’EST PAS VALABLE')
    expect(told).toContain(why)
  })
})
