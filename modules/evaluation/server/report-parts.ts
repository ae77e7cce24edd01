import type { IsoDate } from '#kernel/citation.ts'
import type { Block } from '#platform/documents/model.ts'
import { tidy } from '#platform/documents/typography.fr.ts'
import type { Known } from '../model/evaluation-state.ts'
import type { Scored } from '../model/grid.ts'
import type { Line } from '../model/ranking.ts'
import type { DisclosedSheet } from './queries.ts'

export type ReportAround = {
  readonly coordinator: string
  readonly lotTitle: string | null
  readonly sheets: readonly DisclosedSheet[]
  readonly nameOf: (body: string) => string
  readonly personOf: (person: string) => string
  /** The day of the document. */
  readonly today: IsoDate
  /** The day whose law the procedure keeps. */
  readonly lawDate: IsoDate
}

/** What each part of the report is written from. */
export type Reported = {
  readonly state: Known
  readonly around: ReportAround
  readonly scored: readonly Scored[]
  readonly lines: readonly Line[]
  readonly nameOf: (tender: string) => string
}

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** On one line, and with a full stop where whoever wrote it left none: another sentence follows. */
export const asSentence = (text: string): string => oneLine(text).replace(/(?<![.!?…])$/, '.')

export const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [tidy(text)] })
