import { type CmsSignature, flawsOf, ID_DATA, readCmsSigners } from './cms.ts'
import {
  brokenFinding,
  type Judging,
  judgeCms,
  judgingWith,
  resultOf,
  sha256Of,
  type ValidationOptions,
} from './judging.ts'
import { NO_PROOFS } from './proofs.ts'
import { finding, POLICIES, type SignatureReport, type SignatureResult } from './report.ts'

/** A file as it was brought, and the file that it is said to sign where the signature stands apart from it. */
export type Brought = { readonly bytes: Uint8Array; readonly content?: Uint8Array }

const ARMOUR = /^\s*-----BEGIN (?:PKCS7|CMS)-----\s+([A-Za-z0-9+/=\s]+?)\s*-----END (?:PKCS7|CMS)-----\s*$/
const SEQUENCE = 0x30
// What is long enough for a certificate: a shorter text in these letters is a text.
const SHORTEST = 200

/**
 * The DER (or BER) of a CMS file as signing tools write it: as it is, in PEM, or in bare base64.
 * @returns `undefined` for what is none of them
 */
export function readCmsFile(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] === SEQUENCE && (bytes[1] ?? 0) >= 0x80) return bytes
  const text = Buffer.from(bytes).toString('latin1')
  const armoured = ARMOUR.exec(text)?.[1]
  const bare = /^[A-Za-z0-9+/=\s]+$/.test(text) && text.length > SHORTEST ? text : undefined
  const base64 = (armoured ?? bare)?.replace(/\s+/g, '')
  if (base64 === undefined) return undefined
  const der = new Uint8Array(Buffer.from(base64, 'base64'))
  // Decoding passes over what it does not understand: only the exact text of these bytes is one.
  const isExact = Buffer.from(der).toString('base64') === base64
  return isExact && der[0] === SEQUENCE ? der : undefined
}

/**
 * Judges the signatures of a CAdES file (ETSI EN 319 122-1): a `.p7s` over a file brought beside it, or a `.p7m` that holds what it
 * signs. Each signer is judged by itself, over the same bytes.
 *
 * @param der the CMS, from `readCmsFile`
 * @returns a report with no signature for a file that only carries certificates
 */
export function judgeCades(brought: Brought, der: Uint8Array, options: ValidationOptions): SignatureReport {
  const around = judgingWith(options)
  const report = {
    file: { length: brought.bytes.byteLength, sha256: sha256Of(brought.bytes) },
    at: options.at,
    policy: POLICIES.CAdES,
    unreferenced: 0,
  }
  let signers: readonly CmsSignature[]
  try {
    signers = readCmsSigners(der)
  } catch (error) {
    return { ...report, ...over(brought.content, 'beside'), signatures: [resultOf(shownAs(1), [brokenFinding(error)])] }
  }
  const inside = signers[0]?.content
  return {
    ...report,
    ...(inside === undefined ? over(brought.content, 'beside') : over(inside, 'inside')),
    signatures: signers.map((cms, index) => judgeSigner(cms, index + 1, brought, around)),
  }
}

function over(content: Uint8Array | undefined, held: 'beside' | 'inside'): Pick<SignatureReport, 'content'> {
  if (content === undefined) return {}
  return { content: { length: content.byteLength, sha256: sha256Of(content), held } }
}

const shownAs = (number: number, content: Uint8Array = new Uint8Array()) => ({
  ...{ field: String(number), kind: 'signature' as const, reason: null, location: null },
  ...{ revisionLength: content.byteLength, revisionSha256: sha256Of(content) },
})

function judgeSigner(cms: CmsSignature, number: number, brought: Brought, around: Judging): SignatureResult {
  const content = cms.content ?? brought.content
  const shown = shownAs(number, content)
  if (content === undefined) return resultOf(shown, [finding('signed-content-missing', 'undetermined')])
  // Beside a file that holds its own content, another file would be shown as what was signed.
  const isOther = brought.content !== undefined && sha256Of(brought.content) !== sha256Of(content)
  try {
    const flaws = flawsOf(cms, ID_DATA, [isOther ? (brought.content ?? content) : content])
    const format = flaws.includes('signing-certificate-missing')
      ? [finding('not-a-baseline-format', 'informs', { attribute: 'signing-certificate-v2' })]
      : []
    const judged = judgeCms(cms, flaws, around, { format, proofs: NO_PROOFS })
    return resultOf(shown, judged.findings, judged)
  } catch (error) {
    return resultOf(shown, [brokenFinding(error)])
  }
}
