import type { Block } from '#platform/documents/model.ts'
import { euros, tidy } from '#platform/documents/typography.fr.ts'
import type { Analysed } from '../model/evaluation-state.ts'
import { outOfHundred } from '../model/ranking.ts'
import { isInTheRunning } from '../model/standing.ts'
import type { DisclosedSheet } from './queries.ts'
import { asSentence, oneLine, type Reported } from './report-parts.ts'
import { KINDS, pointsTold } from './report-words.ts'

/** Each tender under each criterion: the score that was agreed on or computed, what each evaluator gave, why, and on which pages. */
export function tenderBlocks(reported: Reported): readonly Block[] {
  const { state, lines } = reported
  const rank = new Map(lines.map(({ tender }, index) => [tender, index]))
  const sorted = state.tenders.toSorted((a, b) => (rank.get(a.id) ?? lines.length) - (rank.get(b.id) ?? lines.length))
  return sorted.flatMap((tender) => [
    { kind: 'heading', level: 2, text: tidy(tender.operator) } as const,
    standingOf(reported, tender),
    ...(isInTheRunning(tender) ? [scoresTable(reported, tender)] : []),
  ])
}

function standingOf({ lines }: Reported, { id, qualification, low, price }: Analysed): Block {
  const line = lines.find(({ tender }) => tender === id)
  const said = [
    qualification === null
      ? 'Offre à qualifier.'
      : `${KINDS[qualification.kind]} : ${asSentence(qualification.reason)}`,
    low === null ? '' : low.outcome === 'rejected' ? 'Rejetée comme anormalement basse.' : 'Prix bas, justifié.',
    price === null
      ? ''
      : `Prix : ${euros(price.total)} HT, page ${price.cited.page} de la pièce n° ${price.cited.file + 1}.`,
    line?.total == null ? '' : `Rang ${line.rank}, total ${pointsTold(outOfHundred(line.total))} sur 100.`,
  ]
  return { kind: 'paragraph', content: [tidy(said.filter((each) => each !== '').join(' '))] }
}

function scoresTable({ state, around, scored, lines }: Reported, { id, operator }: Analysed): Block {
  const { sheets } = around
  const line = lines.find(({ tender }) => tender === id)
  return {
    kind: 'table',
    caption: tidy(`Notes de ${operator}`),
    rowHeaders: true,
    columns: [
      { header: 'Critère', align: 'start', share: 8 },
      { header: 'Note', align: 'end', share: 2 },
      { header: 'Évaluateurs', align: 'start', share: 6 },
      { header: 'Motif et pages', align: 'start', share: 13 },
    ],
    rows: scored.map(({ criterion: { key, title }, scale }) => {
      const points = line?.scores[key] ?? null
      const computed = scale.formula !== null
      return [
        [tidy(title)],
        [points === null ? '–' : pointsTold(points)],
        [computed ? '–' : sheets.map((sheet) => given(sheet, id, key)).join(' ; ')],
        [
          tidy(
            computed
              ? 'Calculée par la formule publiée'
              : reasonOf(state.consensus[id]?.[key]?.reason ?? '', pagesOf(sheets, id, key)),
          ),
        ],
      ]
    }),
  }
}

/** In the order of the evaluators. */
function given({ scores }: DisclosedSheet, tender: string, key: string): string {
  const points = scores[tender]?.[key]?.points
  return points === undefined ? '–' : pointsTold(points)
}

const reasonOf = (reason: string, pages: string): string =>
  [oneLine(reason) === '' ? 'Note de tous' : oneLine(reason), pages].filter((each) => each !== '').join(' – ')

/** « pièce 1, p. 4 et 12 » : each page that an evaluator cites, once. */
function pagesOf(sheets: readonly DisclosedSheet[], tender: string, key: string): string {
  const cited = sheets.flatMap(({ scores }) => scores[tender]?.[key]?.cited ?? [])
  const byFile = Map.groupBy(cited, ({ envelope, file }) => `${envelope} ${file}`)
  return [...byFile.values()]
    .map((pages) => {
      const numbers = [...new Set(pages.map(({ page }) => page))].toSorted((a, b) => a - b)
      return `pièce ${(pages[0]?.file ?? 0) + 1}, p. ${numbers.join(', ')}`
    })
    .join(' ; ')
}
