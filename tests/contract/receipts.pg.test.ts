import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { everyWitness, quorumCase, witnessCase } from '#modules/witnessing/server/index.ts'
import { commit } from '#platform/commit.ts'
import { doDueActs } from '#platform/due.ts'
import { takeCosignatures } from '#platform/transparency/cosignatures.ts'
import { publishedCheckpoint } from '#platform/transparency/reading.ts'
import { drain, newLogSigner } from '#platform/transparency/testing.ts'
import { cosign } from '#transparency/checkpoint.ts'
import { COSIGNATURE_KEY, readKey, readNote, type Signer, signatureLine, writeKey } from '#transparency/note.ts'
import { newSigner } from '#transparency/testing.ts'
import { verifyPath } from '../../apps/cli/verify.ts'
import { keepZip } from '../../apps/deposit/file/keep.ts'
import { dueSources } from '../../apps/server/modules.ts'
import { noted, rowsIn } from './deposit-rows.ts'
import {
  around,
  ask,
  comeIn,
  deposit,
  type Operator,
  onStage,
  person,
  REGION,
  type Sealed,
  SOMME,
  type Stage,
  sealedFor,
} from './deposit-stage.ts'

/** What a company takes away of its deposits, and what it can show with it when nobody of ours is there. */

type Answer = Sealed & { readonly answer: Response }

let stage: Stage
let log: Signer
let witness: Signer
let one: Operator
let two: Operator
let folder: string
let receiptKey: string
let came: Record<'first' | 'again' | 'gone' | 'late', Answer>

/** What a receipt of each kind proves, in the words of the command. */
const PROVES = {
  received: 'il prouve un dépôt arrivé à temps',
  late: 'il prouve un dépôt qui n’a pas été reçu à temps',
  withdrawn: 'il prouve un retrait',
  superseded: 'il prouve un remplacement',
} as const

const drained = () => drain({ db: stage.database.app, signer: log })

beforeAll(async () => {
  log = await newLogSigner('achats.test/log')
  witness = await newSigner('temoin.test', COSIGNATURE_KEY)
  stage = await onStage({ held: [REGION, SOMME, SOMME].map((body) => ({ person: randomUUID(), body })), log })
  folder = await mkdtemp(join(tmpdir(), 'unisson-receipts-'))
  // As the platform gives it to anybody: PEM.
  receiptKey = join(folder, 'key.pem')
  await writeFile(receiptKey, await (await fetch(`${stage.url}/api/public/availability/key.pem`)).text())
  stage.at(around(-3_600_000))
  one = await comeIn(stage, 'un@exemple.test')
  two = await comeIn(stage, 'deux@exemple.test')
  const first = await deposit(stage, one)
  const again = await deposit(stage, one)
  const gone = await deposit(stage, two)
  expect((await ask(stage, two, `deposits/${gone.id}/withdraw`, {})).status).toBe(200)
  stage.at(around(1_000))
  const late = await deposit(stage, two)
  expect([first, again, gone, late].map(({ answer }) => answer.status)).toEqual([201, 201, 201, 403])
  came = { first, again, gone, late }
}, 120_000)
afterAll(async () => {
  await stage?.close()
  await rm(folder, { recursive: true, force: true })
})

/** The zip of a receipt, unpacked into a folder of its own as somebody would who keeps it. */
async function kept(by: Operator, id: string, kind?: string): Promise<string> {
  const answer = await ask(stage, by, `deposits/${id}/receipt.zip${kind === undefined ? '' : `?kind=${kind}`}`)
  expect(answer.status, answer.status === 200 ? '' : await answer.text()).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect(bytes.length).toBe(Number(answer.headers.get('content-length')))
  return unpacked(bytes)
}

async function unpacked(bytes: Uint8Array): Promise<string> {
  const own = join(folder, randomUUID())
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    await mkdir(dirname(join(own, name)), { recursive: true })
    await writeFile(join(own, name), content)
  }
  return own
}

