import Papa from 'papaparse'
import { parisInstant } from '#kernel/paris-time.ts'
import type { ArrivalLine, DeskView } from '../contract.ts'
import { arrival } from '../web/labels.fr.ts'
import { words } from '../web/words.ts'

/**
 * The register of arrivals as a spreadsheet reads it, in French, at the hours of Paris, in the order of the numbers. A cell that
 * a spreadsheet would run is written as a text.
 */
export function csvOf({ lines, consultations }: Pick<DeskView, 'lines' | 'consultations'>): string {
  const says = words.fr
  const referenceOf = (id: string) => consultations.find((each) => each.id === id)?.reference ?? ''
  const rows = lines.toSorted(byNumber).map((line) => ({
    consultation: referenceOf(line.consultation),
    numero: line.number,
    expediteur: line.sender.name,
    identifiant: line.sender.identifier?.value ?? '',
    nature: says.kinds[line.kind],
    nombre: line.items,
    etat: arrival.statuses[line.status],
    arrivee_dite: parisInstant(line.arrivedAt).slice(0, TO_THE_MINUTE),
    inscription: parisInstant(line.recordedAt),
    limite: parisInstant(line.deadline),
    recu_par: line.receivedBy,
    voie: says.ways[line.way],
    ferme: line.outside.sealed ? 'oui' : 'non',
    mention: line.outside.marked ? 'oui' : 'non',
    abime: line.outside.damaged ? 'oui' : 'non',
    a_noter: line.outside.remarks,
    moyen: says.means[line.means],
  }))
  return `\ufeff${Papa.unparse(rows, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`
}

/** `2027-03-15T11:59`. */
const TO_THE_MINUTE = 16

const byNumber = (one: ArrivalLine, other: ArrivalLine): number =>
  one.consultation === other.consultation
    ? one.number - other.number
    : one.deadline.localeCompare(other.deadline) || one.consultation.localeCompare(other.consultation)
