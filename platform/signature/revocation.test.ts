import { spawnSync } from 'node:child_process'
import { PDF } from '@libpdf/core'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { exampleConvention } from '../documents/convention.example.ts'
import { renderPdf } from '../documents/pdf.ts'
import { judgeFile } from './judge.ts'
import { signPdf } from './sign.ts'
import { issue, type TestIdentity, timestampAuthority, toPkcs12 } from './test-authority.ts'
import { signCms } from './test-cms.ts'
import { openAuthority, revocationList, type TestList } from './test-revocation.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const hasOpenssl = spawnSync('openssl', ['version']).error === undefined

const SIGNED_AT = '2026-12-14T11:00:00.000Z'
const AT = '2026-12-15T09:00:00.000Z'
const WEEK = { from: '2026-12-14T00:00:00Z', until: '2026-12-21T00:00:00Z' }
const BEFORE = { from: '2026-12-13T00:00:00Z' }
const BY_US = 'C=FR + CN=La présidente'

let [root, other, president, stamp]: TestIdentity[] = []
let document: Uint8Array
let signed: Uint8Array
let dated: Uint8Array

const here = (identity: TestIdentity | undefined): TestIdentity => identity ?? expect.fail('nobody')

beforeAll(async () => {
  root = await issue({ name: 'Autorité d’essai', authority: true, until: '2049-01-01T00:00:00Z' })
  other = await issue({ name: 'Autorité d’essai', authority: true })
  president = await issue({ name: 'La présidente', issuer: root, until: '2027-06-01T00:00:00Z' })
  stamp = await issue({ name: 'Horodatage', issuer: root, purposes: { oids: ['1.3.6.1.5.5.7.3.8'], critical: true } })
  document = await renderPdf({ ...exampleConvention, blocks: [] })
  const pkcs12 = await toPkcs12(president, 'secret', [root])
  const fields = { field: 'Membre', reason: 'Accord', location: 'Laon', at: SIGNED_AT }
  signed = await signPdf(document, pkcs12, 'secret', fields)
  const timestamp = timestampAuthority(stamp, SIGNED_AT)
  dated = await signPdf(document, pkcs12, 'secret', { ...fields, timestamp })
})

/** The file with proofs in its store of validation data, as one more revision. */
async function withProofs(pdf: Uint8Array, given: { readonly crl?: Uint8Array; readonly ocsp?: Uint8Array }) {
  const file = await PDF.load(pdf)
  const revocationProvider = {
    getCRL: async () => given.crl ?? null,
    getOCSP: async () => given.ocsp ?? null,
  }
  return (await file.addValidationData({ revocationProvider })).bytes
}

async function judged(bytes: Uint8Array, at = AT) {
  const { signatures } = await judgeFile({ bytes }, { trustAnchors: [here(root).der], at })
  const [only] = signatures
  const about = /revo/
  return {
    verdict: only?.verdict,
    level: only?.level,
    found: only?.findings.filter(({ id }) => about.test(id)),
  }
}

const listed = async (pdf: Uint8Array, of: Partial<TestList>, at = AT) =>
  judged(
    await withProofs(pdf, {
      crl: await revocationList({ issuer: here(root), ...(of.from ? { from: of.from } : WEEK), ...of }),
    }),
    at,
  )

