import { useEffect, useState } from 'react'
import { read } from '#api/client.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import type { FormValues } from '#ui/draft.ts'
import { LineField, LongField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import type { ClauseHead } from '../model/review-state.ts'
import { words } from './words.ts'

/** The clauses that a form keeps of the file that it sends. */
export const headsIn = (value: FormValues[string]): readonly ClauseHead[] =>
  (Array.isArray(value) ? value : []).flatMap((each) =>
    typeof each === 'object' && each !== null && 'number' in each
      ? [{ number: textOf(each.number), title: textOf(each.title), digest: textOf(each.digest) }]
      : [],
  )

/** A document and its theme, or a new version of it with what changes; its clauses are read and shown before it is sent. */
export function DocumentFields(form: ActFields<FormValues>) {
  const { form: says } = useWords(words)
  const isNew = 'theme' in form.values
  return (
    <>
      {isNew && <LineField label={says.title} maxLength={300} {...textFieldOf(form, 'title')} />}
      {isNew && <LineField label={says.theme} hint={says.themeHint} maxLength={200} {...textFieldOf(form, 'theme')} />}
      <StoredFileField label={says.file} required {...textFieldOf(form, 'file')} />
      <ClausesRead form={form} />
      {!isNew && <LongField label={says.note} maxLength={2000} {...textFieldOf(form, 'note')} />}
    </>
  )
}

type Outline = { readonly clauses: readonly ClauseHead[] }

function ClausesRead({ form }: { readonly form: ActFields<FormValues> }) {
  const { form: says } = useWords(words)
  const { id: group } = useGroup()
  const file = textOf(form.values.file)
  const [failed, setFailed] = useState('')
  const heads = headsIn(form.values.clauses ?? [])
  const readFile = textOf(form.values.readFile)
  const { change } = form
  useEffect(() => {
    if (file === '' || file === readFile) return
    let left = false
    read<Outline>(`/api/groups/${group}/technical-group/outline?sha256=${file}`)
      .then(({ clauses }) => {
        if (left) return
        setFailed('')
        change({
          readFile: file,
          clauses: clauses.map(({ number, title, digest }) => ({ number, title, digest })),
        })
      })
      .catch((error: unknown) => {
        if (!left) setFailed(error instanceof Error ? error.message : String(error))
      })
    return () => {
      left = true
    }
  }, [file, readFile, group, change])
  if (file === '') return null
  if (failed !== '') return <p role="alert">{says.clausesFailed}</p>
  if (file !== readFile) return <p aria-live="polite">{says.clausesReading}</p>
  return (
    <Disclosure label={says.clausesRead(heads.length)}>
      <ol>
        {heads.map(({ number, title }) => (
          <li key={number}>
            {number} {title === '' ? says.untitled : title}
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
