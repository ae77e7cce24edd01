import type { Block } from '#platform/documents/model.ts'
import { euros, shortDate, tidy } from '#platform/documents/typography.fr.ts'
import { lowIn } from '../model/standing.ts'
import { asSentence, paragraph, type Reported } from './report-parts.ts'
import { METHODS, percentTold } from './report-words.ts'

/** What each method found of each flagged tender, its threshold beside, and how it was settled. */
export function lowBlocks({ state, around, nameOf }: Reported): readonly Block[] {
  const found = lowIn(state, around.lawDate).filter(({ flagged }) => flagged)
  if (found.length === 0) return [paragraph('Aucune méthode ne signale d’offre.'), ...settledBlocks({ state, nameOf })]
  return [
    {
      kind: 'table',
      caption: 'Offres signalées : aucune méthode n’écarte une offre par elle-même (CCP, art. L. 2152-6)',
      rowHeaders: true,
      columns: [
        { header: 'Soumissionnaire', align: 'start', share: 3 },
        { header: 'Méthode', align: 'start', share: 3 },
        { header: 'Prix', align: 'end', share: 2 },
        { header: 'Comparé à', align: 'end', share: 2 },
        { header: 'Part', align: 'end' },
        { header: 'Seuil', align: 'end' },
      ],
      rows: found.map(({ tender, method, line, price, against, share, limit }) => [
        [nameOf(tender)],
        [tidy(`${METHODS[method]}${line === '' ? '' : ` ${line}`}`)],
        [euros(price)],
        [euros(against)],
        [percentTold(share)],
        [percentTold(limit)],
      ]),
    },
    ...settledBlocks({ state, nameOf }),
  ]
}

function settledBlocks({ state, nameOf }: Pick<Reported, 'state' | 'nameOf'>): readonly Block[] {
  return state.tenders.flatMap(({ id, low }) =>
    low === null
      ? []
      : [
          paragraph(
            low.outcome === 'justified'
              ? `${nameOf(id)} : le prix est justifié (${shortDate(low.on)}) : ${asSentence(low.reason)}`
              : `${nameOf(id)} : l’offre est rejetée comme anormalement basse (${shortDate(low.on)}) : ${asSentence(low.reason)}`,
          ),
        ],
  )
}
