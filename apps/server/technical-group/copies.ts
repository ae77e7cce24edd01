import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Review, Version } from '#modules/technical-group/index.ts'
import { documentOfClauses } from '#modules/technical-group/server/index.ts'
import { pdfIn, rehearsedStanding } from '#platform/documents/in-group.ts'
import type { StoredFile } from '#platform/files.ts'
import { ProblemError } from '#platform/http/problem.ts'
import { readingCopy } from '#platform/reading-copy/copy.ts'
import { ReadingCopyRefused, type ReadingMaster } from '#platform/reading-copy/master.ts'
import { ReadingMasters } from '#platform/reading-copy/masters.ts'
import { prepareApart } from '#platform/reading-copy/prepare-apart.ts'
import type { ClauseReader } from './texts.ts'

const REFUSED = {
  fr: 'Aucun exemplaire nominatif ne peut être fait de ce fichier : il est protégé, illisible ou trop lourd.',
  en: 'No copy that bears a name can be made of this file: it is protected, unreadable or too costly.',
}

type About = {
  readonly review: Exclude<Review, { status: 'none' }>
  readonly version: Version
  readonly issuer: string
}

type CopyMark = {
  readonly groupId: string
  readonly name: string
  readonly body: string
  readonly number: number
  readonly at: IsoInstant
}

/** Makes the copies that readers take: each document is prepared once, then marked for each of them. */
export class CopyMaker {
  readonly #clauses: ClauseReader
  readonly #masters = new ReadingMasters()

  constructor(clauses: ClauseReader) {
    this.#clauses = clauses
  }

  /** @throws {ProblemError} `malformed` when no copy can be made of the file. */
  masterOf(groupId: string, file: StoredFile, about: About): Promise<ReadingMaster> {
    const key = `${groupId} ${file.sha256} ${about.version.number} ${about.review.title}`
    return this.#masters.get(key, async () => {
      const { clauses, format } = await this.#clauses.read(groupId, file)
      const pdf =
        format === 'pdf'
          ? await this.#clauses.bytes(groupId, file.sha256)
          : await pdfIn(
              groupId,
              documentOfClauses(clauses, about.version, {
                title: about.review.title,
                theme: about.review.theme,
                issuer: about.issuer,
                reference: `RELECTURE-${file.sha256.slice(0, 8)}`,
              }),
            )
      return prepareApart(pdf).catch((error: unknown) => {
        if (error instanceof ReadingCopyRefused) throw new ProblemError('malformed', { detail: REFUSED })
        throw error
      })
    })
  }

  copyFor(master: ReadingMaster, { groupId, name, body, number, at }: CopyMark): Buffer {
    const standing = rehearsedStanding(groupId, 'fr')
    const mark = {
      name,
      body,
      number,
      on: civilDay(at),
      language: 'fr',
      ...(standing !== undefined && { standing }),
    } as const
    return Buffer.concat(readingCopy(master, mark))
  }
}
