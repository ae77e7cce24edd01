import { Articles } from '#ui/article.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { barsOf, type Dates } from '../model/plan.ts'
import type { Course } from '../model/plan-course.ts'
import { words } from './words.ts'

/** The bars as a table: the same days, for whoever reads rather than looks. */
export function PlanTable({ course, dates }: { readonly course: Course; readonly dates: Dates }) {
  const { plan, terms } = useWords(words)
  const { heads } = plan
  const { language } = useLanguage()
  const cellHead = useCellHead()
  const day = (date: string) => <time dateTime={date}>{formatDate(date, language, 'short')}</time>
  return (
    <FramedTable heads={Object.values(heads)}>
      {barsOf(course, dates).map(({ bar, from, actor, start, end, days, kind, slack, basis }) => (
        <tr key={`${bar} ${from}`}>
          <th scope="row">{terms.bars[bar]}</th>
          <td data-head={cellHead(heads.who)}>{terms.actors[actor]}</td>
          <td data-head={cellHead(heads.start)}>{day(start)}</td>
          <td data-head={cellHead(heads.end)}>{day(end)}</td>
          <td data-head={cellHead(heads.minimum)}>{plan.minimum(days, plan.kinds[kind])}</td>
          <td data-head={cellHead(heads.slack)}>{plan.days(slack)}</td>
          <td data-head={cellHead(heads.basis)}>
            <Articles basis={basis} />
          </td>
        </tr>
      ))}
    </FramedTable>
  )
}
