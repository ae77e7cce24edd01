import type { FileListed } from '#vault/manifest.ts'

/** What the page asks of the worker that reads. */
export type ToReader =
  | { readonly ask: 'begin'; readonly files: readonly { readonly name: string; readonly content: Blob }[] }
  | { readonly ask: 'read'; readonly part: number }
  | { readonly ask: 'listed' }

export type FromReader =
  | { readonly told: 'begun' }
  | { readonly told: 'read'; readonly plain: ArrayBuffer; readonly read: string }
  | { readonly told: 'listed'; readonly files: readonly FileListed[] }
  | { readonly told: 'changed'; readonly file: string }
  | { readonly told: 'broken'; readonly why: string }

/** What the page asks of the worker that seals: one part at a time, which it hands over. */
export type ToSealer = { readonly plain: ArrayBuffer; readonly recipient: string }

export type FromSealer =
  | { readonly told: 'sealed'; readonly body: Blob; readonly sha256: string; readonly size: number }
  | { readonly told: 'broken'; readonly why: string }
