import { kernel } from '#vault/cipher/kernel.ts'
import type { Store } from './sealing/store.ts'
import { openStore } from './sealing/store.ts'

/** What this browser lacks to seal: told before anybody is asked for a file. */
export type Unable = 'secure' | 'crypto' | 'simd' | 'workers' | 'signatures'

export function unableTo(): Unable | undefined {
  if (!globalThis.isSecureContext) return 'secure'
  if (typeof crypto.subtle?.digest !== 'function' || typeof crypto.getRandomValues !== 'function') return 'crypto'
  if (typeof Worker !== 'function' || typeof Blob.prototype.arrayBuffer !== 'function') return 'workers'
  try {
    kernel()
  } catch {
    return 'simd'
  }
  return undefined
}

/** Whether this browser checks the signatures of the register and of its witnesses (Ed25519). */
export async function canVerify(): Promise<boolean> {
  return crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']).then(
    () => true,
    () => false,
  )
}

/** Room for what is kept of the largest deposit: no part of it, but the hashes of all and the names of its files. */
const ROOM = 64 * 1024 * 1024

/** The place on the device; `undefined` where the browser keeps nothing, or has no room left. */
export async function roomOnDevice(): Promise<Store | undefined> {
  try {
    const { quota = Number.POSITIVE_INFINITY, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {}
    return quota - usage < ROOM ? undefined : await openStore()
  } catch {
    return undefined
  }
}
