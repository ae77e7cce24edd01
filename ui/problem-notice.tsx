import type { Problem } from '#api/shapes.ts'
import { Button } from './button.tsx'
import { goTo } from './go-to.ts'
import { dayOf, formatDate, formatTime } from './i18n/format.ts'
import { useLanguage } from './i18n/language.tsx'
import type { Messages } from './i18n/messages.fr.ts'
import { useWords } from './i18n/words.ts'
import { Icon, type IconName } from './icon.tsx'
import { useLabels } from './labels-context.tsx'
import classes from './problem-notice.module.css'
import { fieldName, schemaWords } from './schema-form/words.ts'
import { useSignInAgain } from './sign-in-again.ts'
import { Why } from './why.tsx'

/** The status that the client gives to a request whose answer never arrived. */
const UNREACHABLE = 0

export type ProblemNoticeProps = {
  readonly problem: Problem
  /** Sends the same request again, with the same idempotency key. */
  readonly onRetry?: () => void
  /** Reads the case again. */
  readonly onReload?: () => void
  /** The part of the form where a field is to be mended: the error names it and leads there. */
  readonly placeOf?: (path: string) => FormPlace | undefined
}

/** A part of a long form: its name, and the id of its section. */
export type FormPlace = { readonly label: string; readonly id: string }

/** A problem as RFC 9457 tells it, in words that say what happened, what was kept and what to do next. */
export function ProblemNotice({ problem, onRetry, onReload, placeOf }: ProblemNoticeProps) {
  const { messages } = useLanguage()
  const kind = kindOf(problem)
  const text = textOf(kind, messages)
  const SignInAgain = useSignInAgain()
  return (
    <section className={classes.notice} data-kind={kind} role="alert">
      <p className={classes.title}>
        <Icon name={ICON[kind]} /> {text.title}
      </p>
      {problem.detail !== undefined && <p className={classes.detail}>{problem.detail}</p>}
      {text.hint !== null && <p className={classes.hint}>{text.hint}</p>}
      {problem.issues !== undefined && <Issues issues={problem.issues} placeOf={placeOf} />}
      {problem.findings !== undefined && <Why findings={problem.findings} />}
      {problem.changes !== undefined && <Changes changes={problem.changes} />}
      {problem.incident !== undefined && (
        <p className={classes.detail}>{messages.problem.incident(problem.incident)}</p>
      )}
      {kind === 'sign-in' && SignInAgain !== null && <SignInAgain />}
      {onReload !== undefined && kind === 'stale' && <Button onClick={onReload}>{messages.problem.reload}</Button>}
      {onRetry !== undefined && RETRIED.has(kind) && <Button onClick={onRetry}>{messages.problem.retry}</Button>}
    </section>
  )
}

type Kind =
  | 'refusal'
  | 'forbidden'
  | 'malformed'
  | 'stale'
  | 'not-found'
  | 'sign-in'
  | 'too-many'
  | 'unreachable'
  | 'read-only'
  | 'fault'

/** What may go well the next time, with nothing changed. */
const RETRIED: ReadonlySet<Kind> = new Set(['too-many', 'unreachable', 'fault'])

const ICON: Readonly<Record<Kind, IconName>> = {
  refusal: 'lock',
  forbidden: 'lock',
  malformed: 'warning',
  stale: 'clock',
  'not-found': 'search',
  'sign-in': 'person',
  'too-many': 'clock',
  unreachable: 'warning',
  'read-only': 'lock',
  fault: 'warning',
}

function kindOf(problem: Problem): Kind {
  const byStatus: Readonly<Record<number, Kind>> = {
    [UNREACHABLE]: 'unreachable',
    400: 'malformed',
    401: 'sign-in',
    403: 'forbidden',
    404: 'not-found',
    409: 'refusal',
    412: 'stale',
    413: 'malformed',
    415: 'malformed',
    422: 'malformed',
    429: 'too-many',
    503: 'read-only',
  }
  return byStatus[problem.status] ?? 'fault'
}

function textOf(kind: Kind, { problem }: Messages): { readonly title: string; readonly hint: string | null } {
  const texts: Readonly<Record<Kind, readonly [string, string | null]>> = {
    refusal: [problem.refusal, null],
    forbidden: [problem.forbidden, null],
    malformed: [problem.malformed, problem.malformedHint],
    stale: [problem.stale, problem.staleHint],
    'not-found': [problem.notFound, problem.notFoundHint],
    'sign-in': [problem.signIn, problem.signInHint],
    'too-many': [problem.tooMany, problem.tooManyHint],
    unreachable: [problem.unreachable, problem.unreachableHint],
    'read-only': [problem.readOnly, null],
    fault: [problem.fault, problem.faultHint],
  }
  const [title, hint] = texts[kind]
  return { title, hint }
}

type IssuesProps = {
  readonly issues: NonNullable<Problem['issues']>
  readonly placeOf: ProblemNoticeProps['placeOf']
}

function Issues({ issues, placeOf }: IssuesProps) {
  const { fields } = useWords(schemaWords)
  const named = (path: string) => {
    const place = placeOf?.(path)
    if (place !== undefined) return <PlaceLink place={place} />
    const name = fieldName(path, fields)
    return name === undefined ? null : <strong>{name} : </strong>
  }
  return (
    <ul className={classes.issues}>
      {issues.map((issue) => (
        <li key={`${issue.path} ${issue.message}`}>
          {named(issue.path)}
          {issue.message}
        </li>
      ))}
    </ul>
  )
}

function PlaceLink({ place: { label, id } }: { readonly place: FormPlace }) {
  return (
    <strong>
      <a
        href={`#${id}`}
        onClick={(event) => {
          event.preventDefault()
          goTo(id)
        }}
      >
        {label}
      </a>
      {' : '}
    </strong>
  )
}

function Changes({ changes }: { readonly changes: NonNullable<Problem['changes']> }) {
  const labels = useLabels()
  const { language } = useLanguage()
  return (
    <ol className={classes.issues}>
      {changes.map((entry) => (
        <li key={entry.hash}>
          <time dateTime={entry.at} className={classes.when}>
            {formatDate(dayOf(entry.at), language)}, {formatTime(entry.at, language)}
          </time>{' '}
          {labels.done(entry)}
        </li>
      ))}
    </ol>
  )
}
