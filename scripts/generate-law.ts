import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashLaw, type Law, readLaw } from './law-files.ts'

const ROOT = join(import.meta.dirname, '..')

/** Where the generated module stands. */
export const GENERATED_LAW = join(ROOT, 'law/generated.ts')

/** The generated module for the YAML files as they are now. */
export function renderLaw(law: Law = readLaw(join(ROOT, 'law'))): string {
  return [
    '// Generated from the YAML files of law/ by scripts/generate-law.ts. Do not edit: change the files, then run it.',
    `export const SOURCES = ${literal(law.sources)} as const`,
    `export const ARTICLES = ${literal(law.articles)} as const`,
    `export const PARAMETERS = ${literal(withoutWords(law.parameters))} as const`,
    '/** The articles that nobody has confirmed: a page that marks them carries no word of the others. */',
    `export const TO_BE_CONFIRMED: readonly string[] = ${literal(unconfirmedIn(law))}`,
    '/** SHA-256 of the canonical JSON of the whole law, the words of its parameters too: each journal entry names the law it was decided under. */',
    `export const LAW_HASH = '${hashLaw(law)}'`,
    '',
  ].join('\n')
}

/** What a parameter is stands in its YAML file: no screen says it, and every page would carry it. */
const withoutWords = (parameters: Law['parameters']) =>
  Object.fromEntries(Object.entries(parameters).map(([key, { says: _, ...parameter }]) => [key, parameter]))

/** The source and the number of each article of tag K. */
const unconfirmedIn = ({ articles }: Law): readonly string[] =>
  Object.entries(articles).flatMap(([source, of]) =>
    Object.entries(of).flatMap(([name, { tag }]) => (tag === 'K' ? [`${source} ${name}`] : [])),
  )

function literal(value: unknown): string {
  return JSON.stringify(value, null, 2)
}

if (import.meta.main) {
  writeFileSync(GENERATED_LAW, renderLaw())
}
