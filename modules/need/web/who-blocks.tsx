import { Link } from '@tanstack/react-router'
import { resolve } from '#kernel/citation.ts'
import { type Group, membersOn } from '#modules/convention/index.ts'
import { Articles } from '#ui/article.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { Due } from '#ui/due.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { type ExpectedAct, expectedActs } from '../model/expected.ts'
import type { Purchase } from '../model/purchase-state.ts'
import type { FoundSheet } from './need-summary.ts'
import { words } from './words.ts'

export type WhoBlocksProps = {
  readonly purchase: { readonly id: string; readonly state: Purchase }
  readonly sheets: readonly FoundSheet[]
  readonly convention: Group
}

/** One row a member: the state of its sheet, and who must do what by when before the need can be frozen. */
export function WhoBlocks({ purchase, sheets, convention }: WhoBlocksProps) {
  const says = useWords(words)
  const head = useCellHead()
  const { today } = useGroup()
  const own = sheets.filter(({ state }) => state.status !== 'none' && state.purchase === purchase.id)
  const expected = expectedActs(convention, { ...purchase, sheets: own }, today)
  const rows = membersOn(convention, today).map(({ body }) => {
    const sheet = own.find(({ state }) => state.status !== 'none' && state.body === body)
    // A sheet that nobody has filed is expected of its member, on the purchase itself.
    const next = expected.find(({ id, act, body: of }) =>
      sheet === undefined ? act === 'file' && of === body : id === sheet.id,
    )
    return { body, sheet, next }
  })
  return (
    <Part title={says.blockers}>
      {rows.every(({ next }) => next === undefined) && <p>{says.readyToFreeze}</p>}
      <FramedTable heads={[says.member, says.sheet, says.toDo]}>
        {rows.map(({ body, sheet, next }) => (
          <Row
            key={body}
            body={body}
            sheet={sheet}
            next={next}
            heads={[head(says.sheet), head(says.toDo)]}
            articles={convention.articles}
          />
        ))}
      </FramedTable>
    </Part>
  )
}

type RowProps = {
  readonly body: string
  readonly sheet: FoundSheet | undefined
  readonly next: ExpectedAct | undefined
  readonly heads: readonly [sheet: string, toDo: string]
  readonly articles: Group['articles']
}

function Row({ body, sheet, next, heads, articles }: RowProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group, lookup, today } = useGroup()
  const sentences: Readonly<Record<string, string>> = says.next
  return (
    <tr>
      <th scope="row">{lookup.name(body)}</th>
      <td data-head={heads[0]}>
        {sheet === undefined ? (
          labels.status('needSheet', 'none')
        ) : (
          <Link to={`/groups/${group}/need-sheets/${sheet.id}`}>{labels.status('needSheet', sheet.status)}</Link>
        )}
      </td>
      <td data-head={heads[1]}>
        {next === undefined ? (
          <>
            <Icon name="check" /> {says.nothingToDo}
          </>
        ) : (
          <>
            {sentences[next.act]} <Due due={next.due} today={today} />{' '}
            <Articles basis={[...resolve(next.basis, articles)]} />
          </>
        )}
      </td>
    </tr>
  )
}
