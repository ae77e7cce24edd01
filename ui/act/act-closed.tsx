import { type ReactNode, useEffect, useRef } from 'react'
import type { Finding } from '#api/shapes.ts'
import { Disclosure } from '../disclosure.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from '../icon.tsx'
import { isOfTheClock } from '../labels.ts'
import { useLabels } from '../labels-context.tsx'
import { Why } from '../why.tsx'
import classes from './act.module.css'

export type ActClosedProps = {
  readonly title: string
  readonly findings: readonly Finding[]
  /** Whether a link leads to this act: its reasons are unfolded at once, and the keyboard goes on from its name. */
  readonly isAsked?: boolean
  /** Where it is done, and the way there, when it is not done here. */
  readonly from?: ReactNode
}

/** An act that cannot be done now: its name, the first thing that closes it, and behind one click all the rest. */
export function ActClosed({ title, findings, isAsked = false, from }: ActClosedProps) {
  const labels = useLabels()
  const { messages } = useLanguage()
  const name = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (isAsked) name.current?.focus()
  }, [isAsked])
  const first = findings.find((finding) => finding.outcome === 'unmet')
  const comesByItself = first !== undefined && isOfTheClock(first)
  return (
    <div className={classes.closed}>
      <div className={classes.sides}>
        <p className={classes.name} ref={name} tabIndex={isAsked ? -1 : undefined}>
          <Icon name={comesByItself ? 'clock' : 'lock'} />
          <span>{title}</span>
        </p>
        <div>
          <p className={classes.reason} data-itself={comesByItself || undefined}>
            {from ?? (
              <>
                <strong>{comesByItself ? messages.act.automatic : messages.act.closed}</strong>
                {first !== undefined && <> · {labels.rule(first.rule, first.facts, first.outcome)}</>}
              </>
            )}
          </p>
          <Disclosure label={messages.act.why(findings.length)} openLabel={messages.act.hideWhy} startsOpen={isAsked}>
            <Why findings={findings} />
          </Disclosure>
        </div>
      </div>
    </div>
  )
}
