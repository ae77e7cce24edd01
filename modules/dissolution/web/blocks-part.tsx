import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { Articles } from '#ui/article.tsx'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import type { Block, Holder } from './blocks.ts'
import classes from './end.module.css'
import { words } from './page-words.ts'

/** What still holds the end, thing by thing: who holds it, until when, under which article. */
export function BlocksPart({ blocks, rules }: { readonly blocks: readonly Block[]; readonly rules: Group }) {
  const says = useWords(words).blocks
  return (
    <Part title={says.title}>
      {blocks.length === 0 ? (
        <p>
          <Icon name="check" /> {says.none}
        </p>
      ) : (
        <FramedTable heads={[says.what, says.who, says.when]}>
          {blocks.map((block) => (
            <Row key={block.key} block={block} rules={rules} />
          ))}
        </FramedTable>
      )}
    </Part>
  )
}

function Row({ block, rules }: { readonly block: Block; readonly rules: Group }) {
  const says = useWords(words).blocks
  const { language } = useLanguage()
  const head = useCellHead()
  const who = useHolder(rules)
  return (
    <tr>
      <th scope="row">
        <span className={classes.missing}>
          <Icon name="cross" />
          <What block={block} />
        </span>
        <Articles basis={block.basis} />
      </th>
      <td data-head={head(says.who)}>{who(block.holder)}</td>
      <td data-head={head(says.when)}>
        {block.until === null ? says.noDate : says.until(formatDate(block.until, language))}
      </td>
    </tr>
  )
}

function What({ block: { what } }: { readonly block: Block }): ReactNode {
  const { blocks: says, items } = useWords(words)
  const { id: group, lookup } = useGroup()
  const labels = useLabels()
  switch (what.is) {
    case 'contract':
      return <Link to={`/groups/${group}/cases/contract/${what.id}`}>{says.contract(what.title)}</Link>
    case 'award':
      return <Link to={`/groups/${group}/consultations/${what.id}`}>{says.award(what.title)}</Link>
    case 'dispute':
      return <Link to={`/groups/${group}/disputes/${what.id}`}>{says.dispute(what.title)}</Link>
    case 'claim':
      return <Link to={`/groups/${group}/claims/${what.id}`}>{says.claim(what.title)}</Link>
    case 'referral':
      return <Link to={`/groups/${group}/${what.process}s/${what.id}`}>{says.referral(what.title)}</Link>
    case 'item':
      return says.item(items[what.item])
    case 'objection':
      return says.objection(lookup.of(what.member))
    case 'rule':
      return labels.rule(what.finding.rule, what.finding.facts, what.finding.outcome)
  }
}

function useHolder(rules: Group): (holder: Holder) => string {
  const says = useWords(words).blocks
  const { lookup } = useGroup()
  return (holder) => {
    if (holder.is === 'parties') return says.parties(holder.bodies.map(lookup.name).join(', '))
    if (holder.is === 'coordinator') return says.coordinator(lookup.name(coordinatorOf(rules)))
    return says[holder.is]
  }
}
