import { useEffect, useRef, useState } from 'react'
import type { Appraisals } from '#kernel/rule.ts'
import { Judgement, judged, toJudge } from '#ui/act/judgement.tsx'
import { Button } from '#ui/button.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { Why } from '#ui/why.tsx'
import { useReadingWords } from '../words/use-words.ts'
import { allSteps, type CreationStep, type CreationStop, isDone } from './creation.ts'
import classes from './creation-panel.module.css'
import type { Review } from './review.ts'

/** Where a creation stands: a step under way, what stopped it, or the group that exists. */
export type Creation =
  | { readonly state: 'running'; readonly step: CreationStep }
  | { readonly state: 'stopped'; readonly stop: CreationStop }
  | { readonly state: 'done' }

export type CreationPanelProps = {
  readonly review: Review
  readonly creation: Creation
  readonly onResume: (appraisals: Appraisals) => void
}

type Standing = 'done' | 'doing' | 'stopped' | 'waiting'
const ICON: Readonly<Record<Standing, IconName>> = {
  done: 'check',
  doing: 'clock',
  stopped: 'warning',
  waiting: 'dash',
}

/** The steps of the creation, one line each; where it stopped, why, and the way on. */
export function CreationPanel({ review, creation, onResume }: CreationPanelProps) {
  const { create } = useReadingWords()
  const title = useRef<HTMLHeadingElement>(null)
  // The button that began it is gone: the keyboard and the eye go on from here.
  useEffect(() => {
    title.current?.focus()
    title.current?.scrollIntoView({ block: 'start' })
  }, [])
  const steps = allSteps(review)
  return (
    <section className={classes.panel} aria-labelledby="creation">
      <h2 id="creation" ref={title} tabIndex={-1}>
        {create.title}
      </h2>
      <p className={classes.note}>{create.explain}</p>
      <ol className={classes.steps} aria-live="polite">
        {steps.map((step) => {
          const standing = standingOf(step, review, creation)
          return (
            <li key={keyOf(step)} data-standing={standing}>
              <span className={classes.state}>
                <Icon name={ICON[standing]} /> {create.states[standing]}
              </span>
              <span>{step.type === 'register' ? create.register(step.name) : create[step.type]}</span>
            </li>
          )
        })}
      </ol>
      {creation.state === 'stopped' && <Stopped stop={creation.stop} onResume={onResume} />}
      {creation.state === 'done' && <p role="status">{create.opening}</p>}
    </section>
  )
}

type StoppedProps = { readonly stop: CreationStop; readonly onResume: (appraisals: Appraisals) => void }

function Stopped({ stop: { answer }, onResume }: StoppedProps) {
  const { create } = useReadingWords()
  const { messages } = useLanguage()
  const [appraisals, setAppraisals] = useState<Appraisals>({})
  const asked = answer.kind === 'failed' ? [] : toJudge(answer.findings)
  const ready = asked.every(({ rule }) => appraisals[rule] !== undefined && judged(appraisals[rule]))
  return (
    <div className={classes.stopped}>
      <p>
        <strong>{asked.length === 0 ? create.stopped : create.judge}</strong>
      </p>
      {answer.kind === 'failed' && <ProblemNotice problem={answer.problem} />}
      {answer.kind !== 'failed' && asked.length === 0 && <Why findings={answer.findings} />}
      {asked.map((finding) => (
        <Judgement
          key={finding.rule}
          finding={finding}
          value={appraisals[finding.rule]}
          onChange={(appraisal) => setAppraisals({ ...appraisals, [finding.rule]: appraisal })}
        />
      ))}
      {!ready && <p className={classes.note}>{messages.judgement.missing}</p>}
      <p>
        <Button rank="primary" disabled={!ready} onClick={() => onResume(appraisals)}>
          {create.resume}
        </Button>
      </p>
    </div>
  )
}

const keyOf = (step: CreationStep): string => (step.type === 'register' ? step.body : step.type)

function standingOf(step: CreationStep, review: Review, creation: Creation): Standing {
  if (creation.state === 'done') return 'done'
  const at = creation.state === 'running' ? creation.step : creation.stop.step
  if (keyOf(at) === keyOf(step)) return creation.state === 'running' ? 'doing' : 'stopped'
  return isDone(step, review) ? 'done' : 'waiting'
}
