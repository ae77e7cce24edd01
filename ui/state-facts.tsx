import type { Json } from '#kernel/canonical.ts'
import { formatFact } from './fact.ts'
import { useNames } from './group.tsx'
import { shortHash } from './i18n/format.ts'
import { useLanguage } from './i18n/language.tsx'
import { useWords } from './i18n/words.ts'
import { schemaWords, spelled } from './schema-form/words.ts'
import classes from './state-facts.module.css'

const HASH = /^[0-9a-f]{64}$/

/** What the state of a case says, member by member, with the names of the bodies that it points at. */
export function StateFacts({ state }: { readonly state: Readonly<Record<string, Json>> }) {
  const { fields } = useWords(schemaWords)
  const shown = Object.entries(state).filter(([name, value]) => name !== 'status' && !isEmpty(value))
  return (
    <dl className={classes.facts}>
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{fields[name] ?? spelled(name)}</dt>
          <dd>
            <Value value={name === 'year' ? String(value) : value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Value({ value }: { readonly value: Json }) {
  const { language } = useLanguage()
  const names = useNames()
  const { values } = useWords(schemaWords)
  if (Array.isArray(value)) {
    return (
      <ul>
        {value.map((item: Json, index: number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item of a list has no other name than its place
          <li key={index}>
            <Value value={item} />
          </li>
        ))}
      </ul>
    )
  }
  if (isRecord(value)) return <StateFacts state={value} />
  if (typeof value === 'string' && HASH.test(value)) return <code title={value}>{shortHash(value)}</code>
  return names.name(values[String(value)] ?? formatFact(value, language))
}

const isEmpty = (value: Json): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0)

function isRecord(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
