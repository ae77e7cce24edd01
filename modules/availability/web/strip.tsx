import { dayOf, formatTime } from '#ui/i18n/format.ts'
import type { AvailabilityView } from '../contract.ts'
import classes from './availability.module.css'

const MINUTES = 1440
const HEIGHT = 20
/** A minute is less than a point of a screen: a loss is drawn as wide as the eye needs. */
const LEAST = 4

type Run = AvailabilityView['runs'][number]

/** A day of Paris as a line of its minutes. */
export function Strip({
  day,
  runs,
  label,
}: {
  readonly day: string
  readonly runs: readonly Run[]
  readonly label: string
}) {
  const inside = runs.flatMap((run) => {
    const [from, until] = [placeIn(day, run.from), placeIn(day, run.until)]
    return from < until ? [{ ...run, x: from, width: until - from }] : []
  })
  const drawn = (verdict: Run['verdict'], least: number) =>
    inside
      .filter((run) => run.verdict === verdict)
      .map(({ x, width }) => (
        <rect
          key={x}
          className={classes[verdict]}
          x={Math.min(x, MINUTES - Math.max(width, least))}
          width={Math.max(width, least)}
          height={HEIGHT}
        />
      ))
  return (
    <svg
      className={classes.strip}
      viewBox={`0 0 ${MINUTES} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {drawn('up', 0)}
      {drawn('down', LEAST)}
    </svg>
  )
}

/** The minute of a day at which an instant stands: before it 0, after it the last one. */
function placeIn(day: string, instant: string): number {
  const own = dayOf(instant)
  if (own !== day) return own < day ? 0 : MINUTES
  const [hour = '0', minute = '0'] = formatTime(instant, 'en').split(':')
  return Number(hour) * 60 + Number(minute)
}
