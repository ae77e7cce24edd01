import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LAW_HASH } from '#law/index.ts'
import { AdjustableClock } from '#platform/clock.ts'
import { exampleConvention } from '#platform/documents/convention.example.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { diskStore } from '#platform/files.ts'
import { signPdf } from '#platform/signature/sign.ts'
import { issue, type TestIdentity, toPkcs12 } from '#platform/signature/test-authority.ts'
import { signCms } from '#platform/signature/test-cms.ts'
import { signatureVerdictsOf } from '#platform/signature/verdicts.ts'
import { Player } from '../../apps/play/player.ts'
import { openStage } from '../../apps/play/stage.ts'
import type { Stageable } from '../../apps/play/stageable.ts'
import { type TestDatabase, testDatabase } from '../postgres/harness.ts'

const GROUP = randomUUID()
let database: TestDatabase
let stage: Stageable & { close(): Promise<void> }
let player: Player
let root: TestIdentity
let document: Uint8Array

beforeAll(async () => {
  database = await testDatabase()
  root = await issue({ name: 'Autorité d’essai', authority: true })
  document = await renderPdf(exampleConvention)
  const clock = new AdjustableClock()
  clock.beginAt('2026-12-15T09:00:00.000Z', GROUP)
  const platform = { db: database.app, clock, lawHash: LAW_HASH, appVersion: 'test' }
  const files = diskStore(await mkdtemp(join(tmpdir(), 'unisson-')))
  stage = await openStage(platform, clock, files, { trustAnchors: [root.der] })
  player = new Player(GROUP, stage).as('somme', 'representative')
})
afterAll(async () => {
  await stage.close()
  await database.close()
})

async function signedBy(issuer: TestIdentity | undefined): Promise<Uint8Array> {
  const signer = await issue({ name: 'La présidente', ...(issuer === undefined ? {} : { issuer }) })
  const fields = { field: 'Somme', reason: 'Signature', location: 'Amiens', at: '2026-12-14T10:00:00.000Z' }
  return signPdf(document, await toPkcs12(signer, 'épreuve'), 'épreuve', fields)
}

async function report(pdf: Uint8Array): Promise<{ status: number; verdict: string; sha256: string }> {
  const sha256 = await player.file('convention.pdf', pdf, 'application/pdf')
  const url = `/api/groups/${GROUP}/files/${sha256}/signature-report`
  const response = await stage.app.inject({ method: 'POST', url })
  return { status: response.statusCode, verdict: response.json().verdict, sha256 }
}

describe('R2.29, annexe 12: an uploaded document that is said to be signed', () => {
  test('passes when its signer comes from a trusted authority, and the verdict is kept for the act that cites it', async () => {
    const { status, verdict, sha256 } = await report(await signedBy(root))
    expect({ status, verdict }).toEqual({ status: 201, verdict: 'total-passed' })
    const kept = await database.app.transaction(GROUP, (tx) => signatureVerdictsOf(tx, GROUP))
    expect(kept[sha256]).toBe('total-passed')
  })

  test('is for a person to appraise when nobody knows its signer', async () => {
    expect((await report(await signedBy(undefined))).verdict).toBe('indeterminate')
  })

  test('fails when one byte of what was signed has changed', async () => {
    const pdf = Buffer.from(await signedBy(root))
    const at = pdf.indexOf('/Title')
    pdf[at + 10] = (pdf[at + 10] ?? 0) ^ 1
    expect((await report(pdf)).verdict).toBe('total-failed')
  })

  test('counts for nothing without a signature', async () => {
    expect((await report(document)).verdict).toBe('unsigned')
  })

  test('is judged with the file that its detached signature is over, and is no signed document by itself', async () => {
    const signer = await issue({ name: 'La présidente', issuer: root })
    const at = '2026-12-14T10:00:00.000Z'
    const cms = await signCms([signer], new Uint8Array(document), { at, detached: true })
    const signature = await player.file(
      'convention.p7s',
      new Uint8Array(cms.toSchema().toBER()),
      'application/octet-stream',
    )
    const over = async (content?: string) => {
      const url = `/api/groups/${GROUP}/files/${signature}/signature-report`
      const answer = await stage.app.inject({
        method: 'POST',
        url,
        ...(content === undefined ? {} : { payload: { content } }),
      })
      return [answer.statusCode, answer.json().verdict, answer.json().report?.content?.sha256]
    }
    const own = await player.file('convention.pdf', document, 'application/pdf')
    const other = await player.file('autre.pdf', Buffer.from('%PDF-1.7 autre'), 'application/pdf')
    expect(await over(own)).toEqual([201, 'total-passed', own])
    expect(await over(other)).toEqual([201, 'total-failed', other])
    expect(await over()).toEqual([201, 'indeterminate', undefined])
    expect((await over('a'.repeat(64)))[0]).toBe(404)
    await over(own)
    const kept = await database.app.transaction(GROUP, (tx) => signatureVerdictsOf(tx, GROUP))
    // What it is by itself stands: nobody cites it as a signed document for having been good over another file.
    expect(kept[signature]).toBe('indeterminate')
  })

  test('is refused with a reason when it can hold no signature', async () => {
    const sha256 = await player.file('lettre.txt', Buffer.from('not a PDF'), 'text/plain')
    const url = `/api/groups/${GROUP}/files/${sha256}/signature-report`
    const asked = (language: string) =>
      stage.app.inject({ method: 'POST', url, headers: { 'accept-language': language } })
    const french = await asked('fr')
    expect(french.statusCode).toBe(400)
    expect(french.json().detail).toMatch(/^Ce fichier ne peut pas porter de signature/)
    expect((await asked('en')).json().detail).toMatch(/^This file cannot hold a signature/)
  })
})
