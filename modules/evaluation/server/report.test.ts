import { describe, expect, test } from 'vitest'
import type { Block, Inline } from '#platform/documents/model.ts'
import { renderPdf } from '#platform/documents/pdf.ts'
import { largeEvaluation, largeSheets } from '../large-sample.ts'
import type { Known } from '../model/evaluation-state.ts'
import { reportOf } from './report.ts'
import type { ReportAround } from './report-parts.ts'

const SIZE = { tenders: 4, criteria: 4, evaluators: 2 }
const around: ReportAround = {
  ...{ coordinator: 'Région Hauts-de-France', lotTitle: null, sheets: largeSheets(SIZE) },
  ...{
    nameOf: () => 'Région',
    personOf: (person) => `Agent ${person.at(-1)}`,
    today: '2027-05-03',
    lawDate: '2027-02-08',
  },
}
const state = largeEvaluation(SIZE)
const plain = (content: readonly Inline[]): string =>
  content.map((each) => (typeof each === 'string' ? each : 'text' in each ? each.text : ' ')).join('')

/** What a block says, cell by cell. */
function said(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [plain(block.content)]
    case 'definitions':
      return block.entries.map(({ term, definition }) => `${term} : ${plain(definition)}`)
    case 'table':
      return [block.caption, ...block.rows.map((row) => row.map(plain).join(' | '))]
    default:
      return []
  }
}
const textOf = (of: Known, over: Partial<ReportAround> = {}): string =>
  reportOf(of, { ...around, ...over })
    .blocks.flatMap(said)
    .join('\n')
    .replace(/[\u00A0\u202F]/g, ' ')

describe('S3.7 : le rapport à la commission vient des données seules', () => {
  test('la grille publiée, qui a noté, ce qu’est chaque offre, le classement calculé et son empreinte', () => {
    const text = textOf(state)
    expect(text).toContain(`Empreinte du classement : ${state.digest}`)
    expect(text).toContain(
      'Prix | 40 % | de 0 à 10,00, par pas de 0,01 ; note maximale × prix le plus bas ÷ prix de l’offre',
    )
    expect(text).toContain('Agent 0 | Région | 1er avril 2027 | 20 avril 2027')
    expect(text).toContain('Société 1 | Régulière | conforme au dossier | 700 000,00 €')
    expect(text).toMatch(/^1 \| Société \d \| /m)
    expect(text).toContain('Aucun rang n’est saisi.')
    expect(text).toMatch(/Prix \| [\d,]+ \| – \| Calculée par la formule publiée/)
    expect(text).toMatch(/Sous-critère 1 de la valeur technique \| [\d,]+ \| [\d,]+ ; [\d,]+ \| .* – pièce 1, p\. /)
  })

  test('une offre écartée a son motif et son article, et ni rang ni notes', () => {
    const [first, ...others] = state.tenders
    if (first?.qualification == null) throw new Error()
    const tenders = [
      { ...first, qualification: { ...first.qualification, kind: 'irregular' as const, reason: 'incomplète' } },
      ...others,
    ]
    const text = textOf({ ...state, tenders })
    expect(text).toContain('Société 1 | Irrégulière (CCP, art. L. 2152-2) | incomplète')
    expect(text).not.toContain('Notes de Société 1')
    expect(text).not.toMatch(/^\d \| Société 1 \|/m)
  })

  test('R2.52 : une offre signalée montre la méthode, le calcul, le seuil et ce qui en a été décidé', () => {
    const [first, ...others] = state.tenders
    if (first?.price == null) throw new Error()
    const low = { outcome: 'justified', reason: 'serveurs amortis', by: '', on: '2027-05-02' } as const
    const text = textOf({
      ...state,
      tenders: [{ ...first, price: { ...first.price, total: 300_000_00 }, low }, ...others],
    })
    expect(text).toContain('Société 1 | part de l’estimation | 300 000,00 € | 800 000,00 € | 37,5 % | 80 %')
    expect(text).toContain('Société 1 : le prix est justifié (2 mai 2027) : serveurs amortis.')
  })

  test('les lettres, leurs réponses, et la régularisation offerte à tous ou refusée', () => {
    const letter = {
      number: 1,
      kind: 'price',
      tender: state.tenders[0]?.id ?? '',
      text: 'Justifiez.',
      until: null,
    } as const
    const letters = [{ ...letter, sentAt: '2027-04-02T08:00:00.000Z', due: '2027-04-12', answer: null }]
    const text = textOf({ ...state, letters, regularisation: { offered: false, on: '2027-04-20', reason: 'délais' } })
    expect(text).toContain('Société 1 | Justification du prix (CCP, art. R. 2152-3)')
    expect(text).toContain('Aucune réponse')
    expect(text).toContain('La régularisation a été refusée à tous le 20 avril 2027 : délais.')
  })

  test('les mêmes données donnent le même fichier, accessible et archivable', async () => {
    const [one, other] = [await renderPdf(reportOf(state, around)), await renderPdf(reportOf(state, around))]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
    const text = Buffer.from(one).toString('latin1')
    expect(text).toContain('pdfuaid:part')
    expect(text).toContain('pdfaid:part')
  }, 30_000)
})
