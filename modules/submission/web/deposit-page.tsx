import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ProcessForms } from '#api/group.ts'
import type { Resource } from '#api/shapes.ts'
import { textFieldOf } from '#ui/act/field-of.ts'
import { useCase } from '#ui/case.tsx'
import { Empty } from '#ui/empty.tsx'
import { ChoiceField, LongField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { type FieldsOf, SchemaAct, useForms } from '#ui/schema-form/schema-acts.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import type { DepositLine, DepositRegister } from '../contract.ts'
import { COPY_CASES, type Deposit } from '../model/deposit-state.ts'
import classes from './submission.module.css'
import { words } from './words.ts'

/** The file of one deposit: what was received and when, what is known of its sending, and what is decided of it. */
export function DepositPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const resource = useCase<Deposit>({ collection: 'deposits', id: caseId })
  return <Reading of={resource}>{(found) => <DepositRead resource={found} />}</Reading>
}

function DepositRead({ resource }: { readonly resource: Resource<Deposit> }) {
  const { id: group } = useGroup()
  const forms = useForms()
  const consultation = 'consultation' in resource.state ? resource.state.consultation : ''
  const register = useRead<DepositRegister>(`/api/groups/${group}/consultations/${consultation}/deposits`)
  return (
    <Reading of={register}>
      {({ lines }) => {
        const line = (lines ?? []).find(({ id }) => id === resource.id)
        const form = forms.data?.find(({ process }) => process === 'deposit')
        return line === undefined ? (
          <NotTold />
        ) : (
          <DepositFile resource={resource} consultation={consultation} line={line} form={form} />
        )
      }}
    </Reading>
  )
}

function NotTold() {
  const says = useWords(words)
  return (
    <Page title={says.title}>
      <Empty title={says.notTold} teach={says.notToldTeach} />
    </Page>
  )
}

export type DepositFileProps = {
  readonly resource: Resource<Deposit>
  readonly consultation: string
  readonly line: DepositLine
  readonly form: ProcessForms | undefined
}

export function DepositFile({ resource, consultation, line, form }: DepositFileProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group } = useGroup()
  const crumbs = useCrumbs(
    <Link key="session" to={`/groups/${group}/openings/${consultation}`}>
      {says.session}
    </Link>,
    <Link key="register" to={`/groups/${group}/openings/${consultation}/deposits`}>
      {says.title}
    </Link>,
  )
  const acts = resource.acts.filter(({ act }) => decisionsOn(line).includes(act))
  return (
    <Page
      title={says.titleOf(line.company?.name ?? says.erased)}
      lede={
        (line.late?.stalled === true ? says.enteredLate[line.status] : undefined) ??
        labels.status('deposit', line.status)
      }
      crumbs={crumbs}
      others={acts.map((view) => (
        <SchemaAct
          key={view.act}
          place={{ collection: 'deposits', id: resource.id }}
          resource={resource}
          view={view}
          schema={form?.acts[view.act]}
          initial={view.act === 'call' ? { case: '', reason: '' } : { reason: '' }}
          fields={view.act === 'call' ? callFields(says) : reasonField(says)}
        />
      ))}
    >
      <Received line={line} />
      {line.late !== null && <Diligence line={line} late={line.late} />}
      {(line.reason !== null || line.called !== null) && (
        <Part title={says.decision}>
          {line.called !== null && <p>{says.cases[line.called.case]}</p>}
          <p>{line.reason ?? line.called?.reason}</p>
        </Part>
      )}
    </Page>
  )
}

/** What the coordinator decides of a deposit: everything else of it is its operator’s, or the clock’s. */
const decisionsOn = ({ late, copy, status }: DepositLine): readonly string[] => {
  if (late !== null && !(copy && status === 'admitted')) return ['admit', 'reject']
  return copy ? ['call'] : []
}

type Says = ReturnType<typeof useWords<(typeof words)['fr']>>

const reasonField =
  (says: Says): FieldsOf =>
  (form) => <LongField label={says.reason} hint={says.reasonHint} maxLength={8000} {...textFieldOf(form, 'reason')} />

const callFields =
  (says: Says): FieldsOf =>
  (form) => (
    <>
      <ChoiceField
        label={says.case}
        value={textOf(form.values.case)}
        none="–"
        options={COPY_CASES.map((each) => [each, says.cases[each]] as const)}
        onChange={(value) => form.change({ case: value })}
      />
      <LongField label={says.reason} hint={says.reasonHint} maxLength={4000} {...textFieldOf(form, 'reason')} />
    </>
  )

type Fact = readonly [term: string, value: ReactNode]

const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className={classes.facts}>
    {facts.map(([term, value]) => (
      <Row key={term} term={term}>
        {value}
      </Row>
    ))}
  </dl>
)

const Row = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </>
)

function Received({ line }: { readonly line: DepositLine }) {
  const says = useWords(words)
  const { company, receivedAt, deadline, uncertainty, parts, bytes, hash, withdrawalAsked } = line
  return (
    <Part title={says.facts}>
      <Facts
        facts={[
          [says.operator, `${company?.name ?? says.erased} ${company?.identifier.value ?? ''}`.trim()],
          [says.received, says.exactly(receivedAt)],
          [says.deadline, says.exactly(deadline)],
          [says.uncertainty, says.milliseconds(uncertainty)],
          [says.parts, says.partsOf(parts, bytes)],
          [says.fingerprint, <code key="hash">{hash}</code>],
          ...(withdrawalAsked === null ? [] : [[says.withdrawal, says.withdrawalSaid(withdrawalAsked)] as const]),
        ]}
      />
    </Part>
  )
}

type DiligenceProps = { readonly line: DepositLine; readonly late: NonNullable<DepositLine['late']> }

/** What whoever decides of a late deposit must have before its eyes (CE 449250). */
function Diligence({ line: { begunAt, deadline, receivedAt, troubles }, late }: DiligenceProps) {
  const says = useWords(words)
  const list = (items: readonly string[], none: string) =>
    items.length === 0 ? (
      none
    ) : (
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  return (
    <Part title={says.diligence}>
      <p className={classes.above}>{says.diligenceTeach}</p>
      <Facts
        facts={[
          [says.begun, `${says.exactly(begunAt)}, ${says.begunBefore(begunAt, deadline)}`],
          [says.heldAtDeadline, says.partsOf(late.parts, late.bytes)],
          [says.stalled, late.stalled ? says.stalledSaid : `${says.notStalled} (${says.lateBy(receivedAt, deadline)})`],
          [
            says.outages,
            list(
              late.outages.map((outage) => says.outage(outage.from, outage.until, says.shown(outage))),
              says.noOutage,
            ),
          ],
          [
            says.troubles,
            list(
              troubles.map(({ at, toldAt, what }) => says.trouble(at, toldAt, what)),
              says.noTrouble,
            ),
          ],
        ]}
      />
    </Part>
  )
}
