import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Problem } from '#api/shapes.ts'
import { Button } from '#ui/button.tsx'
import { FileField, type HashedFile } from '#ui/field/file-field.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { Page, Part } from '#ui/page.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { useReadingWords } from '../words/use-words.ts'
import classes from './bring-text.module.css'
import { keepPasted, readPasted } from './kept.ts'

export type BringTextProps = {
  /** The name of the text being read; `null` while none is. */
  readonly working: string | null
  readonly problem: Problem | null
  readonly onBring: (file: Blob, name: string) => void
}

const LARGEST = 50_000_000

/** Where a convention is brought: a file dropped or chosen, or its text pasted. */
export function BringText({ working, problem, onBring }: BringTextProps) {
  const words = useReadingWords()
  const { messages } = useLanguage()
  const [file, setFile] = useState<HashedFile | null>(null)
  const [text, setText] = useState(readPasted)
  const busy = working !== null
  return (
    <Page
      title={words.title}
      lede={words.lede}
      crumbs={[
        <a key="home" href="/">
          {messages.page.home}
        </a>,
      ]}
      margin={
        <Part title={words.bring.what}>
          <p className={classes.what}>{words.bring.steps}</p>
        </Part>
      }
    >
      <div aria-live="polite">
        {busy && (
          <div className={classes.working}>
            <p>
              <strong>{words.bring.working(working)}</strong>
            </p>
            <progress aria-label={words.bring.working(working)} />
            <p className={classes.hint}>{words.bring.stages}</p>
          </div>
        )}
        {problem !== null && <ProblemNotice problem={problem} />}
      </div>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (file !== null) onBring(file.file, file.file.name)
        }}
      >
        <FileField
          label={words.bring.file}
          description={words.bring.hint}
          value={file}
          onChange={setFile}
          accept=".txt,.pdf,.docx"
          maxBytes={LARGEST}
        />
        <p>
          <Button rank="primary" type="submit" disabled={busy || file === null}>
            {words.bring.read}
          </Button>
        </p>
      </form>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') onBring(new Blob([text], { type: 'text/plain' }), words.bring.pasted)
        }}
      >
        <h2>{words.bring.or}</h2>
        <Textarea
          label={words.bring.paste}
          description={words.bring.pasteHint}
          rows={8}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            keepPasted(event.currentTarget.value)
          }}
        />
        <p>
          <Button type="submit" disabled={busy || text.trim() === ''}>
            {words.bring.readPaste}
          </Button>
        </p>
      </form>
    </Page>
  )
}
