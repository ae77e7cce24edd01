import type { Resource } from '#api/shapes.ts'
import { Act } from '#ui/act/act.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import { useCase, useCaseActs } from '#ui/case.tsx'
import { LongField, RadioField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { OUTCOMES, type Remark } from '../model/remark-state.ts'
import type { FoundRemark } from './data.ts'
import classes from './review.module.css'
import { words } from './words.ts'

/** What one seat said of a clause, what was answered, and what the reader may still do about it. */
export function RemarkBlock({ remark: { id, state } }: { readonly remark: FoundRemark }) {
  const { review: says } = useWords(words)
  const { lookup } = useGroup()
  const { data } = useCase<Remark>({ collection: 'remarks', id })
  if (state.status === 'retracted') return <p className={classes.quiet}>{says.retracted}</p>
  return (
    <section className={classes.remark} data-kind={state.kind}>
      <p className={classes.quiet}>
        <strong>{says.kinds[state.kind]}</strong>, {says.madeBy(lookup.the(state.body), state.madeOn, state.version)}
      </p>
      <p>{state.text}</p>
      {state.status === 'answered' ? (
        <div className={classes.answer}>
          <p>
            <strong>{says.answered(says.outcomes[state.answer.outcome], state.answer.on)}</strong>
          </p>
          <p>{state.answer.reason}</p>
          {state.answer.change !== '' && <p>{says.note(state.answer.change)}</p>}
        </div>
      ) : (
        <p className={classes.quiet}>{says.waiting}</p>
      )}
      {data !== undefined && <RemarkActs id={id} resource={data} body={state.body} clause={state.clause} />}
    </section>
  )
}

type RemarkActsProps = {
  readonly id: string
  readonly resource: Resource<Remark>
  readonly body: string
  readonly clause: string
}

function RemarkActs({ id, resource, body, clause }: RemarkActsProps) {
  const { review: says, consequences } = useWords(words)
  const { lookup } = useGroup()
  const { send, ...shared } = useCaseActs({ collection: 'remarks', id }, resource)
  const open = (name: string) => resource.acts.find(({ act, open: may }) => act === name && may)
  const [answer, retract] = [open('answer'), open('retract')]
  return (
    <>
      {answer !== undefined && (
        <Act
          {...shared}
          view={answer}
          rank="quiet"
          title={says.answerTo(lookup.to(body), clause)}
          initial={{ outcome: 'accepted', reason: '', change: '' }}
          consequence={consequences.answer}
          perform={send(answer.act)}
          fields={(form) => (
            <>
              <RadioField
                legend={says.outcome}
                options={OUTCOMES.map((outcome) => [outcome, says.outcomes[outcome]] as const)}
                value={form.values.outcome}
                onChange={(outcome) => form.change({ outcome })}
              />
              <LongField label={says.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />
              <LongField label={says.change} hint={says.changeHint} maxLength={8000} {...textFieldOf(form, 'change')} />
            </>
          )}
        />
      )}
      {retract !== undefined && (
        <Act
          {...shared}
          view={retract}
          rank="quiet"
          title={says.withdrawOf(clause)}
          initial={{}}
          perform={send(retract.act)}
        />
      )}
    </>
  )
}
