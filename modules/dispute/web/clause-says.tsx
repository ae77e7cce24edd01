import { clause, resolve } from '#kernel/citation.ts'
import type { Group } from '#modules/convention/index.ts'
import { Articles } from '#ui/article.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { amicableMonths } from '../model/amicable.ts'
import classes from './dispute.module.css'
import { words } from './words.ts'

/** What the group's own convention says of disputes, in its values and under its article. */
export function ClauseSays({ rules }: { readonly rules: Group }) {
  const says = useWords(words).clause
  const { today } = useGroup()
  const { amicableFirst, court } = rules.clauses.disputes
  const months = amicableMonths(rules, today)
  return (
    <Part title={says.title}>
      <p className={classes.note}>
        {amicableFirst ? says.amicable(months.value, rules.clauses.disputes.amicableMonths !== null) : says.noAmicable}{' '}
        {court === null ? says.noCourt : says.court(court)} {amicableFirst && says.urgency}
      </p>
      <p>
        <Articles
          basis={resolve(
            amicableFirst
              ? [clause('disputes'), ...months.basis.filter(({ source }) => source !== 'convention')]
              : [clause('disputes')],
            rules.articles,
          )}
        />
      </p>
    </Part>
  )
}
