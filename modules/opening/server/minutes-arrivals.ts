import { type Arrived, KIND_WORDS } from '#modules/arrival/index.ts'
import type { Block } from '#platform/documents/model.ts'
import { longInstant, tidy } from '#platform/documents/typography.fr.ts'

/** What came on paper, on a medium or as a sample, in the order of its receipts, and what had become of it. */
export function arrivalBlocks(arrivals: readonly Arrived[]): readonly Block[] {
  if (arrivals.length === 0)
    return [{ kind: 'paragraph', content: ['Rien n’est arrivé sur papier, sur un support ou en échantillon.'] }]
  return [
    {
      kind: 'table',
      caption: 'Ce qui est arrivé sur papier, sur un support ou en échantillon, à l’heure dite au guichet',
      rowHeaders: true,
      columns: [
        { header: 'Expéditeur', align: 'start', share: 3 },
        { header: 'Récépissé', align: 'end', share: 1 },
        { header: 'Nature', align: 'start', share: 3 },
        { header: 'Arrivé le', align: 'start', share: 3 },
        { header: 'Sort', align: 'start', share: 3 },
      ],
      rows: arrivals.map((arrival) => [
        [tidy(arrival.sender)],
        [`n° ${arrival.number}`],
        [tidy(KIND_WORDS.fr[arrival.kind])],
        [longInstant(arrival.arrivedAt)],
        [tidy(fateOf(arrival))],
      ]),
    },
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
