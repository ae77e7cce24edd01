import Papa from 'papaparse'
import type { RegisterLine } from '../contract.ts'

/**
 * The register as a spreadsheet reads it, in French: amounts in euros with a decimal comma, to the cent. A cell that a spreadsheet would run
 * is written as a text.
 */
export function csvOf(lines: readonly RegisterLine[], names: ReadonlyMap<string, string>): string {
  const rows = lines.map((line) => ({
    nature: KINDS[line.kind],
    objet: line.subject,
    membre: line.owner === null ? '' : (names.get(line.owner) ?? ''),
    adversaire: line.holder ?? line.opposite.map((body) => names.get(body) ?? '').join(', '),
    en_cours: line.pending ? 'oui' : 'non',
    depuis_le: line.since ?? '',
    echeance: line.next?.on ?? '',
    montant_demande: euros(line.amount),
    montant_reconnu: euros(line.recognised),
    juridiction: line.court ?? '',
    dossier: line.reference ?? '',
  }))
  return `\ufeff${Papa.unparse({ fields: COLUMNS, data: rows }, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`
}

const KINDS: Readonly<Record<RegisterLine['kind'], string>> = {
  convention: 'convention',
  award: 'passation',
  execution: 'exécution',
}

const COLUMNS = [
  ...['nature', 'objet', 'membre', 'adversaire', 'en_cours', 'depuis_le', 'echeance', 'montant_demande'],
  ...['montant_reconnu', 'juridiction', 'dossier'],
]

const euros = (cents: number | null): string =>
  cents === null ? '' : `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`
