import { type Bytes, hex } from './bytes.ts'
import { Sha256 } from './cipher/sha256.ts'
import { piecesOf } from './layout.ts'
import type { FileListed } from './manifest.ts'

type Sized = { readonly name: string; readonly size: number }

/**
 * The SHA-256 of files that are read part by part, in their order. Of each part it says what was read of its files from
 * their beginning on: whoever reads them again, another day, sees by it whether they are what was sealed.
 */
export function hashFiles(files: readonly Sized[]) {
  const digests: string[] = []
  let begun: { readonly file: number; readonly hash: Sha256 } | undefined
  return {
    take(part: number, plain: Bytes): string {
      const read = new Sha256()
      let at = 0
      for (const { file, from, to } of piecesOf(files, part)) {
        const hash = begun?.file === file ? begun.hash : new Sha256()
        hash.update(plain.subarray(at, at + to - from))
        at += to - from
        const soFar = hash.digest()
        read.update(soFar)
        begun = to === files[file]?.size ? undefined : { file, hash }
        if (begun === undefined) digests[file] = hex(soFar)
      }
      return hex(read.digest())
    },
    listed: (): readonly FileListed[] =>
      files.map(({ name, size }, file) => ({ name, size, sha256: digests[file] ?? EMPTY })),
  }
}

/** The SHA-256 of nothing. */
const EMPTY = hex(new Sha256().digest())
