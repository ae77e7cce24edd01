import { blocksSetBy } from '#platform/documents/blocks.ts'
import type { Block, Definitions, Inline } from '#platform/documents/model.ts'
import { tidy } from '#platform/documents/typography.fr.ts'

/** The pieces of which a notice and a rectifying notice are set. */

type Entry = Definitions['entries'][number]

export const { heading, paragraph } = blocksSetBy(tidy)
/** A term and what is said of it; what was written on several lines keeps them. */
export const entry = (term: string, definition: string) => ({ term: tidy(term), definition: linesOf(definition) })
export const linesOf = (text: string): readonly Inline[] =>
  text.split('\n').flatMap((line, index): readonly Inline[] => [...(index === 0 ? [] : [LINE_BREAK]), tidy(line)])
const LINE_BREAK: Inline = { kind: 'line-break' }
/** What the coordinator answered for, where it was asked. */
export const said = (what: string, why: string): readonly Block[] => (why === '' ? [] : [paragraph(`${what} : ${why}`)])
export const definitions = (entries: readonly Entry[]): Block => ({ kind: 'definitions', entries })

/** Where the file is, where one asks and where tenders are received (BT-15, BT-508). */
export const profileEntry = (address: string): Entry => ({
  term: tidy('Profil d’acheteur'),
  definition: [linkTo(address)],
})

/** An address that one follows; what is not reached safely, as a server of one's own machine, is only told. */
export const linkTo = (address: string): Inline =>
  address.startsWith('https:') ? { kind: 'link', text: address, href: address } : address

/** « 200 053 742 00017 »: the SIREN by three, then the establishment. */
export const siret = (number: string): string =>
  number.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00A0$2\u00A0$3\u00A0$4')
