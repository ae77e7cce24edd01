import { useState } from 'react'
import type { JsonSchema } from '#api/group.ts'
import type { Json } from '#kernel/canonical.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { FirstFew, TableSource } from '#ui/field/table-source.tsx'
import { textIn } from '#ui/field/table-text.ts'
import { useWords } from '#ui/i18n/words.ts'
import { SchemaFields } from '#ui/schema-form/schema-fields.tsx'
import form from '#ui/schema-form/schema-form.module.css'
import { emptyRecord } from '#ui/schema-form/values.ts'
import type { Site } from '../model/state.ts'
import { readTable, type TableProblem } from './read-table.ts'
import { SitesTable } from './sites-table.tsx'
import { words } from './words.ts'

export type SitesFieldProps = {
  readonly schema: JsonSchema
  readonly value: readonly Site[]
  readonly onChange: (sites: readonly Site[]) => void
  readonly issue: (path: string) => string | undefined
}

/** The sites of a declaration: pasted from a spreadsheet, taken from a file, or entered one by one; shown before they are sent. */
export function SitesField({ schema, value, onChange, issue }: SitesFieldProps) {
  const says = useWords(words)
  const [problems, setProblems] = useState<readonly TableProblem[]>([])
  const take = (text: string) => {
    const read = readTable(text)
    setProblems(read.problems)
    if (read.problems.length === 0) onChange(read.sites)
  }
  const without = (index: number) => value.filter((_, at) => at !== index)
  const wrong = issue('sites')
  return (
    <fieldset className={form.group}>
      <legend>{says.sites}</legend>
      <TableSource
        says={{ paste: says.paste, hint: says.pasteHint, read: says.read, file: says.file }}
        accept=".csv,.tsv,.txt"
        maxBytes={MAX_BYTES}
        onText={take}
        onFile={(file) => void file.arrayBuffer().then((bytes) => take(textIn(bytes)))}
      />
      <div aria-live="polite">
        {problems.length > 0 && (
          <>
            <p className={form.issue}>{says.problemsTitle}</p>
            <FirstFew
              items={problems.map((problem) => ({
                key: `${problem.line} ${problem.kind} ${problem.head}`,
                text: says.problem(problem),
              }))}
              more={says.more}
              className={form.issue}
            />
          </>
        )}
        {problems.length === 0 && value.length > 0 && <p>{says.readCount(value.length)}</p>}
        {wrong !== undefined && <p className={form.issue}>{wrong}</p>}
      </div>
      {value.length > 0 && (
        <SitesTable
          sites={value}
          action={(index) => (
            <Button
              rank="quiet"
              aria-label={says.removeOne(value[index]?.name ?? '')}
              onClick={() => onChange(without(index))}
            >
              {says.remove}
            </Button>
          )}
        />
      )}
      <Disclosure label={says.byHand}>
        <OneSite schema={schema} onAdd={(site) => onChange([...value, site])} />
      </Disclosure>
    </fieldset>
  )
}

/** A table of 5 000 sites weighs some 300 kB. */
const MAX_BYTES = 2 * 1024 * 1024

type OneSiteProps = { readonly schema: JsonSchema; readonly onAdd: (site: Site) => void }

function OneSite({ schema, onAdd }: OneSiteProps) {
  const says = useWords(words)
  const [values, setValues] = useState<Readonly<Record<string, Json>>>(() => emptyRecord(schema))
  const add = () => {
    // The fields are those of the schema of one site, so what they hold has its shape; the server checks it again.
    onAdd(values as unknown as Site)
    setValues(emptyRecord(schema))
  }
  return (
    <>
      <SchemaFields
        schema={schema}
        values={values}
        issue={() => undefined}
        onChange={(patch) => setValues({ ...values, ...patch })}
      />
      <p>
        <Button disabled={values.name === ''} onClick={add}>
          {says.add}
        </Button>
      </p>
    </>
  )
}
