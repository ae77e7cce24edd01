import { useState } from 'react'
import { ChoiceField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { type AtWeight, sensitivityOf } from '../model/sensitivity.ts'
import { rankedIn } from '../model/standing.ts'
import classes from './evaluation.module.css'
import { LEFT, nameIn, type PictureProps, SPAN, shortly, TableBehind, WIDTH } from './picture-parts.tsx'
import { words } from './words.ts'

const MOST = 6

/** What another weight would have done: the published one is marked, and nothing is ranked by the others. */
export function Sensitivity({ state, ranked }: PictureProps) {
  const says = useWords(words)
  const { criteria } = state.grid
  const [key, setKey] = useState(criteria[0]?.key ?? '')
  const own = criteria.find((each) => each.key === key)
  const points = sensitivityOf(state.grid, rankedIn(state), key)
  const shown = ranked.slice(0, MOST).map(({ tender }) => ({ id: tender, name: nameIn(state, tender) }))
  return (
    <figure className={classes.figure}>
      <h3>{says.sensitivity}</h3>
      <p className={classes.note}>
        <strong>{says.sensitivityNote}</strong>
      </p>
      <ChoiceField
        label={says.sensitivityOf}
        value={key}
        options={criteria.map((each) => [each.key, each.title])}
        onChange={setKey}
      />
      <svg className={classes.picture} viewBox={`0 0 ${WIDTH} 208`} role="img" aria-label={says.sensitivity}>
        <Ranks points={points} shown={shown} />
        {own !== undefined && <Published weight={own.weight} told={says.publishedWeight(says.percent(own.weight))} />}
      </svg>
      <TableBehind
        heads={[says.weight, ...shown.map(({ name }) => name)]}
        rows={points.map(({ weight, ranks }) => ({
          name: says.percent(weight),
          cells: shown.map(({ id }) => String(ranks[id] ?? '–')),
        }))}
      />
    </figure>
  )
}

const atWeight = (weight: number): number => LEFT + (weight / 10_000) * SPAN

type RanksProps = {
  readonly points: readonly AtWeight[]
  readonly shown: readonly { readonly id: string; readonly name: string }[]
}

/** A line a tender, the first rank above; the one ranked first by the published weights is the thick one. */
function Ranks({ points, shown }: RanksProps) {
  const most = Math.max(2, ...points.flatMap(({ ranks }) => shown.map(({ id }) => ranks[id] ?? 1)))
  const atRank = (rank: number) => 18 + ((rank - 1) / (most - 1)) * 150
  const rankOf = (id: string) => points[0]?.ranks[id] ?? 1
  // Tenders that begin at one rank are named one under the other.
  const under = (index: number) =>
    shown.slice(0, index).filter(({ id }) => rankOf(id) === rankOf(shown[index]?.id ?? '')).length
  return shown.map(({ id, name }, index) => (
    <g key={id}>
      <text x={LEFT - 8} y={atRank(rankOf(id)) + 4 + under(index) * 14} textAnchor="end">
        {shortly(name)}
      </text>
      <polyline
        points={points.map(({ weight, ranks }) => `${atWeight(weight)},${atRank(ranks[id] ?? most)}`).join(' ')}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={index === 0 ? 2.5 : 1.25}
        strokeDasharray={index === 0 ? undefined : `${2 + index * 2} ${2 + index}`}
      />
    </g>
  ))
}

function Published({ weight, told }: { readonly weight: number; readonly told: string }) {
  return (
    <>
      <line x1={atWeight(weight)} x2={atWeight(weight)} y1={8} y2={178} stroke="var(--accent)" />
      <text x={atWeight(weight)} y={196} textAnchor="middle">
        {told}
      </text>
    </>
  )
}
