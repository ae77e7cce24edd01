import { createHash, randomBytes } from 'node:crypto'

/** A secret for one holder, and what the server keeps of it. */
export type Secret = { readonly token: string; readonly hash: Buffer }

const BYTES = 32
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** 256 random bits as base64url. Guessing one is hopeless, so that a plain hash protects it in the database. */
export function newSecret(): Secret {
  const token = randomBytes(BYTES).toString('base64url')
  return { token, hash: sha256(token) }
}

/** The hash under which a presented token would be kept; `undefined` when it cannot be one of ours. */
export function hashOf(token: string | undefined): Buffer | undefined {
  return token !== undefined && TOKEN.test(token) ? sha256(token) : undefined
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
