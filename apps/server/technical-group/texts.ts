import { buffer } from 'node:stream/consumers'
import { type ReadClause, readClauses } from '#modules/technical-group/server/index.ts'
import type { Language } from '#platform/bilingual.ts'
import type { FileStore, StoredFile } from '#platform/files.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { keptLast } from '#platform/kept-last.ts'
import { LARGEST_FILE, TextError, textErrorMessage } from '#platform/text/index.ts'
import { atMost, extractApart, ReadingTooCostly } from '../reading-apart.ts'

/** A file as its clauses, and whether it is a PDF whose own pages are read. */
export type ReadFile = { readonly clauses: readonly ReadClause[]; readonly format: 'txt' | 'pdf' | 'docx' }

const KEPT = 50
const extractInTurn = atMost(2, extractApart)

const TOO_COSTLY = {
  fr: 'La lecture de ce fichier demande trop de mémoire ou de temps : enregistrez le texte seul et réessayez.',
  en: 'Reading this file takes too much memory or time: save the text alone and try again.',
}

/** The clauses of stored files. What was read last is kept: the same bytes always give the same clauses. */
export class ClauseReader {
  readonly #store: FileStore
  readonly #known = keptLast<ReadFile>(KEPT)

  constructor(store: FileStore) {
    this.#store = store
  }

  /** @throws {ProblemError} `malformed` when the file gives no text, in both languages. */
  read(groupId: string, file: StoredFile): Promise<ReadFile> {
    return this.#known(`${groupId} ${file.sha256}`, () => this.#extract(groupId, file))
  }

  async bytes(groupId: string, sha256: string): Promise<Uint8Array> {
    return buffer(this.#store.read(groupId, sha256))
  }

  async #extract(groupId: string, { sha256, name, size }: StoredFile): Promise<ReadFile> {
    if (size > LARGEST_FILE) {
      const error = new TextError('file-too-large', { file: name, bytes: size, limit: LARGEST_FILE })
      throw new ProblemError('tooLarge', { detail: inBoth(error) })
    }
    try {
      const { text, format } = await extractInTurn({ name, bytes: await this.bytes(groupId, sha256) })
      return { clauses: readClauses(text), format }
    } catch (error) {
      throw problemOf(error)
    }
  }
}

function problemOf(error: unknown): unknown {
  if (error instanceof ReadingTooCostly) return new ProblemError('malformed', { detail: TOO_COSTLY })
  if (!(error instanceof TextError)) return error
  return new ProblemError('malformed', { detail: inBoth(error) })
}

const inBoth = (error: TextError): Readonly<Record<Language, string>> => ({
  fr: textErrorMessage(error, 'fr'),
  en: textErrorMessage(error, 'en'),
})
