import { Link, useParams } from '@tanstack/react-router'
import { linkFor } from '#api/acting-for.ts'
import type { Resource } from '#api/shapes.ts'
import { useCase } from '#ui/case.tsx'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import { SchemaAct, useForms } from '#ui/schema-form/schema-acts.tsx'
import type { EvaluationAround } from '../contract.ts'
import type { Known } from '../model/evaluation-state.ts'
import { rankingIn } from '../model/standing.ts'
import { EVALUATOR_UNDERTAKINGS, evaluatorUndertakingOn } from '../model/undertaking.ts'
import { settingsIn } from './act-settings.tsx'
import { DetectionPart } from './detection-part.tsx'
import classes from './evaluation.module.css'
import { FreezeReport } from './freeze-report.tsx'
import { LetterPart } from './letter-part.tsx'
import { Pictures } from './pictures.tsx'
import { isKnown, type ShownEvaluation, type ShownScoring } from './shown.ts'
import { TenderPart } from './tender-part.tsx'
import { words } from './words.ts'

/** The analysis of one lot: its tenders, who scores, what flags a low price, the letters, the ranking, the report. */
export function EvaluationPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  return (
    <CaseReading<ShownEvaluation> process="evaluation" collection="evaluations" caseId={caseId}>
      {(data) =>
        isKnown(data.resource.state) ? (
          <ReadAround data={data as CaseData<Known>} />
        ) : (
          <Withheld state={data.resource.state} />
        )
      }
    </CaseReading>
  )
}

function ReadAround({ data }: { readonly data: CaseData<Known> }) {
  const { id: group } = useGroup()
  const around = useReadAfresh<EvaluationAround>(`/api/groups/${group}/evaluations/${data.resource.id}/around`)
  const opening = useCase<ShownScoring>({ collection: 'scorings', id: 'new' })
  return (
    <Reading of={around}>{(found) => <EvaluationDetail data={data} around={found} opening={opening.data} />}</Reading>
  )
}

export function Withheld({ state }: { readonly state: ShownEvaluation }) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group } = useGroup()
  const crumbs = useCrumbs(
    <Link key="list" to={`/groups/${group}/evaluations`}>
      {says.title}
    </Link>,
  )
  const reference = 'reference' in state ? (state.reference ?? '') : ''
  return (
    <Page title={says.of(reference, 'lot' in state ? (state.lot ?? null) : null)} crumbs={crumbs}>
      <p>
        {labels.status('evaluation', state.status)}. {says.withheld}
      </p>
    </Page>
  )
}

export type EvaluationDetailProps = {
  readonly data: CaseData<Known>
  readonly around: EvaluationAround
  /** The acts of a sheet that nobody has begun. */
  readonly opening: Resource<ShownScoring> | undefined
}

/** Acts that never lead the page: a nomination that ends, a refusal to all, and going back. */
const QUIET = ['dismiss', 'declineRegularisation', 'reopen', 'agree', 'write', 'settle', 'qualify', 'recordPrice']

export function EvaluationDetail({ data, around, opening }: EvaluationDetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { me } = useGroup()
  const { state, id } = data.resource
  const lines = rankingIn(state)
  const isRanked = lines.some(({ total }) => total !== null)
  return (
    <CaseDetailPage
      data={data}
      title={says.of(state.reference, state.lot)}
      list={{ path: 'evaluations', title: says.title }}
      lede={says.ledeOf(state.title, state.tenders.length, labels.status('evaluation', state.status))}
      opens="begin"
      leads={state.evaluators.length === 0 ? 'appoint' : 'conclude'}
      quiet={state.evaluators.length === 0 ? QUIET : ['appoint', ...QUIET]}
      settings={settingsIn(says, state, around)}
    >
      <TenderPart state={state} lines={lines} />
      <EvaluatorPart evaluation={id} around={around} opening={opening} leads={state.status === 'begun'} />
      {isRanked && <Pictures state={state} lines={lines} />}
      <DetectionPart state={state} />
      <LetterPart id={id} state={state} coordinates={me?.coordinates === true} />
      {me?.coordinates === true && <ReportPart id={id} state={state} />}
    </CaseDetailPage>
  )
}

