import type { Finding } from '#api/shapes.ts'
import { SECTIONS, type Section } from '../model/dossier.ts'

/** A part of the file as one fills it in: the sections of the dossier, then its documents. */
export type FilePlace = Section | 'documents'
export const FILE_PLACES: readonly FilePlace[] = [...(Object.keys(SECTIONS) as Section[]), 'documents']

export const idOf = (place: FilePlace): string => `dossier-${place}`

/** Checks that look at more than one section: where what they find is mended. */
const PLACES: Readonly<Record<string, FilePlace>> = {
  groupInForceForBuyers: 'buyers',
  urgencyReasoned: 'object',
  documentsComplete: 'documents',
  documentsExpected: 'documents',
}

const isPlace = (text: unknown): text is FilePlace => FILE_PLACES.some((place) => place === text)

/** Where what a check found is mended. */
export function placeOfFinding({ rule, facts }: Pick<Finding, 'rule' | 'facts'>): FilePlace {
  return isPlace(facts.section) ? facts.section : (PLACES[rule] ?? 'object')
}

/** Where the server's word on a field is mended: `dossier.recourse.court` stands in the recourses. */
export function placeOfPath(path: string): FilePlace | undefined {
  const [part, field] = path.split('.')
  if (part === 'documents') return 'documents'
  if (part !== 'dossier') return undefined
  return (Object.keys(SECTIONS) as Section[]).find((section) => SECTIONS[section].some((own) => own === field))
}

/** What is left to do in each place: what closes the act, and what asks for a reason. */
export type Left = { readonly wrong: number; readonly asked: number }

export function leftIn(place: FilePlace, findings: readonly Finding[]): Left {
  const own = findings.filter((finding) => placeOfFinding(finding) === place)
  const count = (outcome: Finding['outcome']) => own.filter((finding) => finding.outcome === outcome).length
  return { wrong: count('unmet'), asked: count('to-appraise') }
}
