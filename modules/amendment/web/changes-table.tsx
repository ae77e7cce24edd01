import { type ClauseArticles, convention } from '#kernel/citation.ts'
import type { Clauses } from '#modules/convention/index.ts'
import { CLAUSE_ORDER, useReadingWords, useValueWords } from '#modules/convention/web/parts.ts'
import { Articles } from '#ui/article.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import classes from './amendment.module.css'
import { words } from './words.ts'

export type ChangesTableProps = {
  readonly before: Clauses
  readonly after: Clauses
  /** Where the convention sets its clauses before, and where the amendment moves them. */
  readonly articles: ClauseArticles
  readonly moved?: ClauseArticles
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The clauses that read otherwise after than before, in the order of the convention. */
export function changedKeys(before: Clauses, after: Clauses): readonly (keyof Clauses)[] {
  const keys: readonly (keyof Clauses)[] = ['title', ...CLAUSE_ORDER.map(([key]) => key), 'place']
  return keys.filter((key) => !isSame(before[key], after[key]))
}

/** What changes, clause by clause: before and after beside each other. */
export function ChangesTable({ before, after, articles, moved = {} }: ChangesTableProps) {
  const says = useWords(words)
  const reading = useReadingWords()
  const values = useValueWords()
  const { lookup } = useGroup()
  const keys = changedKeys(before, after)
  if (keys.length === 0) return <p className={classes.quiet}>{says.noChange}</p>
  return (
    <div className={classes.frame}>
      {/* The narrow layout changes `display`, which strips a table of its meaning: the roles give it back. */}
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <table className={classes.changes} role="table">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <thead role="rowgroup">
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <tr role="row">
            <th scope="col">{says.clause}</th>
            <th scope="col">{says.before}</th>
            <th scope="col">{says.after}</th>
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tbody role="rowgroup">
          {keys.map((key) => {
            const [, clauseKey] = CLAUSE_ORDER.find(([one]) => one === key) ?? [key, null]
            const place = clauseKey === null ? undefined : articles[clauseKey]
            const next = clauseKey === null ? undefined : moved[clauseKey]
            return (
              // biome-ignore lint/a11y/noRedundantRoles: the narrow layout changes `display`
              <tr key={key} role="row">
                <th scope="row">
                  {reading.clauses[key]}{' '}
                  {place !== undefined && <Articles basis={[convention(place.article, place.paragraph)]} />}
                </th>
                {/* biome-ignore lint/a11y/noRedundantRoles: the narrow layout changes `display` */}
                <td role="cell" data-head={says.before} className={classes.before}>
                  <del>{values.say(before, key, lookup.name) ?? says.unsaid}</del>
                </td>
                {/* biome-ignore lint/a11y/noRedundantRoles: the narrow layout changes `display` */}
                <td role="cell" data-head={says.after} className={classes.after}>
                  <ins>{values.say(after, key, lookup.name) ?? says.unsaid}</ins>
                  {next !== undefined && next.article !== place?.article && (
                    <span className={classes.moved}>{says.newArticle(next.article)}</span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
