import { type Arrived, KIND_WORDS } from '#modules/arrival/index.ts'
import { blocksSetBy, ofFigures, ofWords, tableOf } from '#platform/documents/blocks.ts'
import type { Block } from '#platform/documents/model.ts'
import { longInstant, tidy } from '#platform/documents/typography.fr.ts'

const { paragraph } = blocksSetBy(tidy)

/** What came on paper, on a medium or as a sample, in the order of its receipts, and what had become of it. */
export function arrivalBlocks(arrivals: readonly Arrived[]): readonly Block[] {
  if (arrivals.length === 0) return [paragraph('Rien n’est arrivé sur papier, sur un support ou en échantillon.')]
  return [
    tableOf(
      'Ce qui est arrivé sur papier, sur un support ou en échantillon, à l’heure dite au guichet',
      [
        ofWords('Expéditeur', 3),
        ofFigures('Récépissé'),
        ofWords('Nature', 3),
        ofWords('Arrivé le', 3),
        ofWords('Sort', 3),
      ],
      arrivals.map((arrival) => [
        [tidy(arrival.sender)],
        [`n° ${arrival.number}`],
        [tidy(KIND_WORDS.fr[arrival.kind])],
        [longInstant(arrival.arrivedAt)],
        [tidy(fateOf(arrival))],
      ]),
    ),
  ]
}

const CALLED = {
  malware: 'programme malveillant dans l’envoi électronique',
  incomplete: 'envoi électronique incomplet',
  late: 'envoi électronique hors délai, commencé avant la limite',
  unreadable: 'envoi électronique qui n’a pu être ouvert',
} as const

const BECAME: Readonly<Record<Arrived['became'], string>> = {
  received: 'à temps, resté fermé',
  late: 'hors délai, resté fermé',
  called: 'appelé, non ouvert',
  opened: 'ouvert',
  returned: 'rendu',
  destroyed: 'détruit',
  annulled: 'inscription annulée',
}

function fateOf({ became, call, means }: Arrived): string {
  const called = call === null ? '' : ` (${CALLED[call]})`
  return `${BECAME[became]}${called}${means === 'refused' ? ' ; non recevable par cette voie' : ''}`
}
