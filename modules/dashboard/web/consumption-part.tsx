import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents, type Language } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { NO_BREAK } from '#ui/i18n/typeset.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Dashboard } from '../contract.ts'
import classes from './dashboard.module.css'
import { Opens } from './opens.tsx'
import { TableCsv } from './table-csv.tsx'
import { words } from './words.ts'

/** What is ordered against the maximum and the shares, what is left of each, and when nothing would be. */
export function ConsumptionPart({ of }: { readonly of: Dashboard }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const { contract, body, ceiling, ordered, members, forecast } = of
  const share = members.find((each) => each.body === body)?.share ?? null
  const all = members.reduce((sum, each) => sum + each.ordered, 0)
  return (
    <Part title={says.consumption}>
      <p className={classes.total}>
        {body !== null && (share === null ? says.ofNothing(ordered) : says.ofShare(ordered, share))}
        {body === null && (ceiling === null ? says.ofNothing(ordered) : says.ofMaximum(ordered, ceiling.maximum))}
      </p>
      {ceiling === null && <p>{says.noCeiling}</p>}
      {forecast !== null && <p>{says.forecast(forecast)}</p>}
      {ceiling !== null && ceiling.minimum > 0 && <p>{says.minimum(all, ceiling.minimum)}</p>}
      <Consumed of={of} all={all} />
      <TableCsv of={of} table="members" />
      {ceiling !== null && (
        <p className="screen-only">
          <Link to={`/groups/${group}/ceilings/${ceiling.id}`} search={{ contract: contract.id }}>
            {says.ceilings}
          </Link>
        </p>
      )}
    </Part>
  )
}

function Consumed({ of, all }: { readonly of: Dashboard; readonly all: number }) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const { contract, body, ceiling, members } = of
  const shown = body === null ? members : members.filter((each) => each.body === body)
  return (
    <FramedTable heads={[says.member, says.used, says.ordered, says.share, says.left]}>
      {body === null && (
        <Row of={{ contract, body: null }} name={says.group} ordered={all} most={ceiling?.maximum ?? null} />
      )}
      {shown.map((each) => (
        <Row
          key={each.body}
          of={{ contract, body: each.body }}
          name={lookup.name(each.body)}
          ordered={each.ordered}
          most={each.share}
        />
      ))}
    </FramedTable>
  )
}

type RowProps = {
  readonly of: Pick<Dashboard, 'contract' | 'body'>
  readonly name: string
  readonly ordered: number
  readonly most: number | null
}

function Row({ of, name, ordered, most }: RowProps) {
  const says = useWords(words)
  const head = useCellHead()
  const { language } = useLanguage()
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-head={head(says.used)}>{most === null || most === 0 ? '–' : <Used part={ordered / most} />}</td>
      <td data-head={head(says.ordered)} className={classes.figure}>
        <Opens of={of} list="orders">
          {formatCents(ordered, language)}
        </Opens>
      </td>
      <td data-head={head(says.share)} className={classes.figure}>
        {most === null ? '–' : formatCents(most, language)}
      </td>
      <td data-head={head(says.left)} className={classes.figure}>
        {most === null ? '–' : formatCents(most - ordered, language)}
      </td>
    </tr>
  )
}

/** How much of a ceiling is used: drawn, and in percent, to the tenth below. */
function Used({ part }: { readonly part: number }) {
  const { language } = useLanguage()
  const wide: CSSProperties = { inlineSize: `${Math.min(part, 1) * 100}%` }
  return (
    <span className={classes.used}>
      <span className={classes.track} data-due={part >= 0.85 || undefined} aria-hidden="true">
        <span style={wide} />
      </span>
      <span className={classes.percent}>{percentOf(part, language)}</span>
    </span>
  )
}

const percentOf = (part: number, language: Language): string => {
  const text = String(Math.floor(part * 1000) / 10)
  return language === 'fr' ? `${text.replace('.', ',')}${NO_BREAK}%` : `${text}%`
}
