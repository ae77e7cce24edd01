import { clause, resolve } from '#kernel/citation.ts'
import type { Group } from '#modules/convention/index.ts'
import { Articles } from '#ui/article.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { words } from './words.ts'

/** What the convention says of its costs, with its article. */
export function CostsClause({ group }: { readonly group: Group }) {
  const says = useWords(words)
  const { borneBy, key, coordinatorPaid } = group.clauses.costs
  const by = borneBy === 'other' && key !== null ? 'key' : borneBy
  return (
    <>
      {says.lede[by]} {coordinatorPaid ? says.paid : says.unpaid}{' '}
      <Articles basis={[...resolve([clause('costs')], group.articles)]} />
    </>
  )
}
