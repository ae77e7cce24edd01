import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ArchiveTold } from '#modules/award/contract.ts'
import { closed } from '#modules/committee/testing.ts'
import { drain, newLogSigner } from '#platform/transparency/testing.ts'
import type { Signer } from '#transparency/note.ts'
import { verifyPath } from '../../apps/cli/verify.ts'
import { committees } from '../../apps/server/committees.ts'
import { putCase } from '../postgres/put-case.ts'
import { lettersSent } from './availability-stage.ts'
import { NAMES } from './award-decision.ts'
import { awardOn, PROCEDURE } from './award-stage.ts'
import { awardTold } from './award-told.ts'
import { onStage, person, SOMME, type Stage } from './deposit-stage.ts'

/** The whole file of an award as one archive: what is in it, for how long, and what others can check of it without the server that gave it. */

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let [stage, log, id, folder]: [Stage | undefined, Signer | undefined, string, string] = [undefined, undefined, '', '']
const held = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the stage is not set')
  return value
}
const { read, post } = awardOn(() => held(stage))

beforeAll(async () => {
  log = await newLogSigner()
  stage = await onStage({ log })
  id = await awardTold(stage)
  await lettersSent(stage)
  expect((await post(`awards/${id}/deed`, {}, 0)).status).toBe(200)
  const session = { ...closed, committee: randomUUID(), procedure: PROCEDURE }
  const served = committees.routes.find(({ collection }) => collection === 'committee-sessions')?.served
  await putCase(stage.platform, held(served), { groupId: stage.group, id: randomUUID(), state: session })
  folder = await mkdtemp(join(tmpdir(), 'unisson-archive-'))
})
afterAll(async () => {
  await stage?.close()
  if (folder !== '') await rm(folder, { recursive: true, force: true })
})

type Manifest = {
  readonly files: readonly {
    readonly name: string
    readonly sha256: string
    readonly size: number
    readonly what: string
    readonly class: string
    readonly basis: readonly string[]
  }[]
  readonly missing: readonly { readonly what: string }[]
  readonly proof: { readonly entries: number; readonly queued: number }
}
const PROOFS = '000 Preuves du registre.jsonl'

/** The archive as it is given now, unpacked in memory. */
async function given() {
  const answer = await read(`awards/${id}/archive.zip`)
  const zip = new Uint8Array(await answer.arrayBuffer())
  expect(Number(answer.headers.get('content-length'))).toBe(zip.length)
  const files = unzipSync(zip)
  const text = (name: string) => Buffer.from(files[name] ?? []).toString()
  return { zip, files, text, manifest: JSON.parse(text('000 Manifeste.json')) as Manifest }
}

describe('R8.20 à R8.23: the whole file as one archive', () => {
  test('every file is in it once, under a readable name, with its hash, its class and its term; nobody else is given it', async () => {
    expect((await read(`awards/${id}/archive.zip`, person(SOMME))).status).toBe(404)
    expect((await read(`awards/${id}/archive`, person(SOMME))).status).toBe(404)
    const { files, text, manifest } = await given()
    const { files: listed, missing } = manifest
    expect(listed.map(({ name }) => name)).toEqual(Object.keys(files).filter((name) => !name.startsWith('000 ')))
    for (const { name, sha256, size } of listed) {
      const bytes = files[name] ?? ''
      expect([createHash('sha256').update(bytes).digest('hex'), bytes.length], name).toEqual([sha256, size])
      expect(text('000 SHA256SUMS')).toContain(`${sha256}  ${name}\n`)
    }
    expect(new Set(listed.map(({ what }) => what))).toEqual(
      new Set([
        ...['Décision d’attribution', 'Lettre de rejet', 'Acte d’engagement à signer'],
        ...['Registre des dépôts', 'Procès-verbal de la séance d’ouverture'],
        ...['Convocation de la commission', 'Procès-verbal de la commission, à signer'],
      ]),
    )
    expect(listed.filter(({ what }) => what === 'Lettre de rejet').map(({ name }) => name)).toEqual([
      expect.stringContaining(NAMES[1]),
      expect.stringContaining(NAMES[2]),
    ])
    // The documents of the file of this stage were never deposited: they are told, and not passed over.
    expect(missing.every(({ what }) => what.startsWith('Dossier de consultation'))).toBe(true)
  })

  test('R8.21, R8.22: what makes the contract and what led to it are kept for the longer of the two periods, each with its articles', async () => {
    const { manifest } = await given()
    const of = (what: string) => manifest.files.find((file) => file.what === what)
    expect(of('Acte d’engagement à signer')).toMatchObject({
      ...{ class: 'contract-file', keptFrom: 'final-payment' },
      basis: ['CCP R2184-13', 'SIAF marchés publics', 'code-patrimoine L212-2', 'code-patrimoine R212-14'],
    })
    for (const what of [
      'Registre des dépôts',
      'Procès-verbal de la séance d’ouverture',
      'Convocation de la commission',
    ])
      expect(of(what)).toMatchObject({
        ...{ class: 'award-file', keptFrom: 'final-payment' },
        basis: expect.arrayContaining(['CCP R2184-12', 'code-patrimoine L212-2']),
      })
  })

  test('its size and what it holds are told before it is downloaded', async () => {
    const told = (await (await read(`awards/${id}/archive`)).json()) as ArchiveTold
    const { zip, manifest } = await given()
    expect(told).toEqual({
      ...{ files: manifest.files.length, bytes: zip.length, missing: manifest.missing.map(({ what }) => what) },
      ...{ proved: manifest.proof.entries, queued: manifest.proof.queued },
    })
  })
})

