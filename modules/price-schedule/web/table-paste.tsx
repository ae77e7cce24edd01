import { useState } from 'react'
import { Disclosure } from '#ui/disclosure.tsx'
import { FirstFew, TableSource } from '#ui/field/table-source.tsx'
import { textIn } from '#ui/field/table-text.ts'
import { useWords } from '#ui/i18n/words.ts'
import form from '#ui/schema-form/schema-form.module.css'
import { readSchedule, type ScheduleRead } from './read-schedule.ts'
import type { Row } from './schedule-values.ts'
import { words } from './words.ts'

const MAX_BYTES = 10 * 1024 * 1024

/** Lines from a spreadsheet, pasted or in a file that never leaves the browser; a table with a fault gives none. */
export function TablePaste({ onRead }: { readonly onRead: (lines: readonly Row[]) => void }) {
  const { table: says } = useWords(words)
  const [read, setRead] = useState<ScheduleRead | null>(null)
  const take = (text: string) => {
    const found = readSchedule(text)
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
        <div aria-live="polite">
          {read !== null && read.faults.length === 0 && <p>{says.took(read.lines.length)}</p>}
          {read !== null && read.faults.length > 0 && (
            <>
              <p className={form.issue}>{says.wrong}</p>
              <FirstFew
                items={read.faults.map((fault) => ({ key: `${fault.row} ${fault.kind}`, text: says.fault(fault) }))}
                more={says.more}
                className={form.issue}
              />
            </>
          )}
        </div>
      </div>
    </Disclosure>
  )
}
