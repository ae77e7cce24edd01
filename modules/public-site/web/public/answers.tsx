import type { PublicAnswer } from '#modules/question/index.ts'
import { withNumbersWhole } from '#ui/i18n/typeset.ts'
import { useWords } from '#ui/i18n/words.ts'
import classes from './public.module.css'
import { words } from './words.ts'

/** What was asked, in words that name nobody, and the one answer to all. */
export function Answers({ answers }: { readonly answers: readonly PublicAnswer[] }) {
  const says = useWords(words)
  if (answers.length === 0) return <p className={classes.note}>{says.noAnswers}</p>
  return (
    <ul className={classes.answers}>
      {answers.map(({ number, wording, answer, givenLateFor, answeredAt }) => (
        <li key={number}>
          <h3>{says.answer(number, answeredAt)}</h3>
          <p className={classes.wording}>{withNumbersWhole(wording)}</p>
          <p className={classes.legal}>{withNumbersWhole(answer)}</p>
          {givenLateFor !== undefined && <p className={classes.note}>{says.givenLateFor(givenLateFor)}</p>}
        </li>
      ))}
    </ul>
  )
}
