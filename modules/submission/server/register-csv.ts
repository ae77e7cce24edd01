import Papa from 'papaparse'
import { parisInstant } from '#kernel/paris-time.ts'
import type { DepositLine } from '../contract.ts'
import { deposit } from '../web/labels.fr.ts'

/** The register as a spreadsheet reads it, in French, at the hours of Paris. A cell that a spreadsheet would run is written as a text. */
export function csvOf(lines: readonly DepositLine[]): string {
  const rows = lines.map((line) => ({
    rang: line.rank,
    operateur: line.company?.name ?? '(effacé)',
    identifiant: line.company?.identifier.value ?? '',
    nature: line.copy ? 'copie de sauvegarde' : 'pli',
    etat: deposit.statuses[line.status],
    debut: parisInstant(line.begunAt),
    dernier_octet: parisInstant(line.receivedAt),
    limite: parisInstant(line.deadline),
    incertitude_ms: line.uncertainty,
    octets: line.bytes,
    parties: line.parts,
    empreinte: line.hash,
    motif: line.reason ?? '',
  }))
  return `\ufeff${Papa.unparse(rows, { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`
}
