import { beforeAll, describe, expect, test, vi } from 'vitest'
import { exampleConvention } from '#platform/documents/convention.example.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { judgePdf } from '#platform/signature/pades.ts'
import { issue, type TestIdentity, toPkcs12 } from '#platform/signature/test-authority.ts'
import { verdictOfDocument } from '#platform/signature/verdicts.ts'
import { signPdfHere } from '#ui/pdf-signing.ts'

/** What a page signs with a software key is worth to the server what any other signature is. */

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const AT = new Date('2026-12-15T09:00:00.000Z')
let root: TestIdentity
let deed: Uint8Array
const keyOf = async (name: string) => toPkcs12(await issue({ name, issuer: root }), 'secret')
const beside = (field: string) => ({ field, reason: 'Accord', location: '', at: AT })
const judged = (bytes: Uint8Array) => judgePdf(bytes, { trustAnchors: [root.der], at: AT.toISOString() })

beforeAll(async () => {
  root = await issue({ name: 'Autorité d’essai', authority: true })
  deed = await renderPdf({ ...exampleConvention, blocks: [] })
})

describe('R2.29 : une clé logicielle signe là où elle est', () => {
  test('le titulaire, puis le coordonnateur, sur les mêmes octets : les deux signatures sont valides', async () => {
    const byHolder = await signPdfHere(deed, await keyOf('La directrice du titulaire'), 'secret', beside('Titulaire'))
    const byBoth = await signPdfHere(byHolder, await keyOf('La présidence'), 'secret', beside('Coordonnateur'))
    const report = await judged(byBoth)
    expect(verdictOfDocument(report)).toBe('total-passed')
    expect(report.signatures.map(({ field, claimedTime }) => [field, claimedTime])).toEqual([
      ['Titulaire', AT.toISOString()],
      ['Coordonnateur', AT.toISOString()],
    ])
    expect(Buffer.from(byBoth).subarray(0, byHolder.length).equals(Buffer.from(byHolder))).toBe(true)
  })

  test('un mauvais mot de passe, un fichier qui n’est pas une clé, un document qui n’est pas un PDF : rien n’est signé', async () => {
    const key = await keyOf('La présidence')
    const text = new Uint8Array(Buffer.from('Bonjour'))
    await expect(signPdfHere(deed, key, 'faux', beside('Titulaire'))).rejects.toMatchObject({ why: 'key' })
    await expect(signPdfHere(deed, text, 'secret', beside('Titulaire'))).rejects.toMatchObject({ why: 'key' })
    await expect(signPdfHere(text, key, 'secret', beside('Titulaire'))).rejects.toMatchObject({ why: 'document' })
  })
})
