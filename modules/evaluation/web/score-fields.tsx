import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { ChoiceField, LineField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import type { EvaluationAround } from '../contract.ts'
import type { Analysed } from '../model/evaluation-state.ts'
import type { Scored } from '../model/grid.ts'
import type { Score, Scores } from '../model/scoring-state.ts'
import classes from './evaluation.module.css'
import { fileIn, pointsIn, pointsText } from './values.ts'
import { words } from './words.ts'

export type ScoreFieldsProps = ActFields<FormValues> & {
  readonly tenders: readonly Analysed[]
  readonly scored: readonly Scored[]
  readonly scores: Scores
  readonly files: EvaluationAround['files']
}

/** One tender under each criterion: what was given stands in the fields until something else is typed. */
export function ScoreFields({ tenders, scored, scores, files, ...form }: ScoreFieldsProps) {
  const says = useWords(words)
  const tender = textOf(form.values.tender)
  const done = (id: string) => scored.filter(({ criterion }) => scores[id]?.[criterion.key] !== undefined).length
  return (
    <>
      <ChoiceField
        label={says.chooseTender}
        options={tenders.map(({ id, operator }) => [id, says.tenderOf(operator, done(id), scored.length)])}
        {...textFieldOf(form, 'tender')}
      />
      <ol className={classes.rows}>
        {scored.map((each) => (
          <ScoreRow
            key={`${tender} ${each.criterion.key}`}
            {...form}
            row={`${tender} ${each.criterion.key}`}
            scored={each}
            given={scores[tender]?.[each.criterion.key]}
            files={files.filter((file) => file.tender === tender)}
          />
        ))}
      </ol>
    </>
  )
}

type RowProps = ActFields<FormValues> & {
  readonly row: string
  readonly scored: Scored
  readonly given: Score | undefined
  readonly files: EvaluationAround['files']
}

function ScoreRow({ row, scored, given, files, ...form }: RowProps) {
  const says = useWords(words)
  const { criterion, above, scale } = scored
  const typed = typedIn(form.values, row, given)
  const field = (name: keyof Typed) => ({ ...textFieldOf(form, `${row} ${name}`), value: typed[name] })
  return (
    <li className={classes.row}>
      <h3>{[...above, criterion].map(({ title }) => title).join(' › ')}</h3>
      <LineField
        label={says.note(pointsText(scale.top), pointsText(scale.step))}
        inputMode="decimal"
        {...field('points')}
      />
      <ChoiceField
        label={says.file}
        none="–"
        options={files.map(({ envelope, file, name }) => [`${envelope}:${file}`, name])}
        {...field('file')}
      />
      <LineField label={says.page} inputMode="numeric" {...field('page')} />
      <LineField label={says.comment} maxLength={4000} {...field('comment')} />
    </li>
  )
}

type Typed = { readonly points: string; readonly comment: string; readonly file: string; readonly page: string }

/** What stands in the fields of a row: what was typed, else what was given before. */
function typedIn(values: FormValues, row: string, given: Score | undefined): Typed {
  const [page] = given?.cited ?? []
  const before: Typed = {
    points: given === undefined ? '' : pointsText(given.points),
    comment: given?.comment ?? '',
    file: page === undefined ? '' : `${page.envelope}:${page.file}`,
    page: page === undefined ? '' : String(page.page),
  }
  const told = (name: keyof Typed) => (`${row} ${name}` in values ? textOf(values[`${row} ${name}`]) : before[name])
  return { points: told('points'), comment: told('comment'), file: told('file'), page: told('page') }
}

/** The scores of the tender that is chosen, those whose points were typed. */
export const scorePayload =
  (scored: readonly Scored[], scores: Scores) =>
  (values: FormValues): object => {
    const tender = textOf(values.tender)
    return {
      scores: scored.flatMap(({ criterion: { key } }) => {
        const typed = typedIn(values, `${tender} ${key}`, scores[tender]?.[key])
        if (typed.points === '') return []
        const cited = typed.file === '' ? [] : [{ ...fileIn(typed.file), page: Number(typed.page) || 1 }]
        return [{ tender, criterion: key, points: pointsIn(typed.points), comment: typed.comment, cited }]
      }),
    }
  }
