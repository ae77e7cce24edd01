import { useState } from 'react'
import { Disclosure } from '#ui/disclosure.tsx'
import { FirstFew, TableSource } from '#ui/field/table-source.tsx'
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
  const [taken, setTaken] = useState<Taken | null>(null)
  const take = (rows: Rows, book: Taken['book'] = NO_BOOK, problems: readonly SheetProblem[] = []) => {
    const read = problems.length > 0 ? { quantities: [], learners: [], problems } : readSheet(rows, asked)
    setTaken({ read, book })
    if (read.problems.length === 0) onRead(read)
  }
  const takeFile = async (file: File) => {
    const bytes = await file.arrayBuffer()
    if (!file.name.toLowerCase().endsWith('.xlsx')) return take(rowsOf(textIn(bytes)))
    const { readXlsx } = await import('./read-xlsx.ts')
    const { rows, problems, ...book } = readXlsx(new Uint8Array(bytes))
    return take(rows, book, problems)
  }
  return (
    <Disclosure label={says.title}>
      <div className={form.group}>
        <TableSource
          says={{ paste: says.paste, hint: says.hint, read: says.read, file: says.file }}
          accept=".xlsx,.csv,.tsv,.txt"
          maxBytes={MAX_BYTES}
          onText={(text) => take(rowsOf(text))}
          onFile={(file) => void takeFile(file)}
        />
        <div aria-live="polite">{taken !== null && <TableTaken taken={taken} />}</div>
      </div>
    </Disclosure>
  )
}

const PLACES = 6

/** What was taken over and what its reader must check, or what is wrong, cell by cell. */
export function TableTaken({ taken: { read, book } }: { readonly taken: Taken }) {
  const { table: says } = useWords(words)
  const { problems, quantities, learners } = read
  if (problems.length > 0) {
    return (
      <>
        <p className={form.issue}>{says.wrong}</p>
        <FirstFew
          items={problems.map((problem) => ({
            key: `${problem.row} ${problem.kind} ${problem.head}`,
            text: says.problem(problem),
          }))}
          more={says.more}
          className={form.issue}
        />
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
