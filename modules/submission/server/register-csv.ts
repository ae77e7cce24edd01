import Papa from 'papaparse'
import { parisInstant } from '#kernel/paris-time.ts'
import type { DepositLine } from '../contract.ts'
import { deposit } from '../web/labels.fr.ts'
import { fr } from '../web/words.fr.ts'

/** What did not come by electronic means has a register of its own: whoever has this file alone is told so. */
const ELSEWHERE = {
  operateur: 'Sur papier, sur un support ou en échantillon : voir le registre des arrivées (arrivees.csv)',
}

/** The register as a spreadsheet reads it, in French, at the hours of Paris. A cell that a spreadsheet would run is written as a text. */
export function csvOf(lines: readonly DepositLine[]): string {
  const rows = lines.map((line) => ({
    rang: line.rank,
    operateur: line.company?.name ?? '(effacé)',
    identifiant: line.company?.identifier.value ?? '',
    nature: line.copy ? 'copie de sauvegarde' : 'pli',
    etat: stateOf(line),
    debut: parisInstant(line.begunAt),
    dernier_octet: parisInstant(line.receivedAt),
    limite: parisInstant(line.deadline),
    incertitude_ms: line.uncertainty,
    octets: line.bytes,
    parties: line.parts,
    empreinte: line.hash,
    motif: line.reason ?? '',
  }))
  const printed = Papa.unparse([...rows, ELSEWHERE], { delimiter: ';', newline: '\r\n', escapeFormulae: true })
  return `\ufeff${printed}\r\n`
}

function stateOf({ late, status, withdrawalAsked }: DepositLine): string {
  const state = (late?.stalled === true ? fr.enteredLate[status] : undefined) ?? deposit.statuses[status]
  return withdrawalAsked === null ? state : `${state} ; ${fr.withdrawalAt(withdrawalAsked)}`
}
