import { useQueries } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { read } from '#api/client.ts'
import type { Resource } from '#api/shapes.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import { type CaseData, CaseReading } from '#ui/case-detail.tsx'
import type { FormValues } from '#ui/draft.ts'
import { LineField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { SchemaAct } from '#ui/schema-form/schema-acts.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import type { EvaluationAround } from '../contract.ts'
import { disagreements, type Sheet, type Spread } from '../model/disagreement.ts'
import type { Known } from '../model/evaluation-state.ts'
import { byPersons, type Scored, scoredIn } from '../model/grid.ts'
import { isInTheRunning, lackingIn } from '../model/standing.ts'
import classes from './evaluation.module.css'
import { isKnown, type ShownEvaluation, type ShownScoring } from './shown.ts'
import { cellOf, pointsIn, pointsText } from './values.ts'
import { words } from './words.ts'

/** Where evaluators stand apart, the widest first, and the scores that they agree on. */
export function ConsensusPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const { id: group } = useGroup()
  const around = useReadAfresh<EvaluationAround>(`/api/groups/${group}/evaluations/${caseId}/around`)
  return (
    <CaseReading<ShownEvaluation> process="evaluation" collection="evaluations" caseId={caseId}>
      {(data) => (
        <Reading of={around}>
          {(found) =>
            isKnown(data.resource.state) ? <ReadSheets data={data as CaseData<Known>} around={found} /> : null
          }
        </Reading>
      )}
    </CaseReading>
  )
}

function ReadSheets({ data, around }: { readonly data: CaseData<Known>; readonly around: EvaluationAround }) {
  const { id: group } = useGroup()
  const found = useQueries({
    queries: around.sheets
      .filter(({ status }) => status === 'disclosed')
      .map(({ id }) => {
        const path = `/api/groups/${group}/scorings/${id}`
        return {
          queryKey: ['read', path],
          queryFn: ({ signal }: { signal: AbortSignal }) => read<Resource<ShownScoring>>(path, signal),
        }
      }),
  })
  const sheets = found.flatMap((each): readonly Sheet[] => {
    const state = each.data?.state
    return state === undefined || state.status === 'none' || 'withheld' in state
      ? []
      : [{ evaluator: state.person, notes: state.scores }]
  })
  return <Consensus data={data} sheets={sheets} />
}

export type ConsensusProps = { readonly data: CaseData<Known>; readonly sheets: readonly Sheet[] }

/** So many rows at a time: those that are agreed on leave, and the next ones come. */
const ROWS = 20

export function Consensus({ data: { place, resource, form }, sheets }: ConsensusProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const { state, id } = resource
  const crumbs = useCrumbs(
    <Link key="case" to={`/groups/${group}/evaluations/${id}`}>
      {says.of(state.reference, state.lot)}
    </Link>,
  )
  const scored = byPersons(scoredIn(state.grid))
  const lacking = new Set(lackingIn(state).map(({ tender, criterion }) => `${tender} ${criterion}`))
  const all = disagreements(
    scored,
    state.tenders.filter(isInTheRunning).map((each) => each.id),
    sheets,
  )
  const left = all.filter(({ tender, criterion }) => lacking.has(`${tender} ${criterion}`))
  const rows = left.slice(0, ROWS)
  const view = resource.acts.find(({ act }) => act === 'agree')
  return (
    <Page title={says.consensus} lede={`${says.consensusLede} ${says.left(left.length)}`} crumbs={crumbs}>
      {sheets.length === 0 ? (
        <p>{says.consensusWaits}</p>
      ) : (
        view !== undefined &&
        rows.length > 0 && (
          <SchemaAct
            key={left.length}
            place={place}
            resource={resource}
            view={view}
            schema={form?.acts.agree}
            primary
            fields={(fields) => <AgreeFields {...fields} rows={rows} scored={scored} state={state} />}
            payload={agreePayload(rows)}
          />
        )
      )}
    </Page>
  )
}

type AgreeFieldsProps = ActFields<FormValues> & {
  readonly rows: readonly Spread[]
  readonly scored: readonly Scored[]
  readonly state: Known
}

export function AgreeFields({ rows, scored, state, ...form }: AgreeFieldsProps) {
  const says = useWords(words)
  return (
    <ol className={classes.rows}>
      {rows.map(({ tender, criterion, given, spread }) => {
        const own = scored.find((each) => each.criterion.key === criterion)
        const operator = state.tenders.find((each) => each.id === tender)?.operator ?? tender
        const row = `${tender} ${criterion}`
        return (
          <li key={row} className={classes.row}>
            <h3>
              {operator} – {own?.criterion.title ?? criterion}
            </h3>
            <p>
              {says.given} : {given.map(({ points }) => says.points(points)).join(' ; ')}. {says.spread} :{' '}
              {says.percent(spread)}
            </p>
            <LineField
              label={says.agreedPoints(pointsText(own?.scale.top ?? 0), pointsText(own?.scale.step ?? 0))}
              inputMode="decimal"
              {...textFieldOf(form, `${row} points`)}
            />
            <LineField label={says.reason} maxLength={4000} {...textFieldOf(form, `${row} reason`)} />
          </li>
        )
      })}
    </ol>
  )
}

const agreePayload =
  (rows: readonly Spread[]) =>
  (values: FormValues): object => ({
    agreed: rows.flatMap(({ tender, criterion }) => {
      const row = `${tender} ${criterion}`
      const typed = cellOf(values, row, 'points')
      if (typed === '') return []
      return [{ tender, criterion, points: pointsIn(typed), reason: textOf(values[`${row} reason`]) }]
    }),
  })
