import { isRehearsal } from '#kernel/rehearsal.ts'
import { renderHtml } from './html.ts'
import type { DocumentModel } from './model.ts'
import { renderPdf } from './pdf.ts'

/** What a document of a rehearsal says on every page: it leaves the program, and nothing of it happened. */
const NOTHING_HAPPENED = {
  fr: 'Répétition\u00A0: document sans aucun effet',
  en: 'Rehearsal: this document has no effect',
} as const

/** What a document of this group says of itself on every page; nothing in a group that is not rehearsed. */
export const rehearsedStanding = (groupId: string, language: DocumentModel['language']): string | undefined =>
  isRehearsal(groupId) ? NOTHING_HAPPENED[language] : undefined

/** The document as its group gives it: that of a rehearsal says so before all else that is said of its standing. */
export function inGroup(groupId: string, model: DocumentModel): DocumentModel {
  const mark = rehearsedStanding(groupId, model.language)
  if (mark === undefined) return model
  return { ...model, standing: model.standing === undefined ? mark : `${mark} · ${model.standing}` }
}

/** A document of a group as a PDF. Only here is one set: none of a rehearsal passes for real. */
export const pdfIn = (groupId: string, model: DocumentModel): Promise<Uint8Array> => renderPdf(inGroup(groupId, model))

/** The same as a fragment of a page. */
export const htmlIn = (groupId: string, model: DocumentModel, depth: 1 | 2 | 3): string =>
  renderHtml(inGroup(groupId, model), depth)
