/**
 * What the browser keeps on the device. Storage may be full, forbidden or absent (private windows, policies of an
 * administration): nothing here is worth failing a page for, so a value that cannot be kept is not kept.
 */
export function readStored(key: string): string | null {
  try {
    return globalThis.localStorage?.getItem(key) ?? null
  } catch {
    return null
  }
}

/** Keeps a text, or forgets it when `value` is null. Returns whether the device agreed. */
export function writeStored(key: string, value: string | null): boolean {
  try {
    if (value === null) globalThis.localStorage.removeItem(key)
    else globalThis.localStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}
