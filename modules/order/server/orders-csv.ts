import Papa from 'papaparse'
import { civilDay } from '#kernel/paris-time.ts'
import { order } from '../web/labels.fr.ts'
import type { ListedOrder } from './queries.ts'

/**
 * Orders as a spreadsheet reads them, in French: amounts in euros with a decimal comma, to the cent. A cell that a spreadsheet would run
 * is written as a text.
 */
export function csvOf(
  orders: readonly ListedOrder[],
  names: ReadonlyMap<string, string>,
  references: ReadonlyMap<string, string>,
): string {
  const rows = orders.map((each) => ({
    numero: each.number ?? '',
    marche: references.get(each.contract) ?? '',
    membre: names.get(each.body) ?? '',
    etat: order.statuses[each.status],
    engagement: each.commitment ?? '',
    signee_le: each.signedOn ?? '',
    adressee_le: each.sentAt === null ? '' : civilDay(each.sentAt),
    recue_le: each.receivedOn ?? '',
    execution_du: each.from,
    execution_au: each.until,
    lignes: each.lines,
    montant_ht: euros(each.amount),
    tva: euros(each.vat),
    montant_ttc: euros(each.amount === null || each.vat === null ? null : each.amount + each.vat),
  }))
  return `\ufeff${Papa.unparse({ fields: COLUMNS, data: rows }, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`
}

const COLUMNS = [
  ...['numero', 'marche', 'membre', 'etat', 'engagement', 'signee_le', 'adressee_le', 'recue_le', 'execution_du'],
  ...['execution_au', 'lignes', 'montant_ht', 'tva', 'montant_ttc'],
]

const euros = (cents: number | null): string =>
  cents === null ? '' : `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`
