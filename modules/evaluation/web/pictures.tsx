import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Known } from '../model/evaluation-state.ts'
import type { Line } from '../model/ranking.ts'
import classes from './evaluation.module.css'
import { LEFT, nameIn, type PictureProps, ROW, SPAN, shortly, TableBehind, WIDTH } from './picture-parts.tsx'
import { ScoreProfile } from './score-profile.tsx'
import { Sensitivity } from './sensitivity.tsx'
import { words } from './words.ts'

export type PicturesProps = { readonly state: Known; readonly lines: readonly Line[] }

/** So many tenders a picture: the best ones. */
const MOST = 12

/** Pictures of an analysis, each with the same in a table. None of them decides anything. */
export function Pictures({ state, lines }: PicturesProps) {
  const says = useWords(words)
  const ranked = lines.filter(({ total }) => total !== null).slice(0, MOST)
  return (
    <Part title={says.pictures}>
      <ScoreProfile state={state} ranked={ranked} />
      <PriceSpread state={state} ranked={ranked} />
      <Sensitivity state={state} ranked={ranked} />
    </Part>
  )
}

function PriceSpread({ state, ranked }: PictureProps) {
  const says = useWords(words)
  const rows = ranked.flatMap(({ tender }) => {
    const price = state.tenders.find(({ id }) => id === tender)?.price?.total
    return price === undefined ? [] : [{ name: nameIn(state, tender), price }]
  })
  const { credits, estimate } = state.budget
  const most = Math.max(1, ...rows.map(({ price }) => price), credits ?? 0, estimate ?? 0)
  const at = (cents: number) => LEFT + (cents / most) * SPAN
  const marks = [
    ...(estimate === null ? [] : [{ cents: estimate, told: says.estimateLine(estimate), dash: '6 3' }]),
    ...(credits === null ? [] : [{ cents: credits, told: says.creditsLine(credits), dash: '2 3' }]),
  ]
  const height = rows.length * ROW
  return (
    <figure className={classes.figure}>
      <h3>{says.priceSpread}</h3>
      <svg
        className={classes.picture}
        viewBox={`0 0 ${WIDTH} ${height + 24 + marks.length * 16}`}
        role="img"
        aria-label={says.priceSpread}
      >
        {rows.map(({ name, price }, index) => (
          <g key={name} transform={`translate(0 ${index * ROW})`}>
            <text x={LEFT - 8} y={19} textAnchor="end">
              {shortly(name)}
            </text>
            <rect x={LEFT} y={8} width={at(price) - LEFT} height={14} fill="var(--accent)" fillOpacity={0.75} />
          </g>
        ))}
        {marks.map(({ cents, told, dash }, index) => (
          <g key={told}>
            <line
              x1={at(cents)}
              x2={at(cents)}
              y1={0}
              y2={height + 6 + index * 16}
              stroke="var(--ink)"
              strokeDasharray={dash}
            />
            <text x={at(cents)} y={height + 18 + index * 16} textAnchor="end">
              {told}
            </text>
          </g>
        ))}
      </svg>
      <TableBehind
        heads={[says.tender, says.price]}
        rows={rows.map(({ name, price }) => ({ name, cells: [says.euros(price)] }))}
      />
    </figure>
  )
}