describe('R2.29, annexe 12: a list of revoked certificates that came with the signature', () => {
  test('that does not name the signer: not revoked, as of the list', async () => {
    expect(await listed(signed, {})).toEqual({
      verdict: 'valid',
      level: 'B-B',
      found: [
        {
          id: 'not-revoked',
          effect: 'passes',
          facts: { certificate: BY_US, by: 'CRL', asOf: '2026-12-14T00:00:00.000Z' },
        },
      ],
    })
  })

  test('that names the signer: the signature cannot be confirmed, and the day and the reason are told', async () => {
    const revoked = [{ whom: here(president), on: '2026-12-10T00:00:00Z', reason: 1 }]
    expect(await listed(signed, { revoked })).toEqual({
      verdict: 'indeterminate',
      level: 'B-B',
      found: [
        {
          id: 'certificate-revoked',
          effect: 'undetermined',
          facts: { certificate: BY_US, by: 'CRL', on: '2026-12-10T00:00:00.000Z', reason: 'keyCompromise' },
        },
      ],
    })
  })

  test.each([
    ['the second before the proven time', '2026-12-14T10:59:59Z', 'indeterminate', 'certificate-revoked'],
    ['that very second', '2026-12-14T11:00:00Z', 'indeterminate', 'certificate-revoked'],
    ['the second after it', '2026-12-14T11:00:01Z', 'valid', 'certificate-revoked-later'],
  ])('revoked %s: a time-stamp decides', async (_case, on, verdict, id) => {
    const told = await listed(dated, { from: '2026-12-15T00:00:00Z', revoked: [{ whom: here(president), on }] })
    expect([told.verdict, told.level, told.found?.[0]?.id]).toEqual([verdict, 'B-LT', id])
  })

  test('without a time-stamp, one who was revoked after the day that the signer states is revoked', async () => {
    const revoked = [{ whom: here(president), on: '2026-12-14T20:00:00Z' }]
    expect(await listed(signed, { revoked })).toMatchObject({ verdict: 'indeterminate' })
  })

  test.each<[string, () => Partial<TestList>, string, string]>([
    ['by an authority of the same name with another key', () => ({ signedBy: here(other) }), AT, 'signature'],
    ['of tomorrow', () => ({ ...WEEK, from: '2026-12-16T00:00:00Z' }), AT, 'from-later'],
    ['that had ended', () => ({ ...BEFORE, until: '2026-12-14T10:59:59Z' }), AT, 'outdated'],
    ['of before, that does not say how long it holds', () => BEFORE, AT, 'outdated'],
    ['that is not complete', () => ({ critical: '2.5.29.27' }), AT, 'scope'],
    [
      'of after the end of the certificate',
      () => ({ from: '2027-06-02T00:00:00Z', until: '2027-07-01T00:00:00Z' }),
      '2027-06-03T00:00:00Z',
      'after-expiry',
    ],
  ])('%s says nothing, and the report tells why', async (_case, of, at, flaw) => {
    const { found } = await listed(dated, of(), at)
    expect(found).toEqual([
      {
        id: 'revocation-proof-not-accepted',
        effect: 'informs',
        facts: { certificate: BY_US, flaws: [flaw] },
      },
      { id: 'revocation-not-checked', effect: 'informs', facts: {} },
    ])
  })

  test('at the second at which it ends it still holds', async () => {
    const { found } = await listed(dated, { ...BEFORE, until: SIGNED_AT })
    expect(found?.map(({ id }) => id)).toEqual(['not-revoked'])
  })

  test('one bit of it changed: nothing is believed of it', async () => {
    const crl = await revocationList({ issuer: here(root), ...WEEK })
    const last = crl.length - 1
    crl[last] = (crl[last] ?? 0) ^ 1
    const { verdict, found } = await judged(await withProofs(signed, { crl }))
    expect([verdict, found?.[0]?.facts]).toEqual(['valid', { certificate: BY_US, flaws: ['signature'] }])
  })

  test('that is no list at all: told, and the signature is judged as before', async () => {
    const { verdict, found } = await judged(await withProofs(signed, { crl: Buffer.from('300a0201', 'hex') }))
    expect([verdict, found?.[0]?.facts]).toEqual(['valid', { certificate: BY_US, flaws: ['malformed'] }])
  })

  test('an authority in between that was revoked takes the signature with it', async () => {
    const middle = await issue({ name: 'Autorité intermédiaire', authority: true, issuer: here(root) })
    const signer = await issue({ name: 'Le titulaire', issuer: middle })
    const at = { at: SIGNED_AT }
    const crl = async (issuer: TestIdentity, revoked?: TestList['revoked']) =>
      revocationList({ issuer, ...WEEK, ...(revoked === undefined ? {} : { revoked }) })
    const cms = async (lists: readonly Uint8Array[]) => {
      const content = new Uint8Array(Buffer.from('Le marché'))
      const made = await signCms([signer], content, { ...at, crls: lists, with: [middle] })
      return new Uint8Array(made.toSchema().toBER())
    }
    const onBoth = await judged(await cms([await crl(middle), await crl(here(root))]))
    expect([onBoth.verdict, onBoth.found?.map(({ id }) => id)]).toEqual(['valid', ['not-revoked', 'not-revoked']])
    const onSigner = await judged(await cms([await crl(middle)]))
    expect(onSigner.found?.map(({ id }) => id)).toEqual(['not-revoked', 'revocation-not-checked'])
    const gone = await crl(here(root), [{ whom: middle, on: '2026-12-01T00:00:00Z' }])
    expect(await judged(await cms([await crl(middle), gone]))).toMatchObject({ verdict: 'indeterminate' })
  })
})

describe.skipIf(!hasOpenssl)('made by OpenSSL (skipped where it is not installed)', () => {
  test.each([
    ['in force', undefined, 'valid', /: OK/],
    ['revoked', '261210000000Z,keyCompromise', 'indeterminate', /certificate revoked/],
  ])('a list on a certificate %s: both say the same', async (_case, revoked, verdict, said) => {
    const whom = here(president)
    const authority = await openAuthority(here(root), [revoked === undefined ? { whom } : { whom, revoked }])
    try {
      const crl = authority.list('261214000000Z', '261221000000Z')
      expect((await judged(await withProofs(signed, { crl }))).verdict).toBe(verdict)
      expect(authority.verify(whom, crl, AT)).toMatch(said)
    } finally {
      authority.close()
    }
  })

  test('an answer (OCSP) on a certificate in force, on a revoked one, on an unknown one', async () => {
    // OpenSSL answers by the machine's clock: so does the certificate.
    const now = new Date(Date.now() + 60_000).toISOString()
    const whom = await issue({ name: 'La présidente', issuer: here(root), until: '2049-01-01T00:00:00Z' })
    const fields = { field: 'Membre', reason: 'Accord', location: 'Laon', at: SIGNED_AT }
    const file = await signPdf(document, await toPkcs12(whom, 'secret', [here(root)]), 'secret', fields)
    const told = async (issued: Parameters<typeof openAuthority>[1]) => {
      const authority = await openAuthority(here(root), issued)
      try {
        return await judged(await withProofs(file, { ocsp: authority.answer(whom) }), now)
      } finally {
        authority.close()
      }
    }
    const good = await told([{ whom }])
    expect([good.verdict, good.found?.map(({ id }) => id), good.found?.[0]?.facts.by]).toEqual([
      'valid',
      ['not-revoked'],
      'OCSP',
    ])
    const revoked = await told([{ whom, revoked: '260310000000Z,superseded' }])
    expect([revoked.verdict, revoked.found?.[0]?.facts]).toEqual([
      'indeterminate',
      { certificate: BY_US, by: 'OCSP', on: '2026-03-10T00:00:00.000Z', reason: 'superseded' },
    ])
    const unknown = await told([{ whom: here(stamp) }])
    expect(unknown.found?.[0]?.facts).toEqual({ certificate: BY_US, flaws: ['unknown-to-responder'] })
  })
})
