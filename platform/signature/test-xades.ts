import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto'
import type { TestIdentity } from './test-authority.ts'
import { canonicalBytes, DEFAULT_CANONICALISATION, identified, readXml } from './xml.ts'

export type TestXades = {
  readonly form: 'detached' | 'enveloping' | 'enveloped'
  /** Of an enveloped signature the XML document, with `<here/>` where the signature comes. */
  readonly content: Uint8Array
  readonly at: string
  readonly binding?: 'SigningCertificateV2' | 'SigningCertificate' | 'none'
  readonly digestMethod?: string
  readonly signatureMethod?: string
  /** Instead of the transforms of the form. */
  readonly transforms?: string
  /** More references, as they are written. */
  readonly more?: string
  readonly uri?: string
  /** A plain XML signature: nothing is stated by the signer. */
  readonly plain?: boolean
}

const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256'
export const BASE64_TRANSFORM = '<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#base64"/>'
export const ENVELOPED_TRANSFORMS =
  '<ds:Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>' +
  '<ds:Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>'

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64')

/** A XAdES signature of tests, as a French platform writes it: one document, and what the signer states. */
export async function signXades(identity: TestIdentity, of: TestXades): Promise<string> {
  const key = createPrivateKey({
    key: Buffer.from(await crypto.subtle.exportKey('pkcs8', identity.keys.privateKey as CryptoKey)),
    ...({ format: 'der', type: 'pkcs8' } as const),
  })
  const envelope = of.form === 'enveloped' ? Buffer.from(of.content).toString('utf8') : '<here/>'
  const within = (signature: string) => envelope.replace('<here/>', signature)
  const draft = readXml(Buffer.from(within(template(identity, key, of, {}))))
  const stated = of.plain ? '' : sha256(canonicalBytes(identified(draft, 'props'), DEFAULT_CANONICALISATION))
  const data =
    of.form === 'enveloped' ? sha256(canonicalBytes(readXml(Buffer.from(within(''))), { mode: 1 })) : sha256(of.content)
  const unsigned = readXml(Buffer.from(within(template(identity, key, of, { data, stated }))))
  const signed = canonicalBytes(identified(unsigned, 'signed-info'), DEFAULT_CANONICALISATION)
  const value = sign('sha256', signed, key.asymmetricKeyType === 'ec' ? { key, dsaEncoding: 'ieee-p1363' } : key)
  return within(template(identity, key, of, { data, stated, value: base64(value) }))
}

type Values = { readonly data?: string; readonly stated?: string; readonly value?: string }

/** The signature with its values, empty where they are not known yet: what `xmlsec1 --sign` takes too. */
function template(
  { der }: TestIdentity,
  key: KeyObject,
  of: TestXades,
  { data = '', stated = '', value = '' }: Values,
) {
  const uri = of.uri ?? { detached: 'acte-engagement.pdf', enveloping: '#content', enveloped: '' }[of.form]
  const transforms =
    of.transforms ?? { detached: '', enveloping: BASE64_TRANSFORM, enveloped: ENVELOPED_TRANSFORMS }[of.form]
  const method = `<ds:DigestMethod Algorithm="${of.digestMethod ?? SHA256}"/>`
  const rsa = key.asymmetricKeyType === 'rsa' ? 'rsa' : 'ecdsa'
  const signatureMethod = of.signatureMethod ?? `http://www.w3.org/2001/04/xmldsig-more#${rsa}-sha256`
  const reference = `<ds:Reference Id="r1" URI="${uri}">${transforms === '' ? '' : `<ds:Transforms>${transforms}</ds:Transforms>`}${method}<ds:DigestValue>${data}</ds:DigestValue></ds:Reference>`
  const properties = `<ds:Reference Type="http://uri.etsi.org/01903#SignedProperties" URI="#props"><ds:Transforms><ds:Transform Algorithm="${C14N}"/></ds:Transforms><ds:DigestMethod Algorithm="${SHA256}"/><ds:DigestValue>${stated}</ds:DigestValue></ds:Reference>`
  const binding = of.binding ?? 'SigningCertificateV2'
  const named =
    binding === 'none'
      ? ''
      : `<xades:${binding}><xades:Cert><xades:CertDigest><ds:DigestMethod Algorithm="${SHA256}"/><ds:DigestValue>${sha256(der)}</ds:DigestValue></xades:CertDigest></xades:Cert></xades:${binding}>`
  const content = of.form === 'enveloping' ? `<ds:Object Id="content">${base64(of.content)}</ds:Object>` : ''
  const object = of.plain
    ? ''
    : `<ds:Object><xades:QualifyingProperties xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" Target="#sig"><xades:SignedProperties Id="props"><xades:SignedSignatureProperties><xades:SigningTime>${of.at}</xades:SigningTime>${named}</xades:SignedSignatureProperties></xades:SignedProperties></xades:QualifyingProperties></ds:Object>`
  return `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="sig"><ds:SignedInfo Id="signed-info"><ds:CanonicalizationMethod Algorithm="${C14N}"/><ds:SignatureMethod Algorithm="${signatureMethod}"/>${reference}${of.plain ? '' : properties}${of.more ?? ''}</ds:SignedInfo><ds:SignatureValue>${value}</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${base64(der)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>${content}${object}</ds:Signature>`
}
