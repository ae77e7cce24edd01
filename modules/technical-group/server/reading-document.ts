import type { Block, DocumentModel } from '#platform/documents/model.ts'
import { tidy } from '#platform/documents/typography.fr.ts'
import type { ClauseText } from '../model/clause-text.ts'
import type { Version } from '../model/review-state.ts'

type Around = { readonly title: string; readonly theme: string; readonly issuer: string; readonly reference: string }

/** A document that came as text, set as a PDF to be read: each clause under its number. */
export function documentOfClauses(clauses: readonly ClauseText[], version: Version, around: Around): DocumentModel {
  return {
    language: 'fr',
    title: tidy(around.title),
    subtitle: tidy(`Thème : ${around.theme} – version ${version.number}`),
    reference: around.reference,
    issuer: around.issuer,
    subject: 'Document soumis à la relecture du groupe technique.',
    date: version.on,
    standing: 'Document de travail, confidentiel',
    blocks: clauses.flatMap(blocksOf),
  }
}

function blocksOf({ number, title, text }: ClauseText): readonly Block[] {
  const head = number === '0' ? title : [number, title].filter((part) => part !== '').join(' – ')
  const paragraphs = text.split(/\n\s*\n|\n(?=\s*[-•–])/).map((part) => part.replace(/\s*\n\s*/g, ' ').trim())
  return [
    ...(head === '' ? [] : [{ kind: 'heading', level: 1, text: drawn(head) } as const]),
    ...paragraphs.filter((part) => part !== '').map((part) => ({ kind: 'paragraph', content: [drawn(part)] }) as const),
  ]
}

/** Tabs of a table become spaces; signs that no font draws are left out. */
const drawn = (text: string): string =>
  text
    .replace(/\t+/g, ' · ')
    .replace(/[\p{C}\p{Co}]/gu, '')
    .trim()
