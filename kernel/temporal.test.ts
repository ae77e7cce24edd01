import { afterEach, expect, test, vi } from 'vitest'
import { temporal } from './temporal.ts'

afterEach(() => vi.unstubAllGlobals())

test('takes a polyfill that was loaded after the kernel', () => {
  const polyfill = { ...Temporal }
  vi.stubGlobal('Temporal', polyfill)
  expect(temporal()).toBe(polyfill)
})

test('says what is missing', () => {
  vi.stubGlobal('Temporal', undefined)
  expect(() => temporal()).toThrow(/load a polyfill/)
})
