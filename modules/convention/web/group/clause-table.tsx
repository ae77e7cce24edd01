import type { Citation, ClauseArticles } from '#kernel/citation.ts'
import { convention } from '#kernel/citation.ts'
import { Articles } from '#ui/article.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import type { Clauses } from '../../model/clauses.ts'
import { CLAUSE_ORDER } from '../clause/clause-order.ts'
import { useGroupWords } from '../words/use-group-words.ts'
import { useReadingWords, useValueWords } from '../words/use-words.ts'
import classes from './convention-page.module.css'
import { effectsOf } from './effects.ts'

export type ClauseTableProps = {
  readonly clauses: Clauses
  readonly articles: ClauseArticles
  readonly nameOf: (body: string) => string
}

/** Each clause as a value, its article, and what it makes the platform do. */
export function ClauseTable({ clauses, articles, nameOf }: ClauseTableProps) {
  const words = useGroupWords()
  const reading = useReadingWords()
  const values = useValueWords()
  const own = { effects: words.effects, values, period: values.period }
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{words.clause}</th>
          <th scope="col">{words.says}</th>
          <th scope="col">{words.rules}</th>
        </tr>
      </thead>
      <tbody>
        {CLAUSE_ORDER.map(([key, clauseKey]) => {
          const said = values.say(clauses, key, nameOf)
          return (
            <tr key={key}>
              <th scope="row">
                {reading.clauses[key]}{' '}
                <ClauseArticle place={said === null || clauseKey === null ? undefined : articles[clauseKey]} />
              </th>
              <td data-label={words.says} className={classes.says}>
                {said === null ? <span className={classes.none}>{words.unsaid}</span> : capitalised(said)}
              </td>
              <td data-label={words.rules}>
                {effectsOf(clauses, key, own).map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function ClauseArticle({ place }: { readonly place: ClauseArticles[string] | undefined }) {
  if (place === undefined) return null
  const citation: Citation = convention(place.article, place.paragraph)
  return (
    <span className={classes.article}>
      <Articles basis={[citation]} />
    </span>
  )
}
