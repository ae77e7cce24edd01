import { Link, useParams } from '@tanstack/react-router'
import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import { filledOf, textOf } from '#ui/schema-form/values.ts'
import { type Declaration, type Interest, ROLES } from '../model/interest-state.ts'
import { isWhole, type ShownInterest, standingOf } from '../model/shown.ts'
import { emptyDeclaration, StatementFields, statementOf } from './declare-fields.tsx'
import classes from './interest.module.css'
import type { FoundProcedure } from './interests-page.tsx'
import { words } from './words.ts'

/** What one person declared in one procedure, what the coordinator concluded, who replaces the person. */
export function InterestPage() {
  const { id } = useGroup()
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const procedures = useRead<readonly FoundProcedure[]>(`/api/groups/${id}/cases?process=procedure`)
  return (
    <CaseReading<ShownInterest> process="interest" collection="interests" caseId={caseId}>
      {(data) => <Reading of={procedures}>{(found) => <InterestDetail data={data} procedures={found} />}</Reading>}
    </CaseReading>
  )
}

export type InterestDetailProps = {
  readonly data: CaseData<ShownInterest>
  readonly procedures: readonly FoundProcedure[]
}

export function InterestDetail({ data, procedures }: InterestDetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { today, me } = useGroup()
  const { state } = data.resource
  if (state.status === 'none') return null
  const title = procedures.find(({ id }) => id === state.procedure)?.state.title ?? says.hidden
  const { consequences } = says
  const renewing = { ...emptyDeclaration(today, state.procedure) }
  return (
    <CaseDetailPage
      data={data}
      title={says.caseTitle(state.name)}
      list={{ path: 'interests', title: says.title }}
      lede={says.caseLede(labels.status('interest', state.status), title)}
      opens="declare"
      quiet={['signal', 'renew']}
      judgements={['uphold', 'dismiss']}
      preface={isWhole(state) ? <Told state={state} /> : <p className={classes.measured}>{says.keptFromYou}</p>}
      settings={{
        renew: {
          initial: renewing,
          consequence: consequences.renew,
          fields: (form) => <StatementFields {...form} paper={me?.coordinates === true} />,
          payload: (values) => statementOf(values, today),
        },
        signal: {
          initial: { reason: '', source: 'person' },
          consequence: says.signalConsequence,
          payload: (values) => ({ ...aboutOf(state), ...values }),
        },
        uphold: { consequence: consequences.uphold },
        dismiss: { consequence: consequences.dismiss },
        replace: {
          initial: { name: '', role: 'technical-group', reference: '', actOn: today, proof: '' },
          consequence: consequences.replace,
          fields: (form) => <ReplaceFields {...form} />,
          payload: replacementOf,
        },
      }}
    >
      <Away state={state} />
    </CaseDetailPage>
  )
}

const aboutOf = ({ procedure, person, name, body }: Exclude<ShownInterest, { status: 'none' }>) => ({
  procedure,
  person,
  name,
  body,
})

/** What is taken from the person while the interest stands, and who replaces it. */
function Away({ state }: { readonly state: Exclude<ShownInterest, { status: 'none' }> }) {
  const says = useWords(words)
  const standing = standingOf(state)
  if (standing === null) return null
  const { since, substitute } = standing
  return (
    <Part title={says.away}>
      <p className={classes.measured}>{says.awayIs(since)}</p>
      <p className={classes.measured}>
        {substitute === null
          ? says.toReplace
          : says.replacedBy(substitute.name, says.roles[substitute.role], substitute.reference, substitute.actOn)}
      </p>
    </Part>
  )
}

function Told({ state }: { readonly state: Exclude<Interest, { status: 'none' }> }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  return (
    <>
      {state.status === 'carried' && (
        <Part title={says.carried}>
          <p className={classes.measured}>
            {says.carriedSays} <Link to={`/groups/${group}/interests/${state.from}`}>{says.carriedFrom}</Link>
          </p>
        </Part>
      )}
      {state.signal !== null && (
        <Part title={says.signal}>
          <p>{says.bySource[state.signal.source]}</p>
          <p>{state.signal.reason}</p>
        </Part>
      )}
      {state.declarations.length > 0 && (
        <Part title={says.declarations}>
          {state.declarations.map((declaration, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: declarations only grow, and have no other name than their place
            <Declared key={index} declaration={declaration} />
          ))}
        </Part>
      )}
      {'conclusion' in state && (
        <Part title={says.conclusion}>
          <p>{says.concludedOn(state.conclusion.on, state.conclusion.reason)}</p>
        </Part>
      )}
    </>
  )
}

function Declared({ declaration: { declaredOn, knownOn, tie } }: { readonly declaration: Declaration }) {
  const says = useWords(words)
  return (
    <div>
      <p>
        {says.declaredOn(declaredOn, knownOn)} {tie === null ? says.noTie : says.tieIs(says.natures[tie.nature])}
      </p>
      {tie !== null && <p>{tie.text}</p>}
      {tie !== null && tie.operators.length > 0 && (
        <>
          <p className={classes.heading}>{says.operators}</p>
          <ul className={classes.list}>
            {tie.operators.map(({ name, siren }) => (
              <li key={`${name} ${siren}`}>{siren === null ? name : `${name} (SIREN ${siren})`}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

export function ReplaceFields(form: ActFields<FormValues>) {
  const says = useWords(words)
  const { form: label } = says
  const { today } = useGroup()
  return (
    <>
      <LineField label={label.substitute} maxLength={200} {...textFieldOf(form, 'name')} />
      <ChoiceField
        label={label.role}
        options={ROLES.map((role) => [role, says.roles[role]] as const)}
        {...textFieldOf(form, 'role')}
      />
      <LineField
        label={label.reference}
        hint={label.referenceHint}
        maxLength={300}
        {...textFieldOf(form, 'reference')}
      />
      <DateField label={label.actOn} max={today} {...filledFieldOf(form, 'actOn')} />
      <StoredFileField label={label.actFile} {...textFieldOf(form, 'proof')} />
    </>
  )
}

const replacementOf = ({ name, role, reference, actOn, proof }: FormValues): object => ({
  person: null,
  name: textOf(name),
  role: textOf(role),
  reference: textOf(reference),
  actOn: textOf(actOn),
  proof: filledOf(proof),
})
