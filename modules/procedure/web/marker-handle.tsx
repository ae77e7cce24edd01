import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { addDays, daysBetween } from '#kernel/calendar.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import type { Milestone } from '../model/plan-state.ts'
import classes from './plan-picture.module.css'
import type { Scale } from './plan-scale.ts'
import { words } from './words.ts'

/** What moves a milestone, and those that nothing moves any more. */
export type Mover = {
  readonly move: (milestone: Milestone, to: IsoDate, direction: 1 | -1) => void
  readonly isFixed: (milestone: Milestone) => boolean
}

type Props = {
  readonly milestone: Milestone
  readonly day: IsoDate
  readonly scale: Scale
  readonly mover: Mover | undefined
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 7,
  PageDown: -7,
}

/** A milestone on its bar: a sign to read, or a handle that arrows and the pointer move. */
export function MarkerHandle({ milestone, day, scale, mover }: Props) {
  const { plan, terms } = useWords(words)
  const { language } = useLanguage()
  const place = { insetInlineStart: `${scale.at(day)}%` }
  const moving = useMoving({ milestone, day, scale, mover })
  if (mover === undefined || mover.isFixed(milestone)) {
    return (
      <span className={classes.marker} data-fixed={mover !== undefined || undefined} style={place} aria-hidden="true" />
    )
  }
  return (
    <span
      role="slider"
      tabIndex={0}
      className={`${classes.marker} ${classes.handle}`}
      style={place}
      aria-label={plan.marker(terms.milestones[milestone])}
      aria-valuemin={0}
      aria-valuemax={scale.days}
      aria-valuenow={daysBetween(scale.from, day)}
      aria-valuetext={formatDate(day, language, 'weekday')}
      {...moving}
    />
  )
}

function useMoving({ milestone, day, scale, mover }: Props) {
  const dragged = useRef<DOMRect | null>(null)
  const to = (target: IsoDate) => {
    const days = daysBetween(day, target)
    if (days !== 0) mover?.move(milestone, target, days > 0 ? 1 : -1)
  }
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const days = STEPS[event.key]
      if (days === undefined) return
      event.preventDefault()
      to(addDays(day, days))
    },
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      dragged.current = event.currentTarget.parentElement?.getBoundingClientRect() ?? null
      event.currentTarget.setPointerCapture(event.pointerId)
      event.currentTarget.focus()
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const box = dragged.current
      if (box === null || box.width === 0) return
      to(addDays(scale.from, Math.round(((event.clientX - box.left) / box.width) * scale.days)))
    },
    onPointerUp: () => {
      dragged.current = null
    },
  }
}
