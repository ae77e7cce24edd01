import { Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
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
  const way = { busy: working !== null, onBring }
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
        {working !== null && <Working name={working} />}
        {problem !== null && <ProblemNotice problem={problem} />}
      </div>
      <ChosenFile {...way} />
      <PastedText {...way} />
    </Page>
  )
}

/** A text is being read: which one, and what that takes. */
function Working({ name }: { readonly name: string }) {
  const { bring } = useReadingWords()
  return (
    <div className={classes.working}>
      <p>
        <strong>{bring.working(name)}</strong>
      </p>
      <progress aria-label={bring.working(name)} />
      <p className={classes.hint}>{bring.stages}</p>
    </div>
  )
}

type WayProps = { readonly busy: boolean; readonly onBring: BringTextProps['onBring'] }

function ChosenFile({ busy, onBring }: WayProps) {
  const { bring } = useReadingWords()
  const [file, setFile] = useState<HashedFile | null>(null)
  return (
    <Way onSubmit={() => file !== null && onBring(file.file, file.file.name)}>
      <FileField
        label={bring.file}
        description={bring.hint}
        value={file}
        onChange={setFile}
        accept=".txt,.pdf,.docx"
        maxBytes={LARGEST}
      />
      <p>
        <Button rank="primary" type="submit" disabled={busy || file === null}>
          {bring.read}
        </Button>
      </p>
    </Way>
  )
}

function PastedText({ busy, onBring }: WayProps) {
  const { bring } = useReadingWords()
  const [text, setText] = useState(readPasted)
  const blank = text.trim() === ''
  return (
    <Way onSubmit={() => !blank && onBring(new Blob([text], { type: 'text/plain' }), bring.pasted)}>
      <h2>{bring.or}</h2>
      <Textarea
        label={bring.paste}
        description={bring.pasteHint}
        rows={8}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          keepPasted(event.currentTarget.value)
        }}
      />
      <p>
        <Button type="submit" disabled={busy || blank}>
          {bring.readPaste}
        </Button>
      </p>
    </Way>
  )
}

/** One way to bring a text; the page stays where it is when the form is sent. */
function Way({ onSubmit, children }: { readonly onSubmit: () => void; readonly children: ReactNode }) {
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}
