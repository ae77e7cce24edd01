import { createHash } from 'node:crypto'
import { canonicalize, type Json } from '#kernel/canonical.ts'
import type { File } from '../model/consultation-state.ts'

/** The manifest of a version: the structured part, and each document by its kind, name, size and hash. */
export function manifestOf({ dossier, documents }: File): string {
  return canonicalize({ format: 'unisson-dossier-1', dossier, documents } as unknown as Json)
}

/** The SHA-256 of the manifest: it changes when one byte of one document does. */
export const manifestHash = (file: File): string => createHash('sha256').update(manifestOf(file)).digest('hex')
