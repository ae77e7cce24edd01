import { type Bytes, joined, Malformed } from './bytes.ts'

/**
 * An entry of the log. It tells nothing by itself: all have one length, and whoever has not the salt cannot tell what was
 * committed to, even among two guesses. Erasing the salt leaves the tree as it is.
 */
export type Leaf = {
  /** Drawn at random: what a receipt calls the entry. */
  readonly id: Bytes
  /** SHA-256(salt ‖ hash of the journal entry). */
  readonly commitment: Bytes
}

/** Of all leaves so far: a commitment with a salt. Another number would be another form. */
export const SALTED = 0x01
export const ID_SIZE = 16
export const SALT_SIZE = 32
const COMMITMENT_SIZE = 32
export const LEAF_SIZE = 1 + ID_SIZE + COMMITMENT_SIZE

export const writeLeaf = ({ id, commitment }: Leaf): Bytes => joined(Uint8Array.of(SALTED), id, commitment)

/** @throws {Malformed} */
export function readLeaf(bytes: Uint8Array): Leaf {
  if (bytes.length !== LEAF_SIZE || bytes[0] !== SALTED) throw new Malformed('not a leaf')
  return { id: bytes.slice(1, 1 + ID_SIZE), commitment: bytes.slice(1 + ID_SIZE) }
}

/**
 * What a leaf commits to. Both parts have one length, so they cannot run into each other.
 *
 * @param salt 32 bytes of chance
 * @param hash of the entry of the journal, which binds all of it and all before it
 */
export async function commitmentTo(salt: Uint8Array, hash: Uint8Array): Promise<Bytes> {
  if (salt.length !== SALT_SIZE || hash.length !== 32) throw new RangeError('a salt and a hash are 32 bytes each')
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(salt, hash)))
}
