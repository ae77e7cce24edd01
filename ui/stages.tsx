import type { IsoDate } from '#kernel/citation.ts'
import { formatDate } from './i18n/format.ts'
import { useLanguage } from './i18n/language.tsx'
import classes from './stages.module.css'

/** What one of those concerned has done at a stop. */
export type StagePart = 'done' | 'awaited' | 'against'

export type Stage = {
  readonly key: string
  readonly label: string
  /** `stopped`: the case ended here, before its end. */
  readonly state: 'done' | 'current' | 'future' | 'stopped'
  /** The day it was reached, or is expected. */
  readonly date?: IsoDate
  /** Who does it, where one body alone does. */
  readonly who?: string
  /** One sign for each of those who must act, in the order of the table that names them. */
  readonly parts?: readonly StagePart[]
}

/** The line of a case with its stops: where it has been, where it stands, what is ahead. */
export function Stages({ stages }: { readonly stages: readonly Stage[] }) {
  const { messages } = useLanguage()
  return (
    <div className={classes.frame}>
      <ol className={classes.line} aria-label={messages.stages.title}>
        {stages.map((stage) => (
          <Stop key={stage.key} stage={stage} />
        ))}
      </ol>
    </div>
  )
}

function Stop({ stage: { label, state, date, who, parts = [] } }: { readonly stage: Stage }) {
  const { language, messages } = useLanguage()
  const done = parts.filter((part) => part === 'done').length
  return (
    <li
      className={classes.stop}
      data-state={state}
      aria-current={state === 'current' || state === 'stopped' ? 'step' : undefined}
    >
      <span className={classes.dot} aria-hidden="true" />
      <span className={classes.label}>{label}</span>
      <span className={classes.state}>
        <span className={state === 'done' && date !== undefined ? classes.reached : undefined}>
          {messages.stages[state]}
        </span>
        {date !== undefined && <time dateTime={date}>{formatDate(date, language)}</time>}
      </span>
      {parts.length > 0 && (
        <span className={classes.parts}>
          <Signs parts={parts} />
          {messages.stages.parts(done, parts.length)}
        </span>
      )}
      {who !== undefined && (
        <span className={classes.who}>
          <Unbroken text={who} />
        </span>
      )}
    </li>
  )
}

/** A compound name (“Hauts-de-France”) is not parted at its hyphens, unless it is too long for a stop. */
function Unbroken({ text }: { readonly text: string }) {
  return text.split(/(?<= )/).map((word, index) =>
    word.includes('-') && word.length <= LONGEST ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a word is known by its place
      <span key={index} className={classes.word}>
        {word}
      </span>
    ) : (
      word
    ),
  )
}
const LONGEST = 16

/** Above this many, the signs stand in two rows of the same length. */
const ONE_ROW = 7

/** One square each: full with a check, empty, or crossed; told apart in grey. The words beside them say how many. */
function Signs({ parts }: { readonly parts: readonly StagePart[] }) {
  const half = Math.ceil(parts.length / 2)
  const rows = parts.length > ONE_ROW ? [parts.slice(0, half), parts.slice(half)] : [parts]
  return (
    <span className={classes.signs} aria-hidden="true">
      {rows.map((row, first) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name than its place
        <span key={first} className={classes.signRow}>
          {row.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sign has no other name than its place
            <Sign key={index} part={part} />
          ))}
        </span>
      ))}
    </span>
  )
}

function Sign({ part }: { readonly part: StagePart }) {
  return (
    <svg className={classes.sign} data-part={part} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="12" height="12" />
      {part === 'done' && <path d="M3.5 7.2l2.4 2.4 4.6-5" />}
      {part === 'against' && <path d="M4 4l6 6M10 4l-6 6" />}
    </svg>
  )
}
