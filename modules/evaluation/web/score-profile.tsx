import { useWords } from '#ui/i18n/words.ts'
import { scoredIn } from '../model/grid.ts'
import { earnedUnder, outOfHundred } from '../model/ranking.ts'
import classes from './evaluation.module.css'
import { LEFT, nameIn, type PictureProps, ROW, SPAN, shortly, TableBehind, WIDTH } from './picture-parts.tsx'
import { words } from './words.ts'

/** Readable in grey: from ink to paper. */
const SHADES = [0.9, 0.6, 0.4, 0.25, 0.14, 0.07]

type Row = { readonly name: string; readonly parts: readonly number[]; readonly total: number }

/** What each criterion brings to the total of each tender. */
export function ScoreProfile({ state, ranked }: PictureProps) {
  const says = useWords(words)
  const scored = scoredIn(state.grid)
  const { criteria } = state.grid
  const rows = ranked.map(
    (line): Row => ({
      name: nameIn(state, line.tender),
      parts: criteria.map(({ key }) => outOfHundred(earnedUnder(key, line, scored))),
      total: line.total === null ? 0 : outOfHundred(line.total),
    }),
  )
  return (
    <figure className={classes.figure}>
      <h3>{says.scoresByCriterion}</h3>
      <svg
        className={classes.picture}
        viewBox={`0 0 ${WIDTH} ${rows.length * ROW + 8}`}
        role="img"
        aria-label={says.scoresByCriterion}
      >
        {rows.map((row, index) => (
          <Bar key={row.name} row={row} index={index} told={says.points(row.total)} />
        ))}
      </svg>
      <figcaption className={classes.legend}>
        {criteria.map(({ key, title }, at) => (
          <span key={key}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <rect width={12} height={12} fill="var(--ink)" fillOpacity={SHADES[at % SHADES.length]} />
            </svg>{' '}
            {title}
          </span>
        ))}
      </figcaption>
      <TableBehind
        heads={[says.tender, ...criteria.map(({ title }) => title), says.total]}
        rows={rows.map(({ name, parts, total }) => ({ name, cells: [...parts, total].map(says.points) }))}
      />
    </figure>
  )
}

function Bar({
  row: { name, parts, total },
  index,
  told,
}: {
  readonly row: Row
  readonly index: number
  readonly told: string
}) {
  const widthOf = (part: number) => (part / 10_000) * SPAN
  return (
    <g transform={`translate(0 ${index * ROW})`}>
      <text x={LEFT - 8} y={19} textAnchor="end">
        {shortly(name)}
      </text>
      {parts.map((part, at) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by the place of its criterion
          key={at}
          x={LEFT + parts.slice(0, at).reduce((sum, each) => sum + widthOf(each), 0)}
          y={5}
          width={widthOf(part)}
          height={20}
          fill="var(--ink)"
          fillOpacity={SHADES[at % SHADES.length]}
          stroke="var(--sheet)"
        />
      ))}
      <text x={LEFT + widthOf(total) + 6} y={19}>
        {told}
      </text>
    </g>
  )
}
