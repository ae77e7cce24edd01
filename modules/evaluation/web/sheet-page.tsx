import { Link, useParams } from '@tanstack/react-router'
import { linkFor } from '#api/acting-for.ts'
import type { Resource } from '#api/shapes.ts'
import { useCase } from '#ui/case.tsx'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import type { EvaluationAround } from '../contract.ts'
import type { Analysed, Known } from '../model/evaluation-state.ts'
import { byPersons, scoredIn } from '../model/grid.ts'
import type { OwnSheet, Scores, Scoring } from '../model/scoring-state.ts'
import { isInTheRunning } from '../model/standing.ts'
import { ScoreFields, scorePayload } from './score-fields.tsx'
import { isKnown, type ShownEvaluation, type ShownScoring } from './shown.ts'
import { words } from './words.ts'

/** The sheet of one evaluator: each tender under each criterion, one tender at a time, then closed. */
export function SheetPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const says = useWords(words)
  return (
    <CaseReading<ShownScoring> process="scoring" collection="scorings" caseId={caseId}>
      {(data) => {
        const { state } = data.resource
        return state.status === 'none' || 'withheld' in state ? (
          <Page title={says.evaluators}>
            <p>{says.sheetWithheld}</p>
          </Page>
        ) : (
          <ReadSheet data={data as CaseData<OwnSheet & Scoring>} evaluation={state.evaluation} />
        )
      }}
    </CaseReading>
  )
}

type ReadSheetProps = { readonly data: CaseData<OwnSheet & Scoring>; readonly evaluation: string }

function ReadSheet({ data, evaluation }: ReadSheetProps) {
  const { id: group } = useGroup()
  const found = useCase<ShownEvaluation>({ collection: 'evaluations', id: evaluation })
  const around = useReadAfresh<EvaluationAround>(`/api/groups/${group}/evaluations/${evaluation}/around`)
  return (
    <Reading of={found}>
      {(about) => (
        <Reading of={around}>
          {(read) =>
            isKnown(about.state) ? <SheetDetail data={data} analysis={about as Resource<Known>} around={read} /> : null
          }
        </Reading>
      )}
    </Reading>
  )
}

export type SheetDetailProps = {
  readonly data: CaseData<OwnSheet & Scoring>
  readonly analysis: Resource<Known>
  readonly around: EvaluationAround
}

export function SheetDetail({ data, analysis, around }: SheetDetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { state } = data.resource
  const scored = byPersons(scoredIn(analysis.state.grid))
  const tenders = analysis.state.tenders.filter(isInTheRunning)
  const all = tenders.length * scored.length
  const done = tenders.reduce(
    (sum, { id }) => sum + scored.filter(({ criterion }) => has(state.scores, id, criterion.key)).length,
    0,
  )
  return (
    <CaseDetailPage
      data={data}
      title={says.sheetTitle(analysis.state.reference)}
      list={{ path: `evaluations/${analysis.id}`, title: says.of(analysis.state.reference, analysis.state.lot) }}
      lede={`${says.sheetLede} ${says.scored(done, all)}. ${labels.status('scoring', state.status)}.`}
      opens="begin"
      leads={done === all ? 'close' : 'score'}
      quiet={['disclose', 'end']}
      settings={{
        score: {
          initial: { tender: tenders[0]?.id ?? '' },
          fields: (form) => (
            <ScoreFields {...form} tenders={tenders} scored={scored} scores={state.scores} files={around.files} />
          ),
          payload: scorePayload(scored, state.scores),
        },
      }}
    >
      <FilesPart evaluation={analysis.id} tenders={tenders} around={around} />
    </CaseDetailPage>
  )
}

const has = (scores: Scores, tender: string, key: string): boolean => scores[tender]?.[key] !== undefined

type FilesPartProps = {
  readonly evaluation: string
  readonly tenders: readonly Analysed[]
  readonly around: EvaluationAround
}

function FilesPart({ evaluation, tenders, around }: FilesPartProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  return (
    <Part title={says.files}>
      <ul>
        {tenders.map(({ id, operator }) => (
          <li key={id}>
            {operator}
            <ul>
              {around.files
                .filter(({ tender }) => tender === id)
                .map(({ envelope, file, name }) => (
                  <li key={`${envelope} ${file}`}>
                    <a
                      href={linkFor(`/api/groups/${group}/evaluations/${evaluation}/tenders/${id}/${envelope}/${file}`)}
                    >
                      {name}
                    </a>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/groups/${group}/evaluations/${evaluation}`}>{says.title}</Link>
      </p>
    </Part>
  )
}
