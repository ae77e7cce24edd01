import { type BaseBlock, Constructed, ObjectIdentifier, type OctetString, Sequence } from 'asn1js'

/** What a file holds to say whether certificates were revoked, as DER and trusted for nothing: who issued it is checked where it is used. */
export type RevocationProofs = {
  /** Lists of revoked certificates (CertificateList, RFC 5280, 5). */
  readonly crls: readonly Uint8Array[]
  /** Answers on one certificate: OCSPResponse or BasicOCSPResponse (RFC 6960, 4.2.1). */
  readonly ocsps: readonly Uint8Array[]
}

export const NO_PROOFS: RevocationProofs = { crls: [], ocsps: [] }

export const joinedProofs = (...all: readonly RevocationProofs[]): RevocationProofs => ({
  crls: all.flatMap(({ crls }) => crls),
  ocsps: all.flatMap(({ ocsps }) => ocsps),
})

export const holdsProofs = ({ crls, ocsps }: RevocationProofs): boolean => crls.length + ocsps.length > 0

/** An answer that stands among the lists of a CMS file (RFC 5940, 2.1). */
const ID_RI_OCSP_RESPONSE = '1.3.6.1.5.5.7.16.2'

const derOf = (block: BaseBlock): Uint8Array => new Uint8Array(block.valueBeforeDecodeView)
const partsOf = (block: BaseBlock | undefined): readonly BaseBlock[] =>
  block instanceof Constructed ? block.valueBlock.value : []
const tagged = (parts: readonly BaseBlock[], number: number): BaseBlock | undefined =>
  parts.find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === number)

/** Those of the field `crls` of SignedData: certificate lists, and answers as another format (RFC 5652, 10.2.1). */
export function proofsInCms(content: BaseBlock): RevocationProofs {
  const choices = partsOf(tagged(partsOf(content), 1))
  const answers = choices.flatMap((choice) => {
    const [format, answer] = partsOf(choice)
    const isAnswer = format instanceof ObjectIdentifier && format.getValue() === ID_RI_OCSP_RESPONSE
    return choice.idBlock.tagClass === 3 && isAnswer && answer !== undefined ? [derOf(answer)] : []
  })
  return { crls: choices.filter((choice) => choice instanceof Sequence).map(derOf), ocsps: answers }
}

/**
 * Those of an attribute: `revocation-values` of CAdES (ETSI EN 319 122-2, A.2.2), or the archive of revocation information that
 * older PDF writers sign (ISO 32000-2, 12.8.3.3.2). Both give the lists under [0] and the answers under [1].
 */
export function proofsInAttribute(value: BaseBlock | undefined): RevocationProofs {
  const parts = partsOf(value)
  const under = (number: number) =>
    partsOf(tagged(parts, number))
      .flatMap(partsOf)
      .filter((each) => each instanceof Sequence)
      .map(derOf)
  return { crls: under(0), ocsps: under(1) }
}

/** The bytes of an OCTET STRING, joined where it is given in parts. */
export const octetsOf = (block: OctetString): Uint8Array => new Uint8Array(block.getValue())
