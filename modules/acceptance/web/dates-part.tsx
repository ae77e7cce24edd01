import type { Term } from '#kernel/calendar.ts'
import { isToBeConfirmed } from '#law/index.ts'
import { Articles } from '#ui/article.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { Due } from '#ui/due.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import { daysAhead } from '../model/expected.ts'
import type { Declared } from '../model/state.ts'
import classes from './acceptance.module.css'
import { words } from './words.ts'

/** The days ahead of a delivery: what each is, how far, and the rule that computes it. */
export function DatesPart({ state }: { readonly state: Declared }) {
  const { dates: says } = useWords(words)
  const { today } = useGroup()
  const head = useCellHead()
  const days = daysAhead(state, today)
  if (days.length === 0) return null
  return (
    <Part title={says.title}>
      <FramedTable heads={[says.what, says.when, says.why]}>
        {days.map(({ what, on, term, basis }) => (
          <tr key={what}>
            <th scope="row">{says[what]}</th>
            <td data-head={head(says.when)}>
              <Due due={on} today={today} />
            </td>
            <td data-head={head(says.why)}>
              {term === null ? says.given : <Counted term={term} />} <Articles basis={basis} />
              {isToBeConfirmed(basis) && <span className={classes.confirm}> ({says.toConfirm})</span>}
            </td>
          </tr>
        ))}
      </FramedTable>
    </Part>
  )
}

/** The way to a computed day: how many days from which fact, and the day off that moved it. */
function Counted({ term }: { readonly term: Term }) {
  const { dates: says } = useWords(words)
  const days = 'days' in term.length ? term.length.days : 0
  const roll = term.steps.find(({ kind }) => kind === 'roll')
  return (
    <>
      {says.counted(days, term.start)}
      {roll === undefined ? '' : ` ; ${says.moved(roll.from, roll.to)}`}.
    </>
  )
}
