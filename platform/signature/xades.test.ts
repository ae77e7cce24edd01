import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { judgeFile } from './judge.ts'
import type { SignatureReport } from './report.ts'
import { issue, type TestIdentity } from './test-authority.ts'
import { BASE64_TRANSFORM, ENVELOPED_TRANSFORMS, signXades, type TestXades } from './test-xades.ts'
import { validateSignatures } from './validate.ts'

// Making keys and a process takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const AT = '2026-12-15T09:00:00.000Z'
const SIGNED_AT = '2026-12-14T11:00:00.000Z'
const deed = Buffer.from('%PDF-1.7 acte d’engagement, lot 2')
const form = Buffer.from('<acte xmlns="urn:acte" xmlns:p="urn:p"><p:prix devise="EUR">1 200,00</p:prix><here/></acte>')

let root: TestIdentity
let holder: TestIdentity

beforeAll(async () => {
  root = await issue({ name: 'Autorité d’essai', authority: true, algorithm: 'RSA' })
  holder = await issue({ name: 'La directrice du titulaire', issuer: root, qualified: true, algorithm: 'RSA' })
})

const signed = (of: Partial<TestXades> = {}, by = holder) =>
  signXades(by, { form: 'detached', content: of.form === 'enveloped' ? form : deed, at: SIGNED_AT, ...of })
const judge = (xml: string, beside?: Uint8Array, at = AT) =>
  judgeFile(
    { bytes: Buffer.from(xml), ...(beside === undefined ? {} : { content: beside }) },
    { trustAnchors: [root.der], at },
  )
const verdictsOf = ({ signatures }: SignatureReport) => signatures.map(({ verdict }) => verdict)
const findingsOf = ({ signatures }: SignatureReport) =>
  signatures.flatMap(({ findings }) => findings.map(({ id }) => id))

describe('R2.29, annexe 12: a XAdES signature', () => {
  test('beside its file is TOTAL-PASSED, B-B, and says over which bytes', async () => {
    const report = await judge(await signed(), deed)
    expect(report).toMatchObject({
      ...{ policy: 'unisson-xades-1', content: { length: deed.length, held: 'beside' }, unreferenced: 0 },
      signatures: [
        {
          ...{ field: 'sig', verdict: 'valid', indication: 'TOTAL-PASSED', level: 'B-B', claimedTime: SIGNED_AT },
          signer: { subject: 'C=FR + CN=La directrice du titulaire', claims: { qualified: true } },
        },
      ],
    })
    expect(report.signatures[0]?.revisionSha256).toBe(report.content?.sha256)
    expect(findingsOf(report)).toEqual([
      ...['integrity-verified', 'signing-certificate-bound', 'qualified-certificate-claimed', 'chain-trusted'],
      ...['time-only-claimed', 'revocation-not-checked'],
    ])
  })

  test('around what it holds is judged over that content', async () => {
    const report = await judge(await signed({ form: 'enveloping' }))
    expect(verdictsOf(report)).toEqual(['valid'])
    expect(report.content).toMatchObject({ length: deed.length, held: 'inside' })
    expect(verdictsOf(await judge(await signed({ form: 'enveloping' }), deed))).toEqual(['valid'])
  })

  test('in the document that it signs covers the whole of it', async () => {
    const report = await judge(await signed({ form: 'enveloped' }))
    expect(verdictsOf(report)).toEqual(['valid'])
    expect(findingsOf(report)).toContain('covers-whole-file')
    expect(report.content).toBeUndefined()
  })

  test('with the transform that leaves every signature out, two may stand side by side', async () => {
    const transforms =
      '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><ds:XPath>not(ancestor-or-self::ds:Signature)</ds:XPath></ds:Transform>' +
      '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>'
    const first = await signed({ form: 'enveloped', transforms })
    expect(verdictsOf(await judge(first))).toEqual(['valid'])
    const other = await signed({ form: 'enveloped', transforms }, await issue({ name: 'Le président', issuer: root }))
    const second = /<ds:Signature .*<\/ds:Signature>/s.exec(other)?.[0] ?? ''
    const apart = second.replace(/"(#?)(sig|props|signed-info|r1)"/g, '"$1$2-b"')
    // Its identifiers are signed too: moved without being signed anew, it fails, and the first one stays what it is.
    expect(verdictsOf(await judge(first.replace('</acte>', `${apart}</acte>`)))).toEqual(['valid', 'invalid'])
  })

  test('by an elliptic key, with the older naming of its certificate', async () => {
    const president = await issue({ name: 'Le président', issuer: root })
    expect(verdictsOf(await judge(await signed({ binding: 'SigningCertificate' }, president), deed))).toEqual(['valid'])
  })
})

