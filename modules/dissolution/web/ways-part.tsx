import { clause, resolve } from '#kernel/citation.ts'
import { cite, param } from '#law/index.ts'
import type { Group } from '#modules/convention/index.ts'
import { Articles } from '#ui/article.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Completion } from '../model/completion-state.ts'
import { renewalsOf } from '../model/completion-state.ts'
import { membersDeciding } from '../model/dissolution-state.ts'
import { termOf } from '../model/term.ts'
import classes from './end.module.css'
import { words } from './page-words.ts'

type WaysProps = { readonly rules: Group; readonly completion: Completion }

/** The two ways to the end, in the group's own values and under its own articles. */
export function WaysPart({ rules, completion }: WaysProps) {
  const says = useWords(words).ways
  const { today } = useGroup()
  const { atTerm, decision } = rules.clauses.dissolution
  const members = membersDeciding(rules, today).length
  const decided = decision === 'unanimous' ? says.decision.unanimous : says.decision[decision ?? 'silent']
  return (
    <Part title={says.title}>
      <div className={classes.ways}>
        <section data-closed={atTerm ? undefined : true}>
          <h3>{says.term.title}</h3>
          {atTerm ? <TermSays rules={rules} completion={completion} /> : <p>{says.term.no}</p>}
          <Articles
            basis={resolve(
              [clause('duration'), clause('dissolution'), ...(atTerm ? [cite('policy', 'A8')] : [])],
              rules.articles,
            )}
          />
        </section>
        <section>
          <h3>{says.decision.title}</h3>
          <p>
            {decided(members)} {says.decision.plan}
          </p>
          <Articles
            basis={resolve(
              decision === null
                ? [clause('dissolution'), cite('code-civil', '1193')]
                : [clause('dissolution'), cite('policy', 'A36')],
              rules.articles,
            )}
          />
        </section>
      </div>
    </Part>
  )
}

function TermSays({ rules, completion }: WaysProps) {
  const { term } = useWords(words).ways
  const { today } = useGroup()
  const { language } = useLanguage()
  const found = termOf(rules, renewalsOf(completion))
  if (found === undefined) return <p>{term.unknown}</p>
  if (found.by === 'decision-only') return <p>{term.unlimited}</p>
  const how = found.by === 'completion' ? term.completion : term.fixed(formatDate(found.last, language, 'weekday'))
  return (
    <p>
      {how} {term.objections(param('term.objection', today).value)}
    </p>
  )
}
