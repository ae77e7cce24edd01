import type { CSSProperties } from 'react'
import type { Cents } from '#kernel/money.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatCount } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { NO_BREAK } from '#ui/i18n/typeset.ts'
import { useWords } from '#ui/i18n/words.ts'
import { addRanges, type Range } from '../model/amounts.ts'
import type { Answer } from '../model/purchase-state.ts'
import { FiguresTable } from './figures-table.tsx'
import shared from './need.module.css'
import classes from './need-picture.module.css'
import { hasNeed, ticksOf } from './need-summary.ts'
import { ENDS } from './sheet-values.ts'
import { words } from './words.ts'

/** What each member needs, one bar a member on one scale, and the group; the same figures in the table behind. */
export function NeedPicture({ answers, members }: { readonly answers: readonly Answer[]; readonly members: number }) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const { language } = useLanguage()
  const told = answers.filter(hasNeed).toSorted((one, other) => other.amounts.maximum - one.amounts.maximum)
  if (told.length === 0) return <p>{says.pictureNone}</p>
  const total = addRanges(told.map(({ amounts }) => amounts))
  const ticks = ticksOf(total.maximum)
  const end = ticks.at(-1) ?? 1
  const cells = (of: Range<Cents>) => ENDS.map((each) => ({ cents: of[each] }))
  return (
    <>
      <p aria-live="polite">
        {says.groupTotal(
          formatCents(total.minimum, language),
          formatCents(total.expected, language),
          formatCents(total.maximum, language),
        )}{' '}
        <span className={shared.note}>{says.pictureTold(answers.length, members)}</span>
      </p>
      <figure className={classes.picture}>
        <ul className={classes.bars}>
          {told.map(({ body, amounts }) => (
            <Bar key={body} name={lookup.name(body)} of={amounts} end={end} />
          ))}
          <Bar name={says.group} of={total} end={end} whole />
        </ul>
        <div className={classes.axis} aria-hidden="true">
          <span className={classes.ticks}>
            {ticks.map((tick) => (
              <span key={tick} style={at(tick / end)}>
                {formatCount(tick / 100, language)}
                {NO_BREAK}€
              </span>
            ))}
          </span>
        </div>
        <figcaption className={classes.legend}>
          <span data-sign="minimum">{says.legend.minimum}</span>
          <span data-sign="expected">{says.legend.expected}</span>
          <span data-sign="range">{says.legend.range}</span>
        </figcaption>
      </figure>
      <Disclosure label={says.figures}>
        <FiguresTable
          heads={[says.member, ...ENDS.map((each) => says.ends[each])]}
          rows={told.map(({ body, amounts }) => [lookup.name(body), ...cells(amounts)])}
          total={[says.total, ...cells(total)]}
        />
      </Disclosure>
    </>
  )
}

/** Where something stands along the bar. */
const at = (share: number): CSSProperties => ({ insetInlineStart: `${share * 100}%` })
const wide = (share: number): CSSProperties => ({ inlineSize: `${share * 100}%` })

type BarProps = {
  readonly name: string
  readonly of: Range<Cents>
  readonly end: number
  readonly whole?: boolean
}

function Bar({ name, of: { minimum, expected, maximum }, end, whole = false }: BarProps) {
  const { language } = useLanguage()
  return (
    <li className={classes.bar} data-whole={whole || undefined}>
      <span className={classes.name}>{name}</span>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.range} style={wide(maximum / end)} />
        <span className={classes.minimum} style={wide(minimum / end)} />
        <span className={classes.expected} style={at(expected / end)} />
      </span>
      <span className={classes.figure}>{formatCents(maximum, language)}</span>
    </li>
  )
}
