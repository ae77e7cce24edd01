import type { Json } from '#kernel/canonical.ts'
import { formatDate } from '#ui/i18n/format.ts'
import type { ChecklistItem } from '../model/checklist.ts'
import type { RecordClass } from '../model/retention.ts'

/** The words that the sentences of the three processes share. */

export const day = (value: Json | undefined): string => (typeof value === 'string' ? formatDate(value, 'en') : '—')
export const list = (value: Json | undefined): string => (Array.isArray(value) ? value.join(', ') : '')
export const titles = (value: Json | undefined): string =>
  Array.isArray(value) ? value.map((item) => `“${item.title ?? item.subject}”`).join(', ') : ''

const MATTERS: Readonly<Record<string, string>> = {
  dispute: 'dispute on the convention',
  award: 'referral on the award',
  consultation: 'referral on the award',
  claim: 'dispute on the execution',
}

/** The disputes that are not over, each with what it is on. */
export const matters = (value: Json | undefined): string =>
  Array.isArray(value)
    ? value.map(({ process, subject }) => `${MATTERS[process] ?? MATTERS.dispute} “${subject}”`).join(', ')
    : ''

export const ITEMS: Readonly<Record<ChecklistItem, string>> = {
  orders: 'orders accepted or closed',
  invoices: 'invoices paid',
  guarantees: 'guarantees released',
  penalties: 'penalties settled',
  disputes: 'disputes closed',
  archives: 'archives transferred',
}

export const RECORDS: Readonly<Record<RecordClass, string>> = {
  'group-acts': 'convention and acts of the group',
  'contract-file': 'contract file',
  'award-file': 'award file',
  'unsuccessful-bids': 'unsuccessful tenders',
  'connection-logs': 'connection logs',
}

const word = (words: Readonly<Record<string, string>>, value: Json | undefined): string =>
  words[String(value)] ?? String(value)

/** An item of the checklist. */
export const item = (value: Json | undefined): string => word(ITEMS, value)
/** A class of records. */
export const records = (value: Json | undefined): string => word(RECORDS, value)
/** Several of them. */
export const each = (say: (value: Json) => string, values: Json | undefined): string =>
  Array.isArray(values) ? values.map(say).join(', ') : ''
