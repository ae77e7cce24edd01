import { Link } from '@tanstack/react-router'
import { linkFor } from '#api/acting-for.ts'
import { Button } from '#ui/button.tsx'
import { Due } from '#ui/due.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { type Awaited, type Reminded, RemindedNote } from '#ui/reminding.tsx'
import type { Around } from './around.tsx'
import classes from './circuit-table.module.css'
import { type Cell, type CircuitRow, heldUpBy, STEPS, type Step } from './rows.ts'
import { words } from './words.ts'

export type CircuitTableProps = {
  readonly rows: readonly CircuitRow[]
  /** The step that is being gathered; `null` once the circuit is over. */
  readonly now: Step | null
  readonly around: Around
  /** The body that joins, which deliberates for itself and not on itself. */
  readonly newcomer?: string
  /** What is left holds nothing up: the document is already in force. */
  readonly calm?: boolean
  readonly reminded: Reminded | null
  readonly onRemind: (awaited: Awaited) => void
}

/** Who blocks what in one circuit: a row a body, a column a step. A table, so that it can be copied into a spreadsheet. */
export function CircuitTable(props: CircuitTableProps) {
  const { rows, now, around, newcomer, calm = false, reminded, onRemind } = props
  const says = useWords(words)
  const concerned = now === null ? [] : rows.filter((row) => row[now].kind !== 'not-asked')
  const missing = now === null ? 0 : concerned.filter((row) => row[now].kind !== 'done').length
  return (
    <>
      <RemindedNote reminded={reminded} />
      <div className={classes.frame}>
        {/* The narrow layout changes `display`, which strips a table of its meaning: the roles give it back. */}
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <table className={classes.table} role="table">
          <caption className={classes.caption}>
            {now === null || missing === 0 ? says.summary.none : says.summary[now](missing, concerned.length)}
          </caption>
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <thead role="rowgroup">
            {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
            <tr role="row">
              <th scope="col">{says.body}</th>
              {STEPS.map((step) => (
                <th key={step} scope="col">
                  {says.steps[step]}
                </th>
              ))}
            </tr>
          </thead>
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <tbody role="rowgroup">
            {rows.map((row) => (
              <Row key={row.body} {...{ row, now, around, newcomer, calm, onRemind }} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

type RowProps = Pick<CircuitTableProps, 'now' | 'around' | 'onRemind'> & {
  readonly row: CircuitRow
  readonly newcomer: string | undefined
  readonly calm: boolean
}

function Row({ row, now, around, newcomer, calm, onRemind }: RowProps) {
  const says = useWords(words)
  const { id, lookup, me } = useGroup()
  const name = lookup.name(row.body)
  const missing = heldUpBy(around.tasks, row.body).filter(({ act }) => act === 'approve' || act === 'sign')
  const asked = STEPS.some((step) => row[step].kind !== 'not-asked')
  const member = around.group.members.find(({ body }) => body === row.body)
  const roles = [
    ...(row.body === newcomer ? [says.newcomer] : []),
    ...(around.group.clauses.coordinators.some(({ body }) => body === row.body) ? [says.coordinator] : []),
    ...(member?.founder === true ? [says.founder] : []),
    ...(asked ? [] : [says.gone]),
  ]
  return (
    // biome-ignore lint/a11y/noRedundantRoles: the narrow layout changes `display`
    <tr role="row">
      <th scope="row" className={classes.body}>
        <Link to={`/groups/${id}/members/${row.body}`}>{name}</Link>
        {roles.length > 0 && <span className={classes.note}>{roles.join(', ')}</span>}
      </th>
      {STEPS.map((step) => (
        // biome-ignore lint/a11y/noRedundantRoles: the narrow layout changes `display`
        <td key={step} role="cell" data-head={says.steps[step]} data-kind={row[step].kind}>
          <CellText cell={row[step]} step={step} around={around} calm={calm} />
          {step === now && missing.length > 0 && (
            <Reminder awaited={{ name, missing }} around={around} {...(me?.coordinates === true ? { onRemind } : {})} />
          )}
        </td>
      ))}
    </tr>
  )
}

type CellTextProps = {
  readonly cell: Cell
  readonly step: Step
  readonly around: Around
  readonly calm: boolean
}

function CellText({ cell, step, around, calm }: CellTextProps) {
  const says = useWords(words)
  const { id } = useGroup()
  switch (cell.kind) {
    case 'done':
    case 'against': {
      const act = around.acts.find((one) => one.id === cell.act)
      return (
        <span className={classes.cell} data-kind={cell.kind}>
          <Icon name={cell.kind === 'done' ? 'check' : 'cross'} />
          <span>
            {cell.kind === 'done' ? says.done[step](cell.on) : says.against(cell.on)}
            {act !== undefined && (
              <Link className={classes.proof} to={`/groups/${id}/members/${act.body}`} hash={act.id}>
                {says.act(act.number)}
              </Link>
            )}
            {cell.file !== undefined && (
              <a className={classes.proof} href={linkFor(`/api/groups/${id}/files/${cell.file}`)}>
                {says.file}
              </a>
            )}
          </span>
        </span>
      )
    }
    case 'missing':
      return (
        <span className={classes.cell} data-kind={calm ? 'calm' : 'missing'}>
          <Icon name={calm ? 'clock' : 'cross'} /> {says.missing[step]}
        </span>
      )
    case 'later':
      return <span className={classes.quiet}>{says.later}</span>
    case 'passed':
      return <span className={classes.quiet}>{says.passed[step]}</span>
    case 'not-asked':
      return <span className={classes.quiet}>{says.notAsked[step]}</span>
  }
}

type ReminderProps = {
  readonly awaited: Awaited
  readonly around: Around
  readonly onRemind?: (awaited: Awaited) => void
}

/** From when it is chased, when it last was, and one click to do it again. */
function Reminder({ awaited, around, onRemind }: ReminderProps) {
  const { language, messages } = useLanguage()
  const { today } = useGroup()
  const last = awaited.missing.flatMap(({ key }) => around.reminded.get(key) ?? []).at(-1)
  const due = awaited.missing[0]?.due ?? null
  return (
    <span className={classes.reminder}>
      {due !== null && <Due due={due} today={today} />}
      {last !== undefined && (
        <span className={classes.note}>{messages.blockers.reminded(formatDate(last, language))}</span>
      )}
      {onRemind !== undefined && (
        <Button
          rank="quiet"
          aria-label={messages.blockers.remindMember(awaited.name)}
          onClick={() => onRemind(awaited)}
        >
          {messages.blockers.remind}
        </Button>
      )}
    </span>
  )
}
