import type { EnvelopeManifest, OuterManifest } from '#vault/manifest.ts'
import { boundOf, putTogether, release, releaseTime } from '#vault/shares.ts'

/** Who gives a share of an envelope: keyholders by their names in the key set, and the server's own part. */
type Givers = {
  readonly keyholders: readonly { readonly id: string; readonly identity: string }[]
  readonly time: string
  readonly threshold: number
}

/** The key of one envelope, put together from what its keyholders give. @throws {Error} when they are not enough */
export async function envelopeKey(
  outer: OuterManifest,
  envelope: EnvelopeManifest,
  { keyholders, time, threshold }: Givers,
): Promise<string> {
  const bound = boundOf(outer, envelope)
  const given = await Promise.all([
    ...keyholders.map(({ id, identity }) => release(envelope.bundle, bound, { keyholder: id, identity })),
    releaseTime(envelope.bundle, bound, time),
  ])
  const releases = given.flatMap((each) => ('refused' in each ? [] : [each]))
  const combined = await putTogether(envelope.bundle, bound, { threshold, releases })
  if (!('identity' in combined)) throw new Error('the key of the envelope was not put together')
  return combined.identity
}