async function verify(path: string, lang: 'fr' | 'en' = 'fr') {
  const told: string[] = []
  const hear = (text: string) => void told.push(text)
  const mocks = [vi.spyOn(console, 'log').mockImplementation(hear), vi.spyOn(console, 'error').mockImplementation(hear)]
  const code = await verifyPath({ path, anchors: undefined, policy: join(path, 'policy.txt'), receiptKey, lang })
  for (const mock of mocks) mock.mockRestore()
  return { code, told: told.join('\n') }
}

describe('R2.24, annexe 8 : le reçu d’un dépôt', () => {
  test('n’est pas donné tant que le registre n’a pas l’écriture', async () => {
    const answer = await ask(stage, one, `deposits/${came.again.id}/receipt.zip`)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
    expect(await answer.json()).toMatchObject({ type: 'urn:unisson:problem:receiptPending' })
    await drained()
  })

  test.each([
    ['received', 'again', 'one'],
    ['superseded', 'first', 'one'],
    ['received', 'first', 'one'],
    ['withdrawn', 'gone', 'two'],
    ['late', 'late', 'two'],
  ] as const)(
    'se vérifie hors ligne, par la politique du groupement et la clé des reçus : %s (%s)',
    async (kind, which, who) => {
      const by = who === 'one' ? one : two
      const sealed = came[which]
      const own = await kept(by, sealed.id, kind)
      expect(Buffer.from(sealed.bytes).equals(await readFile(join(own, 'deposit.json')))).toBe(true)
      expect(noted(await readFile(join(own, 'receipt.txt'), 'utf8'))).toMatchObject({ kind, deposit: sealed.id })
      const verdict = await verify(own)
      expect(verdict, verdict.told).toMatchObject({
        code: 0,
        told: expect.stringContaining(`Le reçu est valable : ${PROVES[kind]}`),
      })
      expect(verdict.told).toContain('signée par la clé donnée')
    },
  )

  test('sans que l’on demande lequel, c’est le dernier', async () => {
    const own = await kept(two, came.gone.id)
    expect(noted(await readFile(join(own, 'receipt.txt'), 'utf8')).kind).toBe('withdrawn')
  })

  test('ne vaut plus rien dès qu’un octet de ce qui prouve est changé', async () => {
    const whole = await kept(one, came.again.id)
    const proving = ['deposit.json', 'entry.json', 'leaf.json', 'deposit.tlog-proof', 'policy.txt', 'receipt.txt']
    for (const name of [...proving, 'receipt-key.txt']) {
      const bytes = await readFile(join(whole, name))
      const middle = Math.floor(bytes.length / 2)
      await writeFile(join(whole, name), bytes.with(middle, (bytes[middle] ?? 0) ^ 1))
      expect((await verify(whole)).code, name).toBe(1)
      await writeFile(join(whole, name), bytes)
    }
    expect((await verify(whole)).code).toBe(0)
  })

  test('porte, dans le dossier que garde la page, la liste des documents, et nulle autre', async () => {
    const { id, bytes, answer: _, ...sealed } = came.again
    expect(sealed.lists).toHaveLength(2)
    const answer = await ask(stage, one, `deposits/${id}/receipt.zip`)
    const zip = keepZip({
      proofs: sealed.lists,
      manifest: Buffer.from(bytes).toString(),
      told: {},
      served: new Uint8Array(await answer.arrayBuffer()),
    })
    const own = await unpacked(zip)
    const verdict = await verify(own, 'en')
    expect(verdict.told).toContain('The list keep/1-application.json (documents: 1) is the one')
    expect(verdict.code).toBe(0)
    const list = join(own, 'keep', '2-tender.json')
    await writeFile(list, (await readFile(list, 'utf8')).replace('tender.pdf', 'tander.pdf'))
    expect(await verify(own)).toMatchObject({ code: 1, told: expect.stringContaining('LA LISTE keep/2-tender.json') })
  })

  test('se lit : qui, pour quel acheteur, pour quelle consultation, à la seconde', async () => {
    const answer = await ask(stage, one, `deposits/${came.again.id}/receipt.pdf`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(answer.headers.get('content-disposition')).toContain('accuse-de-reception-')
  })

  test('n’est à personne d’autre : ni à une autre entreprise, ni à qui n’est pas entré', async () => {
    for (const form of ['receipt.zip', 'receipt.pdf']) {
      expect((await ask(stage, two, `deposits/${came.again.id}/${form}`)).status).toBe(404)
      expect((await ask(stage, { ...one, cookie: '' }, `deposits/${came.again.id}/${form}`)).status).toBe(401)
      expect((await ask(stage, one, `deposits/${came.again.id}/${form}?kind=late`)).status).toBe(404)
    }
    const begun = await sealedFor(stage)
    expect((await ask(stage, one, `deposits/${begun.id}/receipt.pdf`)).status).toBe(404)
  })
})

describe('le reçu est provisoire, puis attesté', () => {
  const grades = async (by: Operator) => {
    const { deposits } = (await (await ask(stage, by, 'deposits')).json()) as {
      deposits: readonly { id: string; grade?: string }[]
    }
    return new Map(deposits.map(({ id, grade }) => [id, grade]))
  }

  /** The deposits whose receipt was said again by mail. */
  const told = async () =>
    (
      await rowsIn<{ deposit: string }>(
        stage,
        `select payload ->> 'deposit' as deposit from outbox where topic = 'deposit.attested'`,
      )
    )
      .map((each) => each.deposit)
      .sort()

  test('sans témoin convenu il le dit, et n’attend personne', async () => {
    expect((await grades(one)).get(came.again.id)).toBe('unwatched')
    await doDueActs(stage.platform, stage.group, dueSources)
    expect(await doDueActs(stage.platform, stage.group, dueSources)).toBe(0)
    expect(await told()).toEqual([])
  })

  test('il reste provisoire tant que les témoins n’ont pas cosigné ; alors il est redit par courriel, une fois', async () => {
    const actor = person(SOMME, 'representative')
    const declared = { type: 'declare', body: SOMME, key: writeKey(witness.key), address: null } as const
    const asked = { groupId: stage.group, id: randomUUID(), act: declared, actor }
    expect((await commit(stage.platform, witnessCase, asked)).kind).toBe('granted')
    const agreed = await commit(stage.platform, quorumCase, {
      ...{ groupId: stage.group, id: stage.group, actor: person(REGION, 'representative') },
      act: {
        type: 'agree',
        faulty: 0,
        appraisals: { witnessesHeard: { accepted: true, reason: 'mis en service ce jour' } },
      },
    })
    expect(agreed.kind).toBe('granted')
    await drained()
    expect((await grades(one)).get(came.again.id)).toBe('provisional')
    expect(await verify(await kept(one, came.again.id))).toMatchObject({ code: 3 })
    expect(await doDueActs(stage.platform, stage.group, dueSources)).toBe(0)

    await stage.database.app.acrossGroups(async (tx) => {
      const note = (await publishedCheckpoint(tx)) ?? ''
      const line = signatureLine(await cosign(readNote(note).text, Date.parse('2027-03-15T11:02:00Z') / 1000, witness))
      const known = await Promise.all((await everyWitness(tx)).map(({ key }) => readKey(key)))
      expect(await takeCosignatures(tx, note + line, known)).toBe(1)
    })
    expect(await doDueActs(stage.platform, stage.group, dueSources)).toBe(4)
    expect(await doDueActs(stage.platform, stage.group, dueSources)).toBe(0)
    expect([...(await grades(one)).values(), ...(await grades(two)).values()]).toEqual(Array(4).fill('witnessed'))
    const verdict = await verify(await kept(one, came.again.id))
    expect(verdict).toMatchObject({ code: 0, told: expect.stringContaining('1 témoin(s) ont cosigné') })
    expect(await told()).toEqual(
      Object.values(came)
        .map(({ id }) => id)
        .sort(),
    )
  })
})

test('ce que le reçu contient : rien que ce qui le prouve, et de quoi le lire', async () => {
  expect((await readdir(await kept(one, came.again.id))).sort()).toEqual([
    'LISEZ-MOI.txt',
    'accuse-de-reception.pdf',
    'deposit.json',
    'deposit.tlog-proof',
    'entry.json',
    'leaf.json',
    'policy.txt',
    'receipt-key.txt',
    'receipt.txt',
  ])
})
