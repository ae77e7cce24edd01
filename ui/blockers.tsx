import type { ReactNode } from 'react'
import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { Articles } from './article.tsx'
import classes from './blockers.module.css'
import { Button } from './button.tsx'
import { Due } from './due.tsx'
import { formatDate } from './i18n/format.ts'
import { useLanguage } from './i18n/language.tsx'
import { Icon } from './icon.tsx'
import { useLabels } from './labels-context.tsx'

/** One member of the group and the acts that the others wait for. */
export type BlockerRow = {
  readonly member: { readonly id: string; readonly name: string }
  readonly missing: readonly Task[]
  /** The day of the last reminder, if any. */
  readonly reminded?: IsoDate
}

export type BlockersProps = {
  readonly rows: readonly BlockerRow[]
  readonly today: IsoDate
  /** Reminds one member; absent when the reader may not. */
  readonly onRemind?: (memberId: string) => void
  /** Draws the member's name as a link to its card. */
  readonly link: (row: BlockerRow) => ReactNode
}

/** Who blocks what: one row a member, those that block first. A table, so that it can be copied into a spreadsheet. */
export function Blockers({ rows, today, onRemind, link }: BlockersProps) {
  const { messages } = useLanguage()
  const blocking = rows.filter((row) => row.missing.length > 0)
  const sorted = [...blocking, ...rows.filter((row) => row.missing.length === 0)]
  return (
    <div className={classes.frame}>
      {/* The narrow layout changes `display`, which strips a table of its meaning: the roles give it back. */}
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <table className={classes.table} role="table">
        <caption className={classes.caption}>{messages.blockers.summary(blocking.length, rows.length)}</caption>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <thead role="rowgroup">
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <tr role="row">
            <th scope="col">{messages.blockers.member}</th>
            <th scope="col">{messages.blockers.missing}</th>
            <th scope="col">
              <span className={classes.hidden}>{messages.blockers.remind}</span>
            </th>
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tbody role="rowgroup">
          {sorted.map((row) => (
            <Row key={row.member.id} row={row} today={today} onRemind={onRemind} link={link} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = {
  readonly row: BlockerRow
  readonly today: IsoDate
  readonly onRemind: BlockersProps['onRemind']
  readonly link: BlockersProps['link']
}

function Row({ row, today, onRemind, link }: RowProps) {
  const { language, messages } = useLanguage()
  const complete = row.missing.length === 0
  return (
    // biome-ignore lint/a11y/noRedundantRoles: the narrow layout changes `display`
    <tr role="row" data-complete={complete ? true : undefined}>
      <th scope="row" className={classes.member}>
        {link(row)}
      </th>
      {/* biome-ignore lint/a11y/noRedundantRoles: the narrow layout changes `display` */}
      <td role="cell">
        {complete ? (
          <span className={classes.complete}>
            <Icon name="check" /> {messages.blockers.complete}
          </span>
        ) : (
          <ul>
            {row.missing.map((task) => (
              <Missing key={task.key} task={task} today={today} />
            ))}
          </ul>
        )}
      </td>
      {/* biome-ignore lint/a11y/noRedundantRoles: the narrow layout changes `display` */}
      <td role="cell" className={classes.remind}>
        {!complete && row.reminded !== undefined && (
          <span className={classes.reminded}>{messages.blockers.reminded(formatDate(row.reminded, language))}</span>
        )}
        {!complete && onRemind !== undefined && (
          <Button
            rank="quiet"
            aria-label={messages.blockers.remindMember(row.member.name)}
            onClick={() => onRemind(row.member.id)}
          >
            {messages.blockers.remind}
          </Button>
        )}
      </td>
    </tr>
  )
}

function Missing({ task, today }: { readonly task: Task; readonly today: IsoDate }) {
  const labels = useLabels()
  const { messages } = useLanguage()
  return (
    <li className={classes.missing}>
      <span className={classes.act}>
        <Icon name="cross" />
        <span>
          <span className={classes.hidden}>
            {messages.outcome.unmet}
            {messages.colon}{' '}
          </span>
          {labels.task(task)}
        </span>
      </span>
      <span className={classes.notes}>
        {task.due !== null && <Due due={task.due} today={today} />}
        <Articles basis={task.basis} />
      </span>
    </li>
  )
}
