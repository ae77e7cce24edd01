import type { Readable } from 'node:stream'

/** A file that is larger than what is accepted; nothing of it is kept. */
export class FileTooLarge extends Error {
  readonly limit: number
  constructor(limit: number) {
    super(`the file is larger than ${limit} bytes`)
    this.limit = limit
  }
}

/** A file without a byte: a mistake of the hand, or of the disk it comes from; nothing of it is kept. */
export class FileEmpty extends Error {
  constructor() {
    super('the file is empty')
  }
}

/** There is no room left for the file; nothing of it is kept. */
export class StoreFull extends Error {
  constructor(options?: ErrorOptions) {
    super('the file store is full', options)
  }
}

/** The store has nothing under this hash. Its code is the one by which the disk says so. */
export class FileAbsent extends Error {
  readonly code = 'ENOENT'
  constructor(sha256: string) {
    super(`there are no bytes of ${sha256} in the file store`)
  }
}

/** The bytes in the store are not those that were brought. What was read of them must not be used. */
export class FileDamaged extends Error {
  constructor(sha256: string) {
    super(`the stored bytes of ${sha256} have another fingerprint`)
  }
}

/** Milliseconds within which what cites a file that was brought is written. */
export const JUST_BROUGHT = 60_000

export type Written = { readonly sha256: string; readonly size: number }
/** The bytes from `start` to `end`, both counted in. */
export type ByteRange = { readonly start: number; readonly end: number }

/** Looks at a file that has come whole and is not kept yet; when it throws, nothing is kept. */
export type Inspect = (arrived: Written & { readonly open: () => Readable }) => Promise<void>

/** Where the bytes are: on disk, or in a store that speaks S3. Each group has its own files, named by their SHA-256. */
export type FileStore = {
  /**
   * Stores a stream durably under the hash of its bytes; all of it or nothing.
   *
   * @throws {FileTooLarge} @throws {FileEmpty} @throws {StoreFull} and what `inspect` throws
   */
  put(groupId: string, bytes: Readable, limit: number, inspect?: Inspect): Promise<Written>
  /**
   * The stream fails with the code `ENOENT` ({FileAbsent}) when there is no such file, and with {FileDamaged} before its last byte where the
   * store is not ours. What else it fails with is an outage, and says nothing of the file.
   */
  read(groupId: string, sha256: string, range?: ByteRange): Readable
  /** How many bytes the store has under this hash; `undefined` when it has none. */
  sizeOf(groupId: string, sha256: string): Promise<number | undefined>
  /** Refuses a file that has no room before its first byte is read. @throws {StoreFull} */
  requireRoom(bytes: number): Promise<void>
  /** Gives another group the same file without its bytes being brought again. */
  share(from: string, to: string, sha256: string): Promise<void>
  /**
   * Removes one file, which nothing cites. One that was brought within the last minute stays, whatever it was before: what cites it may
   * not be written yet.
   *
   * @returns false where it stays
   */
  remove(groupId: string, sha256: string): Promise<boolean>
  /** Removes every file of a group: of a rehearsal that is thrown away, and of no other. */
  removeGroup(groupId: string): Promise<void>
}
