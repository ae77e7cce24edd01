import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { ActAnswer, ActRequest } from '#api/answer.ts'
import type { Finding } from '#api/shapes.ts'
import type { Appraisals } from '#kernel/rule.ts'
import { Button } from '../button.tsx'
import { type Draft, type FormValues, useDraft } from '../draft.ts'
import { formatInstant } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from '../icon.tsx'
import { useLabels } from '../labels-context.tsx'
import type { FormPlace } from '../problem-notice.tsx'
import { randomUuid } from '../uuid.ts'
import classes from './act.module.css'
import { ActResult } from './act-result.tsx'
import { Judgement, judged, toJudge } from './judgement.tsx'
import { Leaving } from './leaving.tsx'

/** What a module's form gets: its values, how to change them, and what the server said of each field. */
export type ActFields<V extends FormValues> = {
  readonly values: V
  readonly change: (patch: Partial<V>) => void
  /** The server's word on a field of the payload, by its path. */
  readonly issue: (path: string) => string | undefined
}

export type ActFormProps<V extends FormValues> = {
  readonly process: string
  readonly caseId: string
  readonly act: string
  readonly title: string
  readonly initial: V
  /** The fields; none for an act that only needs to be confirmed. */
  readonly fields?: (form: ActFields<V>) => ReactNode
  /** What will follow, in one sentence, before anybody commits. */
  readonly consequence?: string
  readonly findings: readonly Finding[]
  /** Sends the act; see `api/client.ts`. */
  readonly perform: (request: ActRequest<V>) => Promise<ActAnswer>
  /** Left out where the register is not the reader’s to check. */
  readonly onVerify?: (() => Promise<boolean>) | undefined
  /** Reads the case again, after a grant or a stale view. */
  readonly onReload: () => void
  readonly onLeave: () => void
  /** Whether a link leads here: the form then begins at the top of the window. */
  readonly isAsked?: boolean
  /** The last entry of the case: what was typed before it is told to be older. */
  readonly seq?: number
  /** For a form that one fills for an hour. */
  readonly long?: LongForm
  /** What is handed to somebody once the act is done. */
  readonly handing?: (caseId: string) => ReactNode
}

/** A form as wide as the page, whose buttons stay in sight, and which is not left by mistake. */
export type LongForm = {
  /** The part of the form where the server's word on a field is to be mended, and its name. */
  readonly placeOf: (path: string) => FormPlace | undefined
}

/** The form of an act: fields, judgements, a check that records nothing, the commitment, then the receipt. */
export function ActForm<V extends FormValues>(props: ActFormProps<V>) {
  const { process, caseId, act, initial, consequence, long, onVerify, onReload, onLeave } = props
  const heading = useId()
  const title = useFocusedTitle(props.isAsked ?? false)
  const draft = useDraft({ process, caseId, act }, initial, props.seq)
  const sending = useSending(props, draft)
  const { answer } = sending
  const [leaving, setLeaving] = useState(false)
  const told = useTold(long === undefined ? null : answer)
  const leave = () => {
    if (answer?.kind === 'granted') onReload()
    onLeave()
  }
  return (
    <section className={classes.form} aria-labelledby={heading}>
      <h2 id={heading} ref={title} tabIndex={-1}>
        {props.title}
      </h2>
      {consequence !== undefined && <p className={classes.consequence}>{consequence}</p>}
      {answer?.kind !== 'granted' && (
        <Filling
          of={props}
          draft={draft}
          sending={sending}
          onLeave={long !== undefined && draft.touched ? () => setLeaving(true) : leave}
        />
      )}
      {long !== undefined && (
        <Leaving
          touched={draft.touched}
          asked={leaving}
          onStay={() => setLeaving(false)}
          onLeave={leave}
          onErase={draft.clear}
        />
      )}
      <div ref={told} tabIndex={-1} className={classes.told} aria-live="polite">
        {answer !== null && (
          <ActResult
            answer={answer}
            {...(long === undefined ? {} : { placeOf: long.placeOf })}
            {...(props.handing === undefined ? {} : { handing: props.handing })}
            {...(onVerify === undefined ? {} : { onVerify })}
            onReload={onReload}
            onRetry={() => sending.send(false)}
            onLeave={leave}
          />
        )}
      </div>
    </section>
  )
}

type FillingProps<V extends FormValues> = {
  readonly of: ActFormProps<V>
  readonly draft: Draft<V>
  readonly sending: Sending
  readonly onLeave: () => void
}

