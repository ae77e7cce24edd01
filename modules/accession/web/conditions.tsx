import type { Citation } from '#api/shapes.ts'
import type { Clauses } from '#modules/convention/index.ts'
import { useValueWords } from '#modules/convention/web/parts.ts'
import { Articles } from '#ui/article.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Teaching } from '#ui/teaching.tsx'
import { words } from './words.ts'

export type ConditionsProps = {
  readonly clause: Clauses['accession']
  /** The article of the convention, as the rules cite it. */
  readonly basis: readonly Citation[]
}

/** What the convention says of accessions, and what one will have to bring: before anybody asks. */
export function Conditions({ clause, basis }: ConditionsProps) {
  const says = useWords(words)
  const values = useValueWords()
  const articles = (
    <p>
      <Articles basis={basis} />
    </p>
  )
  if (!clause.open) {
    return (
      <>
        <p>{says.closed}</p>
        {articles}
      </>
    )
  }
  const { need } = says
  const list = [need.request, ...clause.conditions.map((condition) => need[condition]), need.act, need.amendment]
  return (
    <Teaching says={says.says} needs={{ title: says.needs, list }}>
      <p>{says.approval(values.approvals[clause.approval])}</p>
      {clause.conditions.length > 0 && (
        <p>{says.conditions(clause.conditions.map((condition) => values.conditions[condition]))}</p>
      )}
      {articles}
    </Teaching>
  )
}
