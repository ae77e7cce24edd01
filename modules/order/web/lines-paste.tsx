import { useState } from 'react'
import type { Prices } from '#modules/price-schedule/index.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { FirstFew, TableSource } from '#ui/field/table-source.tsx'
import { textIn } from '#ui/field/table-text.ts'
import { useWords } from '#ui/i18n/words.ts'
import form from '#ui/schema-form/schema-form.module.css'
import { type LinesRead, type LineText, readLines } from './order-values.ts'
import { words } from './words.ts'

const MAX_BYTES = 10 * 1024 * 1024

export type LinesPasteProps = {
  readonly prices: Prices
  /** Takes a whole table; one with a fault never comes. */
  readonly onRead: (lines: readonly LineText[]) => void
}

/** Lines from a spreadsheet, pasted or in a file that never leaves the browser; a table with a fault gives none. */
export function LinesPaste({ prices, onRead }: LinesPasteProps) {
  const { table: says } = useWords(words)
  const [read, setRead] = useState<LinesRead | null>(null)
  const take = (text: string) => {
    const found = readLines(text, prices)
    setRead(found)
    if (found.faults.length === 0) onRead(found.lines)
  }
  return (
    <Disclosure label={says.title}>
      <div className={form.group}>
        <TableSource
          says={{ paste: says.paste, hint: says.hint, read: says.read, file: says.file }}
          accept=".csv,.tsv,.txt"
          maxBytes={MAX_BYTES}
          onText={take}
          onFile={(file) => void file.arrayBuffer().then((bytes) => take(textIn(bytes)))}
        />
        <div aria-live="polite">{read !== null && <LinesTaken read={read} />}</div>
      </div>
    </Disclosure>
  )
}

/** What was taken over, or what is wrong, each at its line. */
export function LinesTaken({ read: { lines, faults } }: { readonly read: LinesRead }) {
  const { table: says } = useWords(words)
  if (faults.length === 0) return <p>{says.took(lines.length)}</p>
  return (
    <>
      <p className={form.issue}>{says.wrong}</p>
      <FirstFew
        items={faults.map((fault) => ({ key: `${fault.row} ${fault.kind}`, text: says.fault(fault) }))}
        more={says.more}
        className={form.issue}
      />
    </>
  )
}
