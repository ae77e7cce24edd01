import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { type KeyType, keyIdOf, type Signer } from '#transparency/note.ts'

/** Bytes of an Ed25519 key of the public kind, the last ones of its DER form (RFC 8410). */
const KEY_SIZE = 32

/** A signer whose key Node holds: it signs at once, where the browser’s cryptography would go to another thread and back. */
export async function signerWith(name: string, type: KeyType, key: KeyObject): Promise<Signer> {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError(`the key of ${name} is not one of Ed25519`)
  const der = createPublicKey(key).export({ type: 'spki', format: 'der' })
  const known = { name, type, publicKey: Uint8Array.from(der.subarray(-KEY_SIZE)) }
  return {
    key: { ...known, keyId: await keyIdOf(known) },
    sign: async (message) => Uint8Array.from(sign(null, message, key)),
  }
}

/**
 * The private key kept in `file` (PKCS #8, PEM), made on first use and readable by its owner only (0600). One that another
 * start is making at the same moment is read, never overwritten: a log with two keys is two logs.
 */
export async function keptKey(file: string): Promise<KeyObject> {
  const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
  try {
    await writeFile(file, made, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return createPrivateKey(await readFile(file))
}
