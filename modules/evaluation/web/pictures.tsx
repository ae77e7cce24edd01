import { useState } from 'react'
import { Disclosure } from '#ui/disclosure.tsx'
import { ChoiceField } from '#ui/field/plain-fields.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Known } from '../model/evaluation-state.ts'
import { scoredIn } from '../model/grid.ts'
import { earnedUnder, type Line, outOfHundred } from '../model/ranking.ts'
import { sensitivityOf } from '../model/sensitivity.ts'
import { rankedIn } from '../model/standing.ts'
import classes from './evaluation.module.css'
import { words } from './words.ts'

export type PicturesProps = { readonly state: Known; readonly lines: readonly Line[] }

/** So many tenders a picture: the best ones; the table behind has the same. */
const MOST = 12
const [WIDTH, LEFT, RIGHT, ROW] = [720, 190, 70, 30]
const SPAN = WIDTH - LEFT - RIGHT
/** Readable in grey: from ink to paper. */
const SHADES = [0.9, 0.6, 0.4, 0.25, 0.14, 0.07]

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

type OneProps = { readonly state: Known; readonly ranked: readonly Line[] }

const nameIn = ({ tenders }: Known, id: string): string => tenders.find((each) => each.id === id)?.operator ?? id
const shortly = (name: string): string => (name.length > 26 ? `${name.slice(0, 25)}…` : name)

function ScoreProfile({ state, ranked }: OneProps) {
  const says = useWords(words)
  const scored = scoredIn(state.grid)
  const { criteria } = state.grid
  const rows = ranked.map((line) => ({
    name: nameIn(state, line.tender),
    parts: criteria.map(({ key }) => outOfHundred(earnedUnder(key, line, scored))),
    total: line.total === null ? 0 : outOfHundred(line.total),
  }))
  return (
    <figure>
      <h3>{says.scoresByCriterion}</h3>
      <svg
        className={classes.picture}
        viewBox={`0 0 ${WIDTH} ${rows.length * ROW + 24}`}
        role="img"
        aria-label={says.scoresByCriterion}
      >
        {rows.map(({ name, parts, total }, index) => {
          let from = LEFT
          return (
            <g key={name} transform={`translate(0 ${index * ROW})`}>
              <text x={LEFT - 8} y={19} textAnchor="end">
                {shortly(name)}
              </text>
              {parts.map((part, at) => {
                const width = (part / 10_000) * SPAN
                const x = from
                from += width
                return (
                  <rect
                    key={criteria[at]?.key}
                    x={x}
                    y={5}
                    width={width}
                    height={20}
                    fill="var(--ink)"
                    fillOpacity={SHADES[at % SHADES.length]}
                    stroke="var(--sheet)"
                  />
                )
              })}
              <text x={from + 6} y={19}>
                {says.points(total)}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption className={classes.note}>
        {criteria.map(({ key, title }) => `${key} : ${title}`).join(' · ')}
      </figcaption>
      <Disclosure label={says.asTable}>
        <FramedTable heads={[says.tender, ...criteria.map(({ title }) => title), says.total]}>
          {rows.map(({ name, parts, total }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {parts.map((part, at) => (
                <td key={criteria[at]?.key} className={classes.number}>
                  {says.points(part)}
                </td>
              ))}
              <td className={classes.number}>{says.points(total)}</td>
            </tr>
          ))}
        </FramedTable>
      </Disclosure>
    </figure>
  )
}

function PriceSpread({ state, ranked }: OneProps) {
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
    <figure>
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
      <Disclosure label={says.asTable}>
        <FramedTable heads={[says.tender, says.price]}>
          {rows.map(({ name, price }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={classes.number}>{says.euros(price)}</td>
            </tr>
          ))}
        </FramedTable>
      </Disclosure>
    </figure>
  )
}

/** What another weight would have done: the published one is marked, and nothing is ranked by the others. */
function Sensitivity({ state, ranked }: OneProps) {
  const says = useWords(words)
  const { criteria } = state.grid
  const [key, setKey] = useState(criteria[0]?.key ?? '')
  const own = criteria.find((each) => each.key === key)
  const points = sensitivityOf(state.grid, rankedIn(state), key)
  const shown = ranked.slice(0, 6).map(({ tender }) => tender)
  const most = Math.max(1, ...points.flatMap(({ ranks }) => shown.map((id) => ranks[id] ?? 1)))
  const x = (weight: number) => LEFT + (weight / 10_000) * SPAN
  const y = (rank: number) => 18 + (most === 1 ? 0 : ((rank - 1) / (most - 1)) * 150)
  return (
    <figure>
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
        {shown.map((id, index) => (
          <g key={id}>
            <text x={LEFT - 8} y={y(points[0]?.ranks[id] ?? 1) + 4} textAnchor="end">
              {shortly(nameIn(state, id))}
            </text>
            <polyline
              points={points.map(({ weight, ranks }) => `${x(weight)},${y(ranks[id] ?? most)}`).join(' ')}
              fill="none"
              stroke="var(--ink)"
              strokeWidth={index === 0 ? 2.5 : 1.25}
              strokeDasharray={index === 0 ? undefined : `${2 + index * 2} ${2 + index}`}
            />
          </g>
        ))}
        {own !== undefined && (
          <>
            <line x1={x(own.weight)} x2={x(own.weight)} y1={8} y2={178} stroke="var(--accent)" />
            <text x={x(own.weight)} y={194} textAnchor="middle">
              {says.publishedWeight(says.percent(own.weight))}
            </text>
          </>
        )}
      </svg>
      <Disclosure label={says.asTable}>
        <FramedTable heads={[says.weight, ...shown.map((id) => nameIn(state, id))]}>
          {points.map(({ weight, ranks }) => (
            <tr key={weight}>
              <th scope="row">{says.percent(weight)}</th>
              {shown.map((id) => (
                <td key={id} className={classes.number}>
                  {ranks[id] ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </FramedTable>
      </Disclosure>
    </figure>
  )
}
