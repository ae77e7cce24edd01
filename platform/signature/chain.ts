import {
  authorityDepth,
  hasUnknownCriticalExtension,
  isInForce,
  type ParsedCertificate,
  sameCertificate,
} from './certificate.ts'

/**
 * `trusted`: a path to an anchor, every certificate of it in force at the given time.
 * `expired` / `not-yet-valid`: such a path exists, but not at that time. `not-found`: no path at all.
 */
export type Chain = {
  readonly status: 'trusted' | 'expired' | 'not-yet-valid' | 'not-found'
  /** From the leaf to the anchor; the leaf alone when no path was found. */
  readonly path: readonly ParsedCertificate[]
}

const MAX_DEPTH = 6
// A hostile file may carry hundreds of cross-signed certificates: the search stops instead of trying every order.
const MAX_STEPS = 200

/**
 * Builds a path from a certificate to one of the anchors (RFC 5280, 6, without policies and name constraints: a
 * certificate with a critical extension that is not applied here ends the path). Revocation is not looked at.
 *
 * @param pool certificates that came with the signature, trusted for nothing
 */
export function buildChain(
  leaf: ParsedCertificate,
  pool: readonly ParsedCertificate[],
  anchors: readonly ParsedCertificate[],
  at: Date,
): Chain {
  const budget = { steps: MAX_STEPS }
  const paths = [...search([leaf], { pool, anchors, budget })]
  const dated = paths.map((path): Chain => ({ status: statusAt(path, at), path }))
  return (
    dated.find(({ status }) => status === 'trusted') ??
    dated.find(({ status }) => status === 'expired') ??
    dated[0] ?? { status: 'not-found', path: [leaf] }
  )
}

type Surroundings = {
  readonly pool: readonly ParsedCertificate[]
  readonly anchors: readonly ParsedCertificate[]
  readonly budget: { steps: number }
}

function* search(path: readonly ParsedCertificate[], around: Surroundings): Generator<readonly ParsedCertificate[]> {
  const last = path.at(-1)
  if (last === undefined || around.budget.steps-- <= 0 || hasUnknownCriticalExtension(last)) return
  if (around.anchors.some((anchor) => sameCertificate(anchor, last))) yield path
  if (path.length > MAX_DEPTH) return
  for (const issuer of [...around.anchors, ...around.pool]) {
    if (path.some((known) => sameCertificate(known, issuer))) continue
    if (hasIssued(issuer, last, path.length - 1)) yield* search([...path, issuer], around)
  }
}

/** @param below how many authorities stand between the issuer and the leaf */
function hasIssued(issuer: ParsedCertificate, subject: ParsedCertificate, below: number): boolean {
  const depth = authorityDepth(issuer)
  if (depth === undefined || below > depth) return false
  if (!issuer.fields.subject.isEqual(subject.fields.issuer)) return false
  return subject.x509.checkIssued(issuer.x509) && subject.x509.verify(issuer.key)
}

function statusAt(path: readonly ParsedCertificate[], at: Date): 'trusted' | 'expired' | 'not-yet-valid' {
  const states = path.map((certificate) => isInForce(certificate, at))
  if (states.includes('expired')) return 'expired'
  return states.includes('not-yet-valid') ? 'not-yet-valid' : 'trusted'
}