/** What is filled in, what is judged, what cannot be undone, and the button that does the act. */
function Filling<V extends FormValues>({ of, draft, sending, onLeave }: FillingProps<V>) {
  const { process, act, fields, findings } = of
  const { messages } = useLanguage()
  const labels = useLabels()
  const final = labels.final(process, act)
  const { answer } = sending
  const asked = toJudge(answer?.kind === 'awaiting-judgement' ? answer.findings : findings)
  const issues = answer?.kind === 'failed' ? answer.problem.issues : undefined
  const issue = (path: string) => issues?.find((each) => each.path === path)?.message
  return (
    <form
      className={classes.fields}
      data-long={of.long === undefined ? undefined : true}
      noValidate
      onSubmit={(event) => sending.submit(event, false)}
    >
      <DraftNote draft={draft} />
      {fields === undefined ? (
        <p>{messages.act.confirmOnly}</p>
      ) : (
        fields({ values: draft.values, change: draft.change, issue })
      )}
      {asked.map((finding, index) => (
        <Judgement
          key={finding.rule}
          finding={finding}
          calledBy={index === 0 && answer?.kind === 'awaiting-judgement' ? answer : null}
          value={sending.appraisals[finding.rule]}
          onChange={(appraisal) => sending.judge({ ...sending.appraisals, [finding.rule]: appraisal })}
        />
      ))}
      {final !== null && (
        <p className={classes.final}>
          <Icon name="warning" /> <span>{final}</span>
        </p>
      )}
      {sending.unjudged && <p className={classes.unjudged}>{messages.judgement.missing}</p>}
      <Actions
        busy={sending.busy}
        commit={labels.commit(process, act)}
        kept={of.long !== undefined && draft.touched}
        onCheck={() => sending.send(true)}
        onCancel={onLeave}
      />
    </form>
  )
}

/** The answer to a long form comes far from what was being written: the keyboard and the eye are brought to it. */
function useTold(answer: ActAnswer | null) {
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer === null) return
    told.current?.focus({ preventScroll: true })
    told.current?.scrollIntoView({ block: 'nearest' })
  }, [answer])
  return told
}

/** The button that opened the form is gone: the keyboard goes on from the form's name. */
function useFocusedTitle(isAsked: boolean) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus()
    if (isAsked) title.current?.scrollIntoView({ block: 'start' })
  }, [isAsked])
  return title
}

type ActionsProps = {
  readonly busy: boolean
  /** The act's own verb: whoever presses knows what will be done. */
  readonly commit: string
  /** Whether what is typed is kept on this device, and worth saying so. */
  readonly kept: boolean
  readonly onCheck: () => void
  readonly onCancel: () => void
}

function Actions({ busy, commit, kept, onCheck, onCancel }: ActionsProps) {
  const { messages } = useLanguage()
  return (
    <p className={classes.actions}>
      <Button rank="primary" type="submit" disabled={busy}>
        {busy ? messages.act.working : commit}
      </Button>
      <Button disabled={busy} onClick={onCheck}>
        {messages.act.check}
      </Button>
      <Button rank="quiet" onClick={onCancel}>
        {messages.act.cancel}
      </Button>
      {kept && <span className={classes.aside}>{messages.draft.kept}</span>}
    </p>
  )
}

/** Whether the act is known not to be recorded; after a lost answer or a fault, nobody knows. */
function isDefinite(answer: ActAnswer): boolean {
  return answer.kind !== 'failed' || (answer.problem.status >= 400 && answer.problem.status < 500)
}

type Sending = ReturnType<typeof useSending>

/** The traffic of one form: what is being sent, what came back, and the judgements joined to it. */
function useSending<V extends FormValues>(props: ActFormProps<V>, draft: Draft<V>) {
  const [answer, setAnswer] = useState<ActAnswer | null>(null)
  const [busy, setBusy] = useState(false)
  const [appraisals, appraise] = useState<Appraisals>({})
  const [unjudged, setUnjudged] = useState(false)
  const send = async (dryRun: boolean) => {
    if (!Object.values(appraisals).every(judged)) return setUnjudged(true)
    setUnjudged(false)
    setBusy(true)
    draft.keep()
    const idempotencyKey = dryRun ? randomUuid() : draft.key
    const received = await props.perform({ payload: draft.values, appraisals, idempotencyKey, dryRun })
    setBusy(false)
    setAnswer(received)
    if (received.kind === 'granted') draft.clear()
    else if (!dryRun && isDefinite(received)) draft.renew()
  }
  const submit = (event: FormEvent, dryRun: boolean) => {
    event.preventDefault()
    void send(dryRun)
  }
  const judge = (next: Appraisals) => {
    appraise(next)
    draft.renew()
  }
  return { answer, busy, appraisals, judge, unjudged, send, submit }
}

function DraftNote<V extends FormValues>({ draft }: { readonly draft: Draft<V> }) {
  const { language, messages } = useLanguage()
  if (draft.restoredFrom === null && !draft.overtaken) return null
  return (
    <p className={classes.draft} data-overtaken={draft.overtaken || undefined}>
      {draft.restoredFrom !== null && messages.draft.restored(formatInstant(draft.restoredFrom, language))}{' '}
      {draft.overtaken && messages.draft.overtaken}{' '}
      <Button rank="quiet" onClick={draft.clear}>
        {draft.overtaken ? messages.draft.restart : messages.draft.discard}
      </Button>
    </p>
  )
}
