import type { IsoInstant } from '#kernel/citation.ts'
import { blocksSetBy, type Line } from './blocks.ts'
import type { Block } from './model.ts'
import { longInstant, tidy } from './typography.fr.ts'

/** What every letter of a buyer has in common, in French: whom it is for, the words of whoever wrote, where one disputes it, and for whom it leaves. */

const { heading, paragraph, definitions, list } = blocksSetBy(tidy)

/** The court and the periods, as the file of the consultation published them; an empty text where it says nothing. */
export type Recourse = {
  readonly court: string
  readonly address: string
  readonly contact: string
  readonly periods: string
}

/** A company as its deposits name it. */
export type Addressee = { readonly name: string; readonly identifier: string }

/** In whose name a letter leaves: the coordinator, and the title of whoever binds it that day; `null` where the register does not tell one. */
export type Sender = { readonly coordinator: string; readonly signatory: string | null }

/** Who writes: the coordinator, for all its members. */
export const issuerOf = ({ coordinator }: Pick<Sender, 'coordinator'>): string =>
  tidy(`${coordinator}, coordonnateur, au nom et pour le compte des membres du groupement`)

/** What the head of a letter says of how it left. */
export const LEFT_BY = {
  electronic: 'Envoyée par voie électronique',
  paper: 'Envoyée sur papier',
} as const

/** « Le lundi 23 novembre 2026 à 12 h 00, heure de Paris » */
export const leftAt = (at: IsoInstant): string => `Le ${longInstant(at)}, heure de Paris`

/** Several paragraphs of what somebody wrote, one after the other. */
export const written = (text: string): readonly Block[] =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => paragraph(part.replace(/\s*\n\s*/g, ' ')))

/** Its addressee, with its number, and what it is about. */
export const addressed = ({ name, identifier }: Addressee, about: readonly Line[]): Block =>
  definitions([['Destinataire', identifier === '' ? name : `${name}, ${numberOf(identifier)}`], ...about])

/** « SIRET 732 829 320 00074 »; another number as it is. */
const numberOf = (identifier: string): string =>
  /^\d{14}$/.test(identifier)
    ? `SIRET ${identifier.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4')}`
    : `numéro ${identifier}`

export const salutation: Block = paragraph('Madame, Monsieur,')

/** Where the decision is disputed, and within which periods: without them a period does not run against its reader (law.md, R2.62). */
export function remedies(recourse: Recourse | null): readonly Block[] {
  if (recourse === null || recourse.court.trim() === '') return []
  return [
    heading('Voies et délais de recours'),
    paragraph(`Tels que le dossier de la consultation les a publiés. ${before(recourse)}`),
    ...told(recourse.periods),
  ]
}

/**
 * The same of a procedure that is given up: what its file published is of a contract, and none will be signed. Such a decision is brought before the judge
 * within two months of its notification (CJA, art. R421-1).
 */
export function remedyAgainstAbandonment(recourse: Recourse | null): readonly Block[] {
  if (recourse === null || recourse.court.trim() === '') return []
  return [
    heading('Voies et délais de recours'),
    paragraph(
      `Cette décision peut faire l’objet d’un recours pour excès de pouvoir dans les deux mois qui suivent la réception de cette lettre (code de justice administrative, art. R. 421-1). ${before(recourse)}`,
    ),
  ]
}

const before = ({ court, address, contact }: Recourse): string =>
  `Juridiction compétente : ${[court, address].filter((part) => part.trim() !== '').join(', ')}. ${contact}`.trim()

/** One remedy a line, as the file has them. */
function told(periods: string): readonly Block[] {
  const lines = periods.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 1 ? [list(lines)] : written(periods)
}

/** The end of a letter: its courtesy, and in whose name it leaves. */
export const closing = ({ coordinator, signatory }: Sender): readonly Block[] => [
  paragraph('Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.'),
  paragraph(`Pour le coordonnateur, ${coordinator}${signatory === null ? '.' : ` : ${lowered(signatory)}.`}`),
]

/** « le Président… »: an article in the middle of a sentence. */
export const lowered = (title: string): string => title.replace(/^L(?=e |a |’)/, 'l')
