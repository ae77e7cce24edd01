import type { Json } from '#kernel/canonical.ts'
import { formatDate } from '#ui/i18n/format.ts'
import type { ChecklistItem } from '../model/checklist.ts'
import type { RecordClass } from '../model/retention.ts'

/** The words that the sentences of the three processes share. */

export const day = (value: Json | undefined): string => (typeof value === 'string' ? formatDate(value, 'fr') : '—')
export const list = (value: Json | undefined): string => (Array.isArray(value) ? value.join(', ') : '')
export const titles = (value: Json | undefined): string =>
  Array.isArray(value) ? value.map((item) => `« ${item.title ?? item.subject} »`).join(', ') : ''

const MATTERS: Readonly<Record<string, string>> = {
  dispute: 'litige sur la convention',
  award: 'recours sur la passation',
  consultation: 'recours sur la passation',
  claim: 'différend d’exécution',
}

/** The disputes that are not over, each with what it is on. */
export const matters = (value: Json | undefined): string =>
  Array.isArray(value)
    ? value.map(({ process, subject }) => `${MATTERS[process] ?? MATTERS.dispute} « ${subject} »`).join(', ')
    : ''

export const ITEMS: Readonly<Record<ChecklistItem, string>> = {
  orders: 'commandes admises ou closes',
  invoices: 'factures payées',
  guarantees: 'garanties libérées',
  penalties: 'pénalités soldées',
  disputes: 'litiges clos',
  archives: 'archives transférées',
}

export const RECORDS: Readonly<Record<RecordClass, string>> = {
  'group-acts': 'convention et actes du groupement',
  'contract-file': 'dossier du marché',
  'award-file': 'dossier de passation',
  'unsuccessful-bids': 'offres non retenues',
  'connection-logs': 'journaux de connexion',
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
