import { Radio, Textarea } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Finding } from '#api/shapes.ts'
import type { Appraisal } from '#kernel/rule.ts'
import { Articles } from '../article.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { useLabels } from '../labels-context.tsx'
import classes from './act.module.css'

export type JudgementProps = {
  readonly finding: Finding
  readonly value: Appraisal | undefined
  readonly onChange: (appraisal: Appraisal) => void
  /** The answer for which the act was sent back: each one brings the keyboard here. */
  readonly calledBy?: object | null
}

/** The findings that a person must judge. */
export const toJudge = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.outcome === 'to-appraise')

/** A judgement without a reason is none. */
export const judged = (appraisal: Appraisal): boolean => appraisal.reason.trim() !== ''

/** The reasoned form of a rule that the law leaves to a person. */
export function Judgement({ finding, value, onChange, calledBy = null }: JudgementProps) {
  const labels = useLabels()
  const question = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (calledBy !== null) question.current?.focus()
  }, [calledBy])
  const { messages } = useLanguage()
  const answer = value === undefined ? null : value.accepted ? 'accepted' : 'rejected'
  return (
    <fieldset ref={question} tabIndex={-1} className={classes.judgement}>
      <legend>{messages.judgement.title}</legend>
      <p className={classes.question}>{labels.rule(finding.rule, finding.facts, finding.outcome)}</p>
      <p>
        <Articles basis={finding.basis} />
      </p>
      <p className={classes.aside}>{messages.judgement.explain}</p>
      <Radio.Group
        value={answer}
        onChange={(chosen) => onChange({ accepted: chosen === 'accepted', reason: value?.reason ?? '' })}
      >
        <div className={classes.choices}>
          <Radio value="accepted" label={messages.judgement.accepted} />
          <Radio value="rejected" label={messages.judgement.rejected} />
        </div>
      </Radio.Group>
      {value !== undefined && (
        <Textarea
          label={messages.judgement.reason}
          description={messages.judgement.reasonHint}
          required
          rows={3}
          value={value.reason}
          onChange={(event) => onChange({ ...value, reason: event.currentTarget.value })}
        />
      )}
    </fieldset>
  )
}