describe('R8.25: what others can check of an archive, offline', () => {
  const told: string[] = []
  const verify = async (policy?: string) => {
    told.length = 0
    const mocks = (['log', 'error'] as const).map((way) =>
      vi.spyOn(console, way).mockImplementation((text: string) => void told.push(text)),
    )
    const code = await verifyPath({ path: folder, anchors: undefined, policy, lang: 'fr' })
    for (const mock of mocks) mock.mockRestore()
    return code
  }
  const policy = () => join(folder, '000 Politique du journal.txt')
  const unpack = async () => {
    const archive = await given()
    for (const [name, bytes] of Object.entries(archive.files)) await writeFile(join(folder, name), bytes)
    return archive
  }

  test('what still queues for the log is told, and proved by an archive that is asked for later', async () => {
    const before = (await unpack()).manifest.proof
    expect([before.entries, before.queued > 0]).toEqual([0, true])
    expect(await verify(policy())).toBe(3)
    await drain({ db: held(stage).platform.db, signer: held(log) })
    const { manifest, text } = await unpack()
    expect(manifest.proof).toMatchObject({ entries: before.queued, queued: 0 })
    const acts = text(PROOFS)
    for (const act of ['sendLetters', 'keepLetters', 'drawDeed', 'decide'])
      expect(acts).toContain(`\\"act\\":\\"${act}\\"`)
  })

  test('each entry is in the log, and names the files that it entered; by its own policy it is consistent with itself and no more', async () => {
    const { manifest } = await unpack()
    expect(await verify(policy())).toBe(0)
    expect(told.join('\n')).toContain(`${manifest.proof.entries} écritures du registre`)
    // The decision, its proofs (the same file), both letters, and the deed.
    expect(told.join('\n')).toContain('4 des fichiers sont nommés')
    expect(await verify()).toBe(4)
  })

  test('an altered letter, an altered entry, one that is left out: none passes', async () => {
    const { manifest, files } = await unpack()
    const name = manifest.files.find(({ what }) => what === 'Lettre de rejet')?.name ?? ''
    await writeFile(join(folder, name), Buffer.concat([files[name] ?? Buffer.alloc(0), Buffer.from(' ')]))
    expect(await verify(policy())).toBe(1)
    expect(told).toContainEqual(expect.stringContaining(name))
    await unpack()
    const lines = (await readFile(join(folder, PROOFS), 'utf8')).split('\n')
    await writeFile(join(folder, PROOFS), lines.slice(1).join('\n'))
    expect(await verify(policy())).toBe(1)
    await writeFile(join(folder, PROOFS), lines.join('\n').replace('Note de 78,4', 'Note de 79,4'))
    expect(await verify(policy())).toBe(1)
    expect(told).toContainEqual(expect.stringContaining('N’EST PAS PROUVÉE'))
  })
})
