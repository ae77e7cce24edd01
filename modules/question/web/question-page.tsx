import { Link, useParams } from '@tanstack/react-router'
import type { ActView } from '#api/shapes.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import type { FormValues } from '#ui/draft.ts'
import { LongField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { withNumbersWhole } from '#ui/i18n/typeset.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { isWhole, type ShownQuestion } from '../model/secrecy.ts'
import classes from './question.module.css'
import { words } from './words.ts'

/** One question: what was written, until when an answer may go out, and what was published. */
export function QuestionPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  return (
    <CaseReading<ShownQuestion> process="question" collection="questions" caseId={caseId}>
      {(data) => <QuestionDetail data={data} />}
    </CaseReading>
  )
}

export function QuestionDetail({ data }: { readonly data: CaseData<ShownQuestion> }) {
  const says = useWords(words)
  const labels = useLabels()
  const { state, acts } = data.resource
  const isKnown = state.status !== 'none' && state.number !== undefined
  return (
    <CaseDetailPage
      data={data}
      title={isKnown ? says.number(state.number) : says.question}
      list={{ path: 'questions', title: says.title }}
      lede={isKnown ? says.at(state.askedAt) : labels.status('question', state.status)}
      opens="ask"
      leads="answer"
      quiet={['decline']}
      preface={
        state.status !== 'none' && (
          <>
            {state.status === 'asked' && <Due acts={acts} late={isKnown && state.late} />}
            <Raw state={state} />
          </>
        )
      }
      settings={{
        answer: {
          initial: { wording: '', answer: '' },
          consequence: says.answerConsequence,
          fields: (form) => <AnswerFields {...form} />,
        },
        decline: {
          initial: { reason: '' },
          consequence: says.declineConsequence,
          fields: (form) => <LongField label={says.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />,
        },
      }}
    >
      <Part title={says.published}>
        <PublishedAnswer state={state} />
      </Part>
    </CaseDetailPage>
  )
}

/** The last day for an answer, as the rule that sets it found it. */
function Due({ acts, late }: { readonly acts: readonly ActView[]; readonly late: boolean }) {
  const says = useWords(words)
  const found = acts
    .find(({ act }) => act === 'answer')
    ?.findings.find(({ rule, outcome }) => rule === 'answerInTime' && outcome !== 'not-applicable')
  const { answersDue, days } = found?.facts ?? {}
  const isLate = found === undefined ? late : found.facts.late === true
  if (typeof answersDue !== 'string' || typeof days !== 'number') return isLate ? <p>{says.lateNote}</p> : null
  return (
    <div className={classes.stack}>
      <p>
        {found?.outcome === 'met' && says.due(answersDue, days)}
        {found?.outcome === 'to-appraise' && says.lateOverdue(answersDue)}
        {found?.outcome === 'unmet' && says.overdue(answersDue)}
      </p>
      {isLate && <p>{says.lateNote}</p>}
    </div>
  )
}

type StateProps = { readonly state: Exclude<ShownQuestion, { status: 'none' }> }

function Raw({ state }: StateProps) {
  const says = useWords(words)
  return (
    <Part title={says.raw}>
      {isWhole(state) ? (
        <div className={classes.stack}>
          <p className={classes.note}>{says.rawSecret}</p>
          <p className={classes.text}>{state.text}</p>
        </div>
      ) : (
        <p className={classes.note}>{says.keptFromYou}</p>
      )}
    </Part>
  )
}

function PublishedAnswer({ state }: { readonly state: ShownQuestion }) {
  const says = useWords(words)
  const { id: group, me } = useGroup()
  if (state.status === 'declined')
    return (
      <div className={classes.stack}>
        {state.declinedAt !== undefined && <p>{says.declined(state.declinedAt)}</p>}
        {'reason' in state && <p>{says.declinedWhy(state.reason)}</p>}
      </div>
    )
  if (state.status !== 'answered' || state.wording === undefined) return <p>{says.notPublished}</p>
  return (
    <div className={classes.stack}>
      <p className={classes.note}>{says.at(state.answeredAt)}</p>
      <p className={classes.wording}>{withNumbersWhole(state.wording)}</p>
      <p className={classes.text}>{withNumbersWhole(state.answer)}</p>
      {state.givenLateFor !== undefined && <p className={classes.note}>{says.givenLateFor(state.givenLateFor)}</p>}
      <p className={classes.links}>
        <Link to={`/consultations/${state.consultation}`}>{says.publicPage}</Link>
        {me?.coordinates === true && (
          <Link to={`/groups/${group}/questions/registers/${state.consultation}`}>{says.registersOf}</Link>
        )}
      </p>
    </div>
  )
}

function AnswerFields(form: ActFields<FormValues>) {
  const says = useWords(words)
  return (
    <>
      <LongField label={says.wording} hint={says.wordingHint} maxLength={4000} {...textFieldOf(form, 'wording')} />
      <LongField label={says.answer} maxLength={20_000} {...textFieldOf(form, 'answer')} />
    </>
  )
}