type EvaluatorPartProps = Pick<EvaluationDetailProps, 'around' | 'opening'> & {
  readonly evaluation: string
  /** Whether a consensus is still to be led. */
  readonly leads: boolean
}

function EvaluatorPart({ evaluation, around, opening, leads }: EvaluatorPartProps) {
  const says = useWords(words)
  const { id: group, me, lookup } = useGroup()
  const { evaluators, sheets } = around
  const mayLead = leads && me?.coordinates === true && sheets.some(({ status }) => status === 'disclosed')
  return (
    <Part title={says.evaluators}>
      {evaluators.length === 0 ? (
        <p>{says.noEvaluator}</p>
      ) : (
        <FramedTable heads={[says.person, says.state]}>
          {evaluators.map(({ person, name, body }) => {
            const sheet = sheets.find((each) => each.person === person)
            return (
              <tr key={person}>
                <th scope="row">
                  {name}, {lookup.the(body)}
                </th>
                <td>
                  {sheet === undefined ? (
                    says.sheets.none
                  ) : (
                    <>
                      {says.sheets[sheet.status]}{' '}
                      <Link to={`/groups/${group}/scorings/${sheet.id}`}>{says.openSheet}</Link>
                    </>
                  )}
                </td>
              </tr>
            )
          })}
        </FramedTable>
      )}
      {mayLead && (
        <p>
          <Link to={`/groups/${group}/evaluations/${evaluation}/consensus`}>{says.consensusLink}</Link>
        </p>
      )}
      {leads &&
        opening?.acts.some(({ act, open }) => act === 'begin' && open) === true &&
        evaluators.some(
          ({ person, body }) => body === me?.body.id && sheets.every((sheet) => sheet.person !== person),
        ) && <SignPart evaluation={evaluation} opening={opening} />}
    </Part>
  )
}

/** What an evaluator signs, and the act by which it does. */
function SignPart({ evaluation, opening }: { readonly evaluation: string; readonly opening: Resource<ShownScoring> }) {
  const says = useWords(words)
  const { today } = useGroup()
  const forms = useForms()
  const version = evaluatorUndertakingOn(today)
  const view = opening.acts.find(({ act }) => act === 'begin')
  if (view === undefined) return null
  return (
    <SchemaAct
      place={{ collection: 'scorings', id: 'new', about: evaluation }}
      resource={opening}
      view={view}
      schema={forms.data?.find(({ process }) => process === 'scoring')?.acts.begin}
      payload={() => ({ evaluation, undertaking: version })}
      fields={() => <Undertaking title={says.undertaking} version={version} />}
    />
  )
}

function Undertaking({
  title,
  version,
}: {
  readonly title: string
  readonly version: keyof typeof EVALUATOR_UNDERTAKINGS
}) {
  const sentences = useWords<readonly string[]>({
    fr: EVALUATOR_UNDERTAKINGS[version].fr,
    en: EVALUATOR_UNDERTAKINGS[version].en,
  })
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

function ReportPart({ id, state }: { readonly id: string; readonly state: Known }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const frozen = state.status === 'frozen'
  return (
    <Part title={says.report}>
      <p>
        <Icon name="file" />{' '}
        <a href={linkFor(`/api/groups/${group}/evaluations/${id}/report.pdf`)}>
          {frozen ? says.reportFrozen : says.reportDraft}
        </a>
      </p>
      {frozen && <p className={classes.hash}>{says.reportHash(state.report)}</p>}
      {state.status === 'concluded' && <FreezeReport path={`/api/groups/${group}/evaluations/${id}/report`} />}
    </Part>
  )
}
