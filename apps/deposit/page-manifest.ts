import { canonicalize } from '#kernel/canonical.ts'

/** One file of the page that seals, as it is served: its SHA-256, and its size in bytes. */
export type PageFile = { readonly path: string; readonly sha256: string; readonly size: number }

/**
 * What the page is, to the byte: canonical JSON, so that one page has one hash, and whoever builds the same tree finds the
 * same. It lists every file but itself.
 */
export const pageManifest = (files: readonly PageFile[]): string =>
  canonicalize({
    format: 'unisson-page/1',
    files: files.map((file) => ({ ...file })).toSorted((one, other) => (one.path < other.path ? -1 : 1)),
  })
