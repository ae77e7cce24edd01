import type { Citation } from '#api/shapes.ts'
import type { Clauses } from '#modules/convention/index.ts'
import { useValueWords } from '#modules/convention/web/parts.ts'
import { Articles } from '#ui/article.tsx'
import { useWords } from '#ui/i18n/words.ts'
import classes from './accession.module.css'
import { words } from './words.ts'

export type TeachingProps = {
  readonly clause: Clauses['accession']
  /** The article of the convention, as the rules cite it. */
  readonly basis: readonly Citation[]
}

/** What the convention says of accessions, and what one will have to bring: before anybody asks. */
export function Teaching({ clause, basis }: TeachingProps) {
  const says = useWords(words)
  const values = useValueWords()
  if (!clause.open) {
    return (
      <p className={classes.says}>
        {says.closed} <Articles basis={basis} />
      </p>
    )
  }
  const needs = [
    says.need.request,
    ...clause.conditions.map((condition) => says.need[condition]),
    says.need.act,
    says.need.amendment,
  ]
  return (
    <div className={classes.teaching}>
      <section>
        <h2>{says.says}</h2>
        <p className={classes.says}>{says.approval(values.approvals[clause.approval])}</p>
        {clause.conditions.length > 0 && (
          <p className={classes.says}>
            {says.conditions(clause.conditions.map((condition) => values.conditions[condition]))}
          </p>
        )}
        <p>
          <Articles basis={basis} />
        </p>
      </section>
      <section>
        <h2>{says.needs}</h2>
        <ul className={classes.needs}>
          {needs.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}
