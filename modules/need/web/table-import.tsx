import { useId, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { FileField, type HashedFile } from '#ui/field/file-field.tsx'
import { textIn } from '#ui/field/table-text.ts'
import { useWords } from '#ui/i18n/words.ts'
import form from '#ui/schema-form/schema-form.module.css'
import { type Asked, type Rows, readSheet, rowsOf, type SheetProblem, type SheetRead } from './read-sheet.ts'
import type { WorkbookRead } from './read-xlsx.ts'
import { words } from './words.ts'

export type TableImportProps = {
  readonly asked: Asked
  /** Takes a whole table; one with a problem never comes. */
  readonly onRead: (read: SheetRead) => void
}

/** A workbook of a thousand rows weighs some 60 kB; a large one is read all the same, to say what is wrong with it. */
const MAX_BYTES = 10 * 1024 * 1024

type Taken = { readonly read: SheetRead; readonly book: Pick<WorkbookRead, 'formulas' | 'sheets'> }
const NO_BOOK = { formulas: [], sheets: 1 }

/** Quantities and learners from a spreadsheet: pasted, or from a file that never leaves the browser. */
export function TableImport({ asked, onRead }: TableImportProps) {
  const { table: says } = useWords(words)
  const id = useId()
  const [text, setText] = useState('')
  const [file, setFile] = useState<HashedFile | null>(null)
  const [taken, setTaken] = useState<Taken | null>(null)
  const take = (rows: Rows, book: Taken['book'] = NO_BOOK, problems: readonly SheetProblem[] = []) => {
    const read = problems.length > 0 ? { quantities: [], learners: [], problems } : readSheet(rows, asked)
    setTaken({ read, book })
    if (read.problems.length === 0) onRead(read)
  }
  const takeFile = async (chosen: HashedFile) => {
    const bytes = await chosen.file.arrayBuffer()
    if (!chosen.file.name.toLowerCase().endsWith('.xlsx')) return take(rowsOf(textIn(bytes)))
    const { readXlsx } = await import('./read-xlsx.ts')
    const { rows, problems, ...book } = readXlsx(new Uint8Array(bytes))
    return take(rows, book, problems)
  }
  return (
    <Disclosure label={says.title}>
      <div className={form.group}>
        <p className={form.field}>
          <label htmlFor={`${id}-text`}>{says.paste}</label>
          <span id={`${id}-hint`} className={form.hint}>
            {says.hint}
          </span>
          <textarea
            id={`${id}-text`}
            aria-describedby={`${id}-hint`}
            rows={5}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </p>
        <p>
          <Button onClick={() => take(rowsOf(text))}>{says.read}</Button>
        </p>
        <FileField
          label={says.file}
          value={file}
          onChange={(chosen) => {
            setFile(chosen)
            if (chosen !== null) void takeFile(chosen)
          }}
          accept=".xlsx,.csv,.tsv,.txt"
          maxBytes={MAX_BYTES}
        />
        <div aria-live="polite">{taken !== null && <TableTaken taken={taken} />}</div>
      </div>
    </Disclosure>
  )
}

const SHOWN = 12
const PLACES = 6

/** What was taken over and what its reader must check, or what is wrong, cell by cell. */
export function TableTaken({ taken: { read, book } }: { readonly taken: Taken }) {
  const { table: says } = useWords(words)
  const { problems, quantities, learners } = read
  if (problems.length > 0) {
    return (
      <>
        <p className={form.issue}>{says.wrong}</p>
        <ul className={form.issue}>
          {problems.slice(0, SHOWN).map((problem) => (
            <li key={`${problem.row} ${problem.kind} ${problem.head}`}>{says.problem(problem)}</li>
          ))}
          {problems.length > SHOWN && <li>{says.more(problems.length - SHOWN)}</li>}
        </ul>
      </>
    )
  }
  const { formulas, sheets } = book
  const places = formulas.slice(0, PLACES).join(', ') + (formulas.length > PLACES ? ', …' : '')
  return (
    <>
      <p>{says.took(quantities.length, learners.length)}</p>
      {formulas.length > 0 && <p>{says.formulas(places, formulas.length)}</p>}
      {sheets > 1 && <p>{says.sheets(sheets)}</p>}
    </>
  )
}
