import { vi } from 'vitest'

/** What a browser keeps on its device, in place of `localStorage`: the map that holds it, empty. `vi.unstubAllGlobals` takes it away. */
export function heldStorage(): Map<string, string> {
  const held = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
  })
  return held
}
