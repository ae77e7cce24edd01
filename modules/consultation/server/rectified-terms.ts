import { canonicalize, isSame, type Json } from '#kernel/canonical.ts'
import { ofWords, tableOf } from '#platform/documents/blocks.ts'
import type { Block } from '#platform/documents/model.ts'
import { tidy } from '#platform/documents/typography.fr.ts'
import { ofName } from '#ui/i18n/names.ts'
import { type DocumentChange, documentChanges } from '../model/checked.ts'
import type { Version } from '../model/consultation-state.ts'
import { type Dossier, SECTIONS, type Section } from '../model/dossier.ts'
import type { Rectification } from '../model/notice.ts'
import { type Difference, differencesOf, toldLines } from '../web/told-lines.ts'
import { fr } from '../web/words.fr.ts'
import { definitions, entry, heading, linesOf, paragraph, said } from './notice-blocks.ts'
import { DOCUMENTS, SECTIONS as TITLES } from './notice-words.ts'

/** What a version changes: each term as it read and as it now reads, part by part, and each document by its name. */
export function changesOf({ version, before, buyers }: Rectification): readonly Block[] {
  if (version === null) return []
  const differences = before === null ? [] : termsOf({ before, after: version }, buyers)
  return [
    heading(version.important ? 'Modification importante' : 'Modification'),
    paragraph(version.reason),
    ...said('La modification ne pèse pas sur la préparation des offres', version.minorFor),
    ...said('L’objet et les conditions initiales gardent leur substance', version.termsKeptFor),
    ...said(
      'Les conditions initiales sont modifiées en substance, et un nouveau délai court depuis le présent avis',
      version.alteredFor ?? '',
    ),
    ...version.changed.flatMap((section) => replacedIn(section, differences)),
    definitions([
      ...(before === null ? [] : untoldIn({ before, after: version }, differences)),
      ...documentsOf(documentChanges(before?.documents ?? [], version.documents)),
      entry('Version du dossier', `Version ${version.number}, empreinte ${version.manifest}`),
    ]),
    paragraph('La version antérieure est remplacée : seule la dernière version du dossier est à prendre en compte.'),
  ]
}

type Pair = { readonly before: Version; readonly after: Version }

/** The terms that two versions do not tell alike, in the words in which one reads the file. */
function termsOf({ before, after }: Pair, buyers: Rectification['buyers']): readonly Difference[] {
  const nameOf = (body: string) => buyers.find((buyer) => buyer.body === body)?.name ?? ''
  const [old, now] = [before, after].map(({ dossier }) => toldLines(dossier, fr, (body) => ofName(nameOf(body), 'fr')))
  return differencesOf(old ?? [], now ?? [])
}

/** The text that is replaced and the text that replaces it, side by side (CCP R2151-4, R2131-18). */
function replacedIn(section: Section, differences: readonly Difference[]): readonly Block[] {
  const replaced = differences.filter((each) => each.section === section)
  if (replaced.length === 0) return []
  const told = (text: string) => linesOf(text === '' ? 'Néant' : text)
  return [
    tableOf(
      tidy(TITLES[section]),
      [ofWords('Terme rectifié', 3), ofWords('Au lieu de', 5), ofWords('Lire', 5)],
      replaced.map(({ label, before, after }) => [[tidy(label)], told(before), told(after)]),
    ),
  ]
}

/** The parts of which no term is replaced: they say the same in another order, or what no notice tells. */
function untoldIn({ before, after }: Pair, differences: readonly Difference[]) {
  const told = new Set(differences.map(({ section }) => section))
  const untold = after.changed.filter((section) => !told.has(section))
  const ordered = untold.filter((section) => isReordered(section, before.dossier, after.dossier))
  const others = untold.filter((section) => !ordered.includes(section))
  const named = (sections: readonly Section[]) => sections.map((section) => TITLES[section]).join(', ')
  return [
    ...(ordered.length === 0 ? [] : [entry('Ordre de présentation seulement', named(ordered))]),
    ...(others.length === 0 ? [] : [entry('Parties modifiées, à lire dans le dossier', named(others))]),
  ]
}

/** True when a part of two files holds the same, in whatever order. */
const isReordered = (section: Section, before: Dossier, after: Dossier): boolean =>
  SECTIONS[section].every((key) => isSame(unordered(before[key]), unordered(after[key])))

/** The same value, each of its lists in one order. */
function unordered(value: Json): Json {
  if (Array.isArray(value))
    return value.map(unordered).toSorted((one, other) => (canonicalize(one) < canonicalize(other) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, unordered(held)]))
}

const BECAME = [
  ['added', 'Documents ajoutés'],
  ['replaced', 'Documents remplacés'],
  ['gone', 'Documents retirés'],
] as const satisfies readonly (readonly [DocumentChange['is'], string])[]

const documentsOf = (changes: readonly DocumentChange[]) =>
  BECAME.flatMap(([what, term]) => {
    const named = changes.filter(({ is }) => is === what).map(({ kind, name }) => `${DOCUMENTS[kind]} (${name})`)
    return named.length === 0 ? [] : [entry(term, named.join('\n'))]
  })
