import { useCellHead } from '#ui/cell-head.ts'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCount } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { type Declared, LEVELS } from '../model/state.ts'
import { type MemberTotal, totalsOf } from '../model/totals.ts'
import { words } from './words.ts'
import classes from './year-picture.module.css'

export type YearPictureProps = {
  readonly year: string
  readonly declared: readonly Declared[]
  /** Every member of the group, declared or not. */
  readonly members: readonly string[]
}

/** The users of one year: a bar a member to one scale, and the same by level as a table, with who is still missing. */
export function YearPicture({ year, declared, members }: YearPictureProps) {
  const totals = totalsOf(declared, year)
  const missing = members.filter((body) => !totals.some((total) => total.body === body))
  return (
    <>
      <Bars totals={totals} />
      <ByLevel totals={totals} missing={missing} />
    </>
  )
}

const [WIDTH, ROW, BAR] = [1000, 44, 14]

function Bars({ totals }: { readonly totals: readonly MemberTotal[] }) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const { language } = useLanguage()
  const most = Math.max(1, ...totals.map(({ users }) => users))
  return (
    <figure className={classes.figure}>
      <svg className={classes.drawing} viewBox={`0 0 ${WIDTH} ${totals.length * ROW}`} aria-hidden="true">
        {totals.map(({ body, users }, index) => (
          <g key={body}>
            <text className={classes.label} x={0} y={index * ROW + 16}>
              {lookup.name(body)}, {formatCount(users, language)}
            </text>
            <rect
              className={classes.bar}
              x={0}
              y={index * ROW + 22}
              width={Math.max(2, (users / most) * WIDTH)}
              height={BAR}
            />
          </g>
        ))}
      </svg>
      <figcaption className={classes.caption}>{says.picture}</figcaption>
    </figure>
  )
}

type ByLevelProps = { readonly totals: readonly MemberTotal[]; readonly missing: readonly string[] }

function ByLevel({ totals, missing }: ByLevelProps) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const { language } = useLanguage()
  const cellHead = useCellHead()
  const levels = LEVELS.filter((level) => totals.some(({ byLevel }) => byLevel[level] > 0))
  const number = (count: number) => formatCount(count, language)
  const sum = (of: (total: MemberTotal) => number) => number(totals.reduce((all, total) => all + of(total), 0))
  const columns = [
    { head: says.sites, of: ({ sites }: MemberTotal) => sites },
    ...levels.map((level) => ({ head: says.levels[level], of: ({ byLevel }: MemberTotal) => byLevel[level] })),
    { head: says.users, of: ({ users }: MemberTotal) => users },
  ]
  return (
    <FramedTable heads={[says.member, ...columns.map(({ head }) => head)]}>
      {totals.map((total) => (
        <tr key={total.body}>
          <th scope="row">{lookup.name(total.body)}</th>
          {columns.map(({ head, of }) => (
            <td key={head} data-head={cellHead(head)}>
              {number(of(total))}
            </td>
          ))}
        </tr>
      ))}
      {missing.map((body) => (
        <tr key={body}>
          <th scope="row">{lookup.name(body)}</th>
          <td colSpan={columns.length}>{says.missing}</td>
        </tr>
      ))}
      <tr>
        <th scope="row">{says.total}</th>
        {columns.map(({ head, of }) => (
          <td key={head} data-head={cellHead(head)}>
            <strong>{sum(of)}</strong>
          </td>
        ))}
      </tr>
    </FramedTable>
  )
}