describe('R2.29: what is refused or flagged', () => {
  const refused = async (xml: string | Promise<string>, expected: string, beside?: Uint8Array) => {
    const report = await judge(await xml, beside)
    expect([verdictsOf(report), findingsOf(report)]).toEqual([['invalid'], expect.arrayContaining([expected])])
  }

  test('the signature of other bytes fails, whichever way it holds them', async () => {
    await refused(signed(), 'digest-mismatch', Buffer.from('%PDF-1.7 autre'))
    await refused(signed({ form: 'enveloping' }), 'digest-mismatch', Buffer.from('%PDF-1.7 autre'))
    const enveloping = await signed({ form: 'enveloping' })
    const other = Buffer.from(deed).toString('base64')
    await refused(enveloping.replace(other, Buffer.from('%PDF-1.7 autre').toString('base64')), 'digest-mismatch')
    await refused((await signed({ form: 'enveloped' })).replace('1 200,00', '9 200,00'), 'digest-mismatch')
    await refused((await signed()).replace(SIGNED_AT, '2026-12-13T11:00:00.000Z'), 'digest-mismatch', deed)
  })

  test('wrapped: the signed part moved aside, another put in its place', async () => {
    const enveloping = await signed({ form: 'enveloping' })
    const lot = `<lot><acte Id="autre">9 200,00</acte>${enveloping}</lot>`
    await refused(lot, 'covers-only-a-part')
    const twice = enveloping.replace(
      '<ds:Object Id="content">',
      '<ds:Object Id="content">OTIwMA==</ds:Object><ds:Object Id="content">',
    )
    await refused(twice, 'structure-broken')
    const beside = enveloping.replace(
      '<ds:Object Id="content">',
      '<ds:Object>OTIwMA==</ds:Object><ds:Object Id="content">',
    )
    await refused(beside, 'covers-only-a-part')
    const part = await signed({
      form: 'enveloped',
      content: Buffer.from('<lot><acte Id="a">1 200</acte><here/></lot>'),
      uri: '#a',
      transforms: '',
    })
    expect(findingsOf(await judge(part))).toContain('covers-only-a-part')
  })

  test('content that nobody signed, in the very signature that the document leaves out', async () => {
    const enveloped = await signed({ form: 'enveloped' })
    await refused(
      enveloped.replace('</ds:Signature>', '<ds:Object><prix>9</prix></ds:Object></ds:Signature>'),
      'covers-only-a-part',
    )
    await refused(
      enveloped.replace('</xades:QualifyingProperties>', '</xades:QualifyingProperties><prix>9</prix>'),
      'covers-only-a-part',
    )
  })

  test('two references: nothing says which content is the document', async () => {
    const more =
      '<ds:Reference URI="autre.pdf"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>AAAA</ds:DigestValue></ds:Reference>'
    const report = await judge(await signed({ more }), deed)
    expect([verdictsOf(report), findingsOf(report)]).toEqual([['indeterminate'], ['several-references']])
  })

  test('two SignedInfo, or a comment in a digest: what is verified is what is read', async () => {
    const detached = await signed()
    const info = /<ds:SignedInfo.*<\/ds:SignedInfo>/s.exec(detached)?.[0] ?? ''
    await refused(detached.replace(info, `${info}${info}`), 'structure-broken', deed)
    await refused(detached.replace(info, `${info.replace('r1', 'r0')}${info}`), 'structure-broken', deed)
    const commented = detached.replace('<ds:DigestValue>', '<ds:DigestValue><!-- AAAA -->')
    // A comment is no part of what is signed, and none of what is read: the signature is what it was.
    expect(verdictsOf(await judge(commented, deed))).toEqual(['valid'])
    await refused(detached.replace(/<ds:DigestValue>[^<]*/, '<ds:DigestValue>AAAA'), 'signature-mismatch', deed)
  })

  test('a signature alone, without its file, cannot be concluded', async () => {
    const report = await judge(await signed())
    expect([verdictsOf(report), findingsOf(report)]).toEqual([['indeterminate'], ['signed-content-missing']])
  })

  const by = async (over: object) => signed({}, await issue({ name: 'x', issuer: root, ...over }))
  test.each<[string, () => Promise<string>, string]>([
    ['an expired certificate', () => by({ until: '2026-12-10T00:00:00Z' }), 'certificate-expired'],
    ['an unknown authority', async () => signed({}, await issue({ name: 'x' })), 'chain-not-found'],
    ['no named certificate', () => signed({ binding: 'none' }), 'signing-certificate-missing'],
    ['nothing stated', () => signed({ plain: true }), 'not-a-baseline-format'],
    ['a certificate for something else', () => by({ keyUsage: 0b0010_0000 }), 'key-not-for-signing'],
    [
      'SHA-1 over the content',
      () => signed({ digestMethod: 'http://www.w3.org/2000/09/xmldsig#sha1' }),
      'algorithm-not-accepted',
    ],
    [
      'SHA-1 in the signature',
      () => signed({ signatureMethod: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }),
      'algorithm-not-accepted',
    ],
    [
      'a shared key',
      () => signed({ signatureMethod: 'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256' }),
      'algorithm-not-accepted',
    ],
    [
      'a transform that rewrites',
      () => signed({ transforms: '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"/>' }),
      'algorithm-not-accepted',
    ],
    [
      'a transform after another',
      () => signed({ form: 'enveloping', transforms: BASE64_TRANSFORM + ENVELOPED_TRANSFORMS }),
      'algorithm-not-accepted',
    ],
  ])('%s: cannot be concluded', async (_case, make, expected) => {
    const report = await judge(await make(), deed)
    expect(verdictsOf(report)).toEqual(['indeterminate'])
    expect(findingsOf(report)).toContain(expected)
  })

  test('a certificate that is named is the one that signed', async () => {
    const other = Buffer.from((await issue({ name: 'Le président', issuer: root, algorithm: 'RSA' })).der).toString(
      'base64',
    )
    const swapped = (await signed()).replace(/<ds:X509Certificate>[^<]*/, `<ds:X509Certificate>${other}`)
    await refused(swapped, 'signature-mismatch', deed)
  })

  test.each<[string, string]>([
    ['a document type', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>'],
    ['an encoding that hides it', Buffer.from('<!DOCTYPE a><a/>', 'utf16le').toString('latin1')],
    ['an element that is not closed', '<a><b></a>'],
  ])('%s: the file is not read', async (_case, xml) => {
    await expect(judge(`<?xml version="1.0"?>${xml}`)).rejects.toMatchObject({ code: 'damaged' })
  })

  test('a file of XML without a signature has an empty report', async () => {
    expect((await judge('<acte/>')).signatures).toEqual([])
  })

  test('no bit of the file can change without the verdict changing', async () => {
    const text = await signed({ form: 'enveloped' })
    const bytes = Buffer.from(text)
    const meaning = (each: Uint8Array) => Buffer.from(each).toString('utf8').replace(/\s+/g, '')
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (position, bit) => {
        const forged = Uint8Array.from(bytes)
        forged[position] = (forged[position] ?? 0) ^ (1 << bit)
        fc.pre(meaning(forged) !== meaning(bytes))
        const options = { trustAnchors: [root.der], at: AT }
        const verdict = await judgeFile({ bytes: forged }, options).then(verdictsOf, () => ['refused'])
        expect(verdict).not.toEqual(['valid'])
      }),
      { numRuns: 200 },
    )
  })

  test('the child process says the same', async () => {
    const bytes = Buffer.from(await signed())
    const options = { trustAnchors: [root.der], at: AT }
    expect(await validateSignatures({ bytes, content: deed }, options)).toEqual(await judge(bytes.toString(), deed))
  })
})
