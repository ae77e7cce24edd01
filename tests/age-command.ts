import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { type EnvelopeManifest, type InnerManifest, innerIn } from '#vault/manifest.ts'

/**
 * The `age` command, where the machine has it (Debian: `age`): another implementation of the format than ours, which knows
 * nothing of Unisson.
 */
export const hasAge = spawnSync('age', ['--version']).error === undefined

const MOST = 64 * 1024 * 1024

function run(command: string, args: readonly string[], input: Uint8Array | string): Buffer {
  const { status, stdout, stderr } = spawnSync(command, args, { input, maxBuffer: MOST })
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`)
  return stdout
}

/** What one sealed part or sealed list holds. @param identity a file with an identity, as `age-keygen` writes it @throws {Error} */
export const openedByAge = (sealed: Uint8Array, identity: string): Buffer =>
  run('age', ['--decrypt', '--identity', identity], sealed)

/** The recipient of an identity, as `age-keygen` tells it. @throws {Error} */
export const recipientByAge = (identity: string): string => run('age-keygen', ['-y'], identity).toString().trim()

/** What is sealed by the command for a recipient. @throws {Error} */
export const sealedByAge = (plain: Uint8Array, recipient: string): Buffer =>
  run('age', ['--encrypt', '--recipient', recipient], plain)

/**
 * An envelope opened by the command and by what its manifests say, and by nothing else of ours (docs/sealing.md): the parts end to end
 * are the files of the list, one after the other, then zeros.
 *
 * @param stored gives what is kept under a hash
 * @returns the list, and the SHA-256 of each of its files as they were found @throws {Error}
 */
export function envelopeByAge(
  { parts, inner: list }: EnvelopeManifest,
  identity: string,
  stored: (sha256: string) => Uint8Array,
): { readonly inner: InnerManifest; readonly found: readonly string[] } {
  const inner = innerIn(Uint8Array.from(openedByAge(stored(list.sha256), identity)))
  if (inner === undefined) throw new Error('the list of the envelope does not open')
  const hashes = inner.files.map(({ size }) => ({ left: size, hash: createHash('sha256') }))
  for (const { sha256 } of parts) {
    let rest = openedByAge(stored(sha256), identity)
    for (const file of hashes) {
      const own = rest.subarray(0, file.left)
      file.hash.update(own)
      file.left -= own.length
      rest = rest.subarray(own.length)
    }
    if (rest.some((byte) => byte !== 0)) throw new Error('there is something where padding is due')
  }
  return { inner, found: hashes.map(({ hash }) => hash.digest('hex')) }
}
