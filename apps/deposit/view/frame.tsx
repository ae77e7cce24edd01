import { type ReactNode, useEffect, useState } from 'react'
import type { Pinned } from '#transparency/pinned.ts'
import { Button } from '#ui/button.tsx'
import { dayOf, formatDate, formatTime } from '#ui/i18n/format.ts'
import { Icon } from '#ui/icon.tsx'
import { type Compared, pin } from '#ui/pinned.ts'
import type { ConsultationRead } from '../api/shapes.ts'
import { lastSecondOf, type ServerClock, useTick } from '../clock.ts'
import { useSpoken } from '../language.tsx'
import type { KeysProven } from '../use-page.ts'
import classes from './deposit.module.css'
import { Notice } from './field.tsx'
import results from './result.module.css'

type FrameProps = {
  readonly id: string
  readonly consultation: ConsultationRead | undefined
  readonly clock: ServerClock | undefined
  readonly hash: string | undefined
  /** What the page has checked of the keys, once it has. */
  readonly keys: KeysProven | undefined
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** What stands around every step: for what one deposits, what time it is there, and which page this is. */
export function Frame({ id, consultation, clock, hash, keys, aside, children }: FrameProps) {
  const { language, says, change } = useSpoken()
  return (
    <div className={classes.frame}>
      <header className={classes.head}>
        <div className={classes.masthead}>
          <a href={`/consultations/${id}`}>{says.consultation}</a>
          <button type="button" className={classes.link} lang={language === 'fr' ? 'en' : 'fr'} onClick={change}>
            {says.language}
          </button>
        </div>
        {consultation !== undefined && (
          <>
            <p className={classes.title}>{consultation.title}</p>
            <p className={classes.note}>{says.of(consultation.reference, consultation.coordinator.name)}</p>
          </>
        )}
        <Clock clock={clock} />
      </header>
      <main className={classes.main}>
        {keys?.log.kind === 'other' && <OtherLog group={keys.group} log={keys.log} />}
        {children}
      </main>
      <footer className={classes.foot}>
        {aside}
        {keys !== undefined && (
          <p className={classes.note}>
            <Icon name="check" /> {says.keysProven(keys.seq, keys.witnesses)}{' '}
            {says.log.said(keys.log.now.logs.map(({ name }) => name).join(', '))}{' '}
            <code className={results.hash}>{fingerprintsOf(keys.log.now)}</code>. {says.log.compare}
          </p>
        )}
        {hash !== undefined && (
          <p className={classes.note}>
            {says.footer} <code className={results.hash}>{hash}</code>. {says.footerWhy}{' '}
            <a href="/depot/manifest.json">{says.footerList}</a>
          </p>
        )}
      </footer>
    </div>
  )
}

const fingerprintsOf = ({ logs }: Pinned): string => logs.map(({ fingerprint }) => fingerprint).join(', ')

type OtherLogProps = { readonly group: string; readonly log: Extract<Compared, { kind: 'other' }> }

/** The log of this buyer is not the one that this browser kept at a first deposit: it is told until somebody says that it was asked about. */
function OtherLog({ group, log: { before, now } }: OtherLogProps) {
  const { says } = useSpoken()
  const [isAsked, setAsked] = useState(false)
  if (isAsked) return null
  const told = (pinned: Pinned) => says.log.of(fingerprintsOf(pinned), pinned.needed, pinned.witnesses.length)
  return (
    <Notice kind="blocked" alert>
      <p>{says.log.other}</p>
      <p>{says.log.before(told(before))}</p>
      <p>{says.log.now(told(now))}</p>
      <Button
        onClick={() => {
          pin(group, now, { before, reason: says.log.confirm })
          setAsked(true)
        }}
      >
        {says.log.confirm}
      </Button>
    </Notice>
  )
}

const SOON_MS = 15 * 60_000

/** The server's hour and the last second that counts, never told aloud by itself: a screen reader asks for it. */
export function Clock({ clock }: { readonly clock: ServerClock | undefined }) {
  const { language, says } = useSpoken()
  const now = useTick(clock)
  if (clock === undefined || now === undefined) return <p className={classes.clock}>{says.clock.unknown}</p>
  const last = lastSecondOf(clock)
  const rest = clock.deadline - now
  const state = rest <= 0 ? 'over' : rest <= SOON_MS ? 'soon' : 'open'
  return (
    <div className={classes.clock} data-state={state}>
      <p className={classes.until}>
        <Icon name="clock" />{' '}
        <time dateTime={last}>
          {says.clock.until(formatDate(dayOf(last), language, 'weekday'), formatTime(last, language, true))}
        </time>
      </p>
      <p>
        {says.clock.now(new Date(now).toISOString())}
        {rest > 0 && <> · {says.clock.left(rest)}</>}
      </p>
      {state !== 'open' && (
        <p className={classes.warn}>
          <Icon name="warning" /> {state === 'soon' ? says.clock.soon : says.clock.over}
        </p>
      )}
    </div>
  )
}

/** The head of a step. It takes the focus when it appears: whoever hears the page knows where it is. */
export function StepHead({
  step,
  title,
  children,
}: {
  readonly step?: number
  readonly title: string
  readonly children?: ReactNode
}) {
  const { says } = useSpoken()
  const [node, setNode] = useState<HTMLHeadingElement | null>(null)
  useEffect(() => node?.focus({ preventScroll: false }), [node])
  return (
    <div className={classes.stepHead}>
      {step !== undefined && (
        <ol className={classes.steps} aria-label={says.stepOf(step)}>
          {Object.values(says.steps).map((name, index) => (
            <li
              key={name}
              aria-current={index + 1 === step ? 'step' : undefined}
              data-done={index + 1 < step || undefined}
            >
              {name}
            </li>
          ))}
        </ol>
      )}
      <h1 ref={setNode} tabIndex={-1} className={classes.heading}>
        {title}
      </h1>
      {children}
    </div>
  )
}
