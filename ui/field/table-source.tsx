import { useId, useState } from 'react'
import { Button } from '#ui/button.tsx'
import form from '#ui/schema-form/schema-form.module.css'
import { FileField, type HashedFile } from './file-field.tsx'

export type TableSourceProps = {
  readonly says: { readonly paste: string; readonly hint: string; readonly read: string; readonly file: string }
  /** The endings of the files that can be read. */
  readonly accept: string
  readonly maxBytes: number
  readonly onText: (text: string) => void
  readonly onFile: (file: File) => void
}

/** Where a table comes from: cells pasted from a spreadsheet, or a file that never leaves the browser. */
export function TableSource({ says, accept, maxBytes, onText, onFile }: TableSourceProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [file, setFile] = useState<HashedFile | null>(null)
  const take = (chosen: HashedFile | null) => {
    setFile(chosen)
    if (chosen !== null) onFile(chosen.file)
  }
  return (
    <>
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
        <Button onClick={() => onText(text)}>{says.read}</Button>
      </p>
      <FileField label={says.file} value={file} onChange={take} accept={accept} maxBytes={maxBytes} />
    </>
  )
}

/** A table of five hundred rows can be wrong five hundred times: the first say enough. */
const SHOWN = 12

export type FirstFewProps = {
  readonly items: readonly { readonly key: string; readonly text: string }[]
  readonly more: (count: number) => string
  readonly className: string | undefined
}

/** The first of what is wrong, and how many others there are. */
export function FirstFew({ items, more, className }: FirstFewProps) {
  return (
    <ul className={className}>
      {items.slice(0, SHOWN).map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
      {items.length > SHOWN && <li>{more(items.length - SHOWN)}</li>}
    </ul>
  )
}
