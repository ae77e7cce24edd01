/**
 * What the browser keeps on the device. Storage may be full, forbidden or absent (private windows, policies of an
 * administration): nothing here is worth failing a page for, so a value that cannot be kept is not kept.
 */
export const readStored = (key: string): string | null => read(() => globalThis.localStorage, key)

/** The same, of what is kept for this tab alone and as long as it is open. */
export const readInTab = (key: string): string | null => read(() => globalThis.sessionStorage, key)

function read(storage: () => Storage | undefined, key: string): string | null {
  try {
    return storage()?.getItem(key) ?? null
  } catch {
    return null
  }
}

/** Keeps a text, or forgets it when `value` is null. Returns whether the device agreed. */
export const writeStored = (key: string, value: string | null): boolean =>
  write(() => globalThis.localStorage, key, value)

/** The same, for this tab alone and as long as it is open. */
export const writeInTab = (key: string, value: string | null): boolean =>
  write(() => globalThis.sessionStorage, key, value)

function write(storage: () => Storage, key: string, value: string | null): boolean {
  try {
    if (value === null) storage().removeItem(key)
    else storage().setItem(key, value)
    return true
  } catch {
    return false
  }
}
