import { type Article, type Draft, type FieldPath, type Found, NOT_A_CONVENTION, type Notice } from './draft.ts'
import { FoundRecord } from './found.ts'
import { conventionWithin, isConvention } from './nature.ts'
import { normalise } from './normalise.ts'
import { type NoticeId, reportOn } from './report.ts'
import { structureOf } from './structure.ts'
import { draftOf, readValues, recordValues } from './values.ts'

export type { Article, Confidence, Draft, FieldPath, Found, Notice, Party, Place, Severity } from './draft.ts'
export type { NoticeId } from './report.ts'

/** What a text says, where it says it, and what a person must look at. */
export type Reading = {
  readonly draft: Draft
  readonly found: Readonly<Record<FieldPath, Found>>
  readonly report: readonly Notice<NoticeId>[]
  readonly articles: readonly Article[]
}

/**
 * Reads the founding convention of a *groupement de commandes* (CCP L2113-7). Pure, never throws, and reads the first
 * 200 000 characters of the text at most. Every place is a range of UTF-16 offsets in `text` as given.
 */
export function readConvention(text: string): Reading {
  const structure = structureOf(conventionWithin(normalise(text)))
  if (!isConvention(structure)) return { draft: NOT_A_CONVENTION, found: {}, report: [], articles: [] }
  const { printed, ...values } = readValues(structure)
  const record = new FoundRecord(structure)
  recordValues(record, values)
  const draft = draftOf(values)
  const { found } = record
  const report = reportOn({
    draft,
    found,
    structure,
    sentences: printed,
    parties: values.parties,
    signatures: values.signatures,
  })
  return { draft, found, report, articles: structure.articles }
}
