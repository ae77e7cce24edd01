import { GeneralizedTime, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  Attribute,
  CertificateRevocationList,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { digestOf } from './algorithms.ts'
import type { TestIdentity } from './test-authority.ts'

export type TestCms = {
  readonly at: string
  /** Plain data when absent. */
  readonly contentType?: string
  /** The content is left out of the file. */
  readonly detached?: boolean
  /** Without the attribute that binds the certificate: CMS, and no CAdES. */
  readonly unbound?: boolean
  /** Lists of revoked certificates that stand beside the signature. */
  readonly crls?: readonly Uint8Array[]
  /** Authorities whose certificates are joined. */
  readonly with?: readonly TestIdentity[]
  /** Puts a token of RFC 3161 over the signature's value. */
  readonly stamp?: (value: Uint8Array) => Promise<ContentInfo>
}

/** A CAdES signature of tests, by each of these signers over the same content. */
export async function signCms(
  signers: readonly TestIdentity[],
  content: Uint8Array<ArrayBuffer>,
  of: TestCms,
): Promise<ContentInfo> {
  const contentType = of.contentType ?? '1.2.840.113549.1.7.1'
  const data = new SignedData({
    version: contentType === '1.2.840.113549.1.7.1' ? 1 : 3,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: contentType,
      ...(of.detached ? {} : { eContent: new OctetString({ valueHex: content }) }),
    }),
    signerInfos: signers.map((identity) => signerInfo(identity, content, { ...of, contentType })),
    certificates: [...signers, ...(of.with ?? [])].map(({ certificate }) => certificate),
    ...(of.crls && { crls: of.crls.map((der) => CertificateRevocationList.fromBER(new Uint8Array(der))) }),
  })
  for (const [index, { keys }] of signers.entries()) {
    await data.sign(keys.privateKey as CryptoKey, index, 'SHA-256', of.detached ? content.buffer : undefined)
  }
  for (const signer of of.stamp === undefined ? [] : data.signerInfos) {
    const token = await of.stamp?.(new Uint8Array(signer.signature.getValue()))
    const values = token === undefined ? [] : [token.toSchema()]
    const attributes = [new Attribute({ type: '1.2.840.113549.1.9.16.2.14', values })]
    signer.unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes })
  }
  return new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) })
}

function signerInfo(
  { certificate, der }: TestIdentity,
  content: Uint8Array,
  { at, contentType, unbound }: TestCms & { readonly contentType: string },
): SignerInfo {
  const sha256 = (bytes: Uint8Array) => new Uint8Array(digestOf('sha256', bytes))
  const essCert = new Sequence({ value: [new OctetString({ valueHex: sha256(der) })] })
  const attribute = (type: string, value: object) => new Attribute({ type, values: [value] })
  const { issuer, serialNumber } = certificate
  return new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      attributes: [
        attribute('1.2.840.113549.1.9.3', new ObjectIdentifier({ value: contentType })),
        attribute('1.2.840.113549.1.9.4', new OctetString({ valueHex: sha256(content) })),
        attribute('1.2.840.113549.1.9.5', new GeneralizedTime({ valueDate: new Date(at) })),
        ...(unbound
          ? []
          : [attribute('1.2.840.113549.1.9.16.2.47', new Sequence({ value: [new Sequence({ value: [essCert] })] }))]),
      ],
    }),
  })
}
