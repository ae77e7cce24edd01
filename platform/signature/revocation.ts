import { UnsupportedAlgorithmError } from './algorithms.ts'
import { summarize } from './certificate.ts'
import type { Chain } from './chain.ts'
import { holdsProofs, type RevocationProofs } from './proofs.ts'
import { finding, type SignatureFinding } from './report.ts'
import { saidByList } from './revocation-crl.ts'
import { saidByAnswer } from './revocation-ocsp.ts'
import { type Asked, flaw, type Good, type Revoked, type Said } from './revocation-said.ts'

/**
 * What the proofs of revocation that came with a signature say of each certificate of its chain but the anchor, which nobody
 * revokes but by trusting it no more. Nothing is fetched: where nothing was given, the finding says that nothing was checked.
 *
 * @param judged the proven time of the signature, or that of the caller
 * @param now the caller's clock: a proof of a later hour is not accepted
 */
export function revocationFindings(
  { path }: Chain,
  proofs: RevocationProofs,
  { judged, now }: { readonly judged: Date; readonly now: Date },
): readonly SignatureFinding[] {
  if (!holdsProofs(proofs)) return [finding('revocation-not-checked', 'informs')]
  const pairs = path.flatMap((certificate, index) => {
    const issuer = path[index + 1]
    return issuer === undefined ? [] : [{ certificate, issuer, judged, now }]
  })
  const told = pairs.map((asked) => ({ asked, said: saidOf(asked, proofs) }))
  const known = told.filter(({ said }) => said.some(isUsable))
  return [
    ...told.flatMap(({ asked, said }) => onOne(asked, said)),
    ...(pairs.length > 0 && known.length === pairs.length ? [] : [finding('revocation-not-checked', 'informs')]),
  ]
}

const isUsable = (said: Said): said is Good | Revoked => said.state !== 'unusable'

function saidOf(asked: Asked, { crls, ocsps }: RevocationProofs): readonly Said[] {
  return [
    ...crls.map((der) => () => saidByList(der, asked)),
    ...ocsps.map((der) => () => saidByAnswer(der, asked)),
  ].flatMap((read) => {
    try {
      return read() ?? []
    } catch (error) {
      return flaw(error instanceof UnsupportedAlgorithmError ? 'algorithm' : 'malformed')
    }
  })
}

/** Revoked by one proof is revoked: an older one that knew nothing of it changes nothing. */
function onOne({ certificate, judged }: Asked, said: readonly Said[]): readonly SignatureFinding[] {
  const { subject } = summarize(certificate)
  const revoked = said.filter((each) => each.state === 'revoked').toSorted((a, b) => Number(a.on) - Number(b.on))[0]
  const good = said.filter((each) => each.state === 'good').toSorted((a, b) => Number(b.asOf) - Number(a.asOf))[0]
  const flaws = [...new Set(said.flatMap((each) => (each.state === 'unusable' ? [each.flaw] : [])))]
  if (revoked !== undefined) {
    const { by, reason } = revoked
    const facts = { certificate: subject, by, on: revoked.on.toISOString(), reason }
    // Nothing proves that it was signed before: where something does, it was still good then.
    return revoked.on <= judged
      ? [finding('certificate-revoked', 'undetermined', facts)]
      : [finding('certificate-revoked-later', 'passes', facts)]
  }
  if (good !== undefined)
    return [finding('not-revoked', 'passes', { certificate: subject, by: good.by, asOf: good.asOf.toISOString() })]
  return flaws.length === 0
    ? []
    : [finding('revocation-proof-not-accepted', 'informs', { certificate: subject, flaws: flaws.toSorted() })]
}
