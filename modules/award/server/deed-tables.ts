import type { DocumentKind, DossierDocument } from '#modules/consultation/index.ts'
import { DOCUMENTS, siret } from '#modules/consultation/server/index.ts'
import { ofFigures, ofWords, tableOf } from '#platform/documents/blocks.ts'
import type { Block, Inline } from '#platform/documents/model.ts'
import { count, euros, tidy } from '#platform/documents/typography.fr.ts'
import type { DeedBuyer, DeedFile } from './deed-parts.ts'

export function buyersTable(buyers: readonly DeedBuyer[], divided: boolean): Block {
  return tableOf(
    tidy(
      divided
        ? 'Acheteurs ; leur besoin maximal est celui de tous les lots ensemble'
        : 'Acheteurs et leur besoin maximal',
    ),
    [ofWords('Acheteur', 5), ofWords('SIRET', 4), ofWords('Facturation', 5), ofFigures('Besoin maximal HT', 4)],
    buyers.map(({ name, siret: number, address, service, maximum }) => [
      [tidy(name)],
      [number === '' ? 'Sans SIRET' : siret(number)],
      [tidy(service === '' ? address : `${address} (service ${service})`)],
      [euros(maximum)],
    ]),
  )
}

/** The documents of the file that bind, as they prevail over each other; what only served to compete is left out. */
const BINDING: readonly DocumentKind[] = ['CCAP', 'CCTP', 'annex', 'BPU']

/** A hash on two lines: whole it is wider than its column. */
const inTwo = (sha256: string): readonly Inline[] => [sha256.slice(0, 32), { kind: 'line-break' }, sha256.slice(32)]

/** More files than one reads: they are named by their list, which the register keeps. */
const MOST_FILES = 60

export function piecesTables(documents: readonly DossierDocument[], tender: readonly DeedFile[]): readonly Block[] {
  const binding = documents
    .filter(({ kind }) => BINDING.includes(kind))
    .toSorted((one, other) => BINDING.indexOf(one.kind) - BINDING.indexOf(other.kind))
  const columns = [ofWords('Pièce', 5), ofWords('Empreinte SHA-256', 9)]
  return [
    ...(binding.length === 0
      ? []
      : [
          tableOf(
            'Pièces du dossier de consultation, dans leur dernière version',
            columns,
            binding.map(({ kind, name, sha256 }) => [[tidy(`${DOCUMENTS[kind]} (${name})`)], inTwo(sha256)]),
          ),
        ]),
    ...(tender.length === 0
      ? []
      : [
          tableOf(
            tender.length > MOST_FILES
              ? tidy(
                  `Offre du titulaire : les ${count(MOST_FILES)} premiers de ses ${count(tender.length)} fichiers, la liste entière étant au procès-verbal d’ouverture`,
                )
              : 'Offre du titulaire',
            columns,
            tender.slice(0, MOST_FILES).map(({ name, sha256 }) => [[name], inTwo(sha256)]),
          ),
        ]),
  ]
}
