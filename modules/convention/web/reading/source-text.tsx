import { useEffect, useMemo, useRef } from 'react'
import type { Place } from '../../reading/draft.ts'
import { useReadingWords } from '../words/use-words.ts'
import { segmentsOf } from './passage.ts'
import classes from './source-text.module.css'

export type SourceTextProps = {
  readonly name: string
  readonly text: string
  /** Every passage that a value comes from. */
  readonly places: readonly Place[]
  /** Those of the value or notice at hand: shown strongest, and brought into sight. */
  readonly current: readonly Place[]
}

/** The text as printed, its passages lit; the current one comes into sight without moving the page. */
export function SourceText({ name, text, places, current }: SourceTextProps) {
  const words = useReadingWords()
  const pane = useRef<HTMLElement>(null)
  const segments = useMemo(() => segmentsOf(text, places, current), [text, places, current])
  useEffect(() => {
    const lit = current.length === 0 ? null : pane.current?.querySelector<HTMLElement>('[data-current]')
    if (lit == null || pane.current === null) return
    pane.current.scrollTo({ top: lit.offsetTop - pane.current.clientHeight / 3 })
  }, [current])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by the keyboard
    <section ref={pane} className={classes.pane} aria-label={`${words.source}: ${name}`} tabIndex={0}>
      <p className={classes.name}>{name}</p>
      <div className={classes.text} lang="fr">
        {segments.map((segment) =>
          segment.lit ? (
            <mark key={segment.start} data-current={segment.current ? true : undefined}>
              {segment.text}
            </mark>
          ) : (
            segment.text
          ),
        )}
      </div>
    </section>
  )
}
