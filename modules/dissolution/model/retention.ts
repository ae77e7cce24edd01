import { computeTerm } from '#kernel/calendar.ts'
import type { Basis, IsoDate } from '#kernel/citation.ts'
import { cite, type ParameterKey, param } from '#law/index.ts'

/** What a group leaves behind, by how long it is kept (law.md 8.5). */
export const RECORD_CLASSES = [
  'group-acts',
  'contract-file',
  'award-file',
  'unsuccessful-bids',
  'connection-logs',
] as const

export type RecordClass = (typeof RECORD_CLASSES)[number]

/** What a retention period counts from. */
export type RetentionStart = 'end-of-group' | 'final-payment' | 'contract-signature' | 'event'

/** How long a class of records is kept: from what, for how long (`null`: for ever), and who says so. */
export type Retention = {
  readonly from: RetentionStart
  readonly length: Extract<ParameterKey, `archive.${string}`> | null
  readonly basis: Basis
}

const VISA = [cite('code-patrimoine', 'L212-2'), cite('code-patrimoine', 'R212-14')] as const

/** The award file follows the contract that it made: of the two periods the longer one holds. */
export const RETENTION: Readonly<Record<RecordClass, Retention>> = {
  'group-acts': { from: 'end-of-group', length: null, basis: VISA },
  'contract-file': {
    from: 'final-payment',
    length: 'archive.contract',
    basis: [cite('CCP', 'R2184-13'), cite('SIAF', 'marchés publics'), ...VISA],
  },
  'award-file': {
    from: 'final-payment',
    length: 'archive.contract',
    basis: [cite('CCP', 'R2184-12'), cite('SIAF', 'marchés publics'), ...VISA],
  },
  'unsuccessful-bids': {
    from: 'contract-signature',
    length: 'archive.bids',
    basis: [cite('CCP', 'R2184-12'), ...VISA],
  },
  'connection-logs': { from: 'event', length: 'archive.logs', basis: [cite('policy', 'log retention')] },
}

/**
 * The last day of keeping for a class that counts from `start`; `null` for what is kept for ever. After it nothing is
 * destroyed yet: the archives administration gives its visa first.
 */
export function keptUntil(recordClass: RecordClass, start: IsoDate, lawDate: IsoDate): IsoDate | null {
  const { length } = RETENTION[recordClass]
  if (length === null) return null
  const { value, unit } = param(length, lawDate)
  const months = unit === 'year' ? value * 12 : value
  return computeTerm({ start, regime: 'date-to-date', length: { months }, side: 'minimum' }).last
}
