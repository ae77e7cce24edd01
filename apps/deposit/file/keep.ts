import { unzipSync, zipSync } from 'fflate'
import { canonicalize } from '#kernel/canonical.ts'
import { type Bytes, utf8 } from '#vault/bytes.ts'
import { noteIn } from '../api/shapes.ts'
import type { Proof } from '../sealing/run.ts'

export type Kept = {
  readonly proofs: readonly Proof[]
  /** The outer manifest, as it was received. */
  readonly manifest: string
  /** What the server answered, whole. */
  readonly told: unknown
  /** The folder that the server makes of its register; `undefined` when it could not be had. */
  readonly served?: Bytes | undefined
}

/**
 * What a candidate keeps, as a folder: `deposit.json`, the server’s answer, `keep/` with each list and its salt, and the proofs of the
 * register, by which the folder is checked without anybody.
 */
export function keepZip({ proofs, manifest, told, served }: Kept): Bytes {
  const lists = proofs.map(({ kind, files, salt }, index) => {
    const list = canonicalize({ files: files.map((file) => ({ ...file })), salt })
    return [`keep/${index + 1}-${kind}.json`, utf8(list)] as const
  })
  const note = noteIn(told)
  const entries = [
    ...(served === undefined ? [] : Object.entries(unzipSync(served))),
    ['deposit.json', utf8(manifest)] as const,
    ['receipt.json', utf8(JSON.stringify(told, null, 2))] as const,
    ...(note === undefined ? [] : [['receipt.txt', utf8(note)] as const]),
    ...lists,
  ]
  return zipSync(Object.fromEntries(entries), { level: 0 }) as Bytes
}

/** Hands a file to the person, as a download. */
export function download(name: string, bytes: Bytes, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
