import type { ClauseArticles } from '#kernel/citation.ts'
import { fieldOf } from '#ui/act/field-of.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import type { FormValues } from '#ui/draft.ts'
import type { Clauses } from '../../model/clauses.ts'
import { ClauseEditor } from '../clause/clause-editor.tsx'
import { useGroupWords } from '../words/use-group-words.ts'
import { useReadingWords } from '../words/use-words.ts'
import classes from './convention-page.module.css'
import { type FieldsProps, type FormContext, membersWhere, nameIn } from './form-context.ts'
import { Line } from './form-fields.tsx'

export type ReviseValues = {
  readonly clauses: Clauses
  readonly articles: ClauseArticles
  readonly reason: string
} & FormValues

export const reviseBegins = ({ state: { clauses, articles } }: FormContext): ReviseValues => ({
  clauses,
  articles,
  reason: '',
})

/** Every clause with its editor, folded; and the reason, which the register keeps. */
export function ReviseFields({ form, context }: FieldsProps<ReviseValues>) {
  const { form: says } = useGroupWords()
  const { clauses } = useReadingWords()
  const keys = Object.keys(clauses) as (keyof Clauses)[]
  const parties = membersWhere(context, () => true).map((body) => ({ body, name: nameIn(context, body) }))
  return (
    <>
      <div className={classes.editors}>
        {keys.map((key) => (
          <Disclosure key={key} label={clauses[key]}>
            <ClauseEditor
              clauseKey={key}
              clauses={form.values.clauses}
              parties={parties}
              onChange={(next) => form.change({ clauses: next })}
            />
          </Disclosure>
        ))}
      </div>
      <Line label={says.reason} {...fieldOf(form, 'reason')} />
    </>
  )
}
