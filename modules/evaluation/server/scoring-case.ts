import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Consequence, Granted, Served } from '#platform/served.ts'
import type { SheetSeen } from '../model/evaluation-facts.ts'
import type { Evaluation } from '../model/evaluation-state.ts'
import { byPersons, scoredIn } from '../model/grid.ts'
import { scoring } from '../model/scoring.ts'
import type { EvaluationSeen, Scoring, ScoringAct, ScoringEvent, ScoringFacts } from '../model/scoring-state.ts'
import { scoringGuests, scoringSecrecy } from '../model/secrecy.ts'
import { isInTheRunning } from '../model/standing.ts'
import { openedFiles } from './opened.ts'
import { publishedConsultation } from './published.ts'
import { evaluationOf, sheetsOf } from './queries.ts'

/** The sheet of one evaluator, as the server runs it. The last one to be closed opens them all to reading, in the same transaction. */
export const scoringCase: Served<Scoring, ScoringAct, ScoringEvent, ScoringFacts> = {
  process: scoring,
  table: 'scoring',
  columns: (state) => ({
    evaluation: state.status === 'none' ? null : state.evaluation,
    procedure: state.status === 'none' ? null : state.procedure,
    person: state.status === 'none' ? null : state.person,
  }),
  secrecy: scoringSecrecy,
  guests: scoringGuests,
  facts: async (tx, { groupId, id, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const about = state.status !== 'none' ? state.evaluation : act?.type === 'begin' ? act.evaluation : undefined
    const found = about === undefined ? undefined : await evaluationOf(tx, groupId, about)
    if (about === undefined || found === undefined || found.status === 'none')
      return { facts: { group, interests: [], evaluation: null, others: [], files: [] }, articles: group.articles }
    const published = await publishedConsultation(tx, groupId, found.consultation)
    const facts = {
      group,
      interests: await interestsIn(tx, groupId, found.procedure),
      evaluation: seenOf(about, found),
      others: (await sheetsOf(tx, groupId, about)).filter((each) => each.id !== id),
      files: await filesIn(tx, groupId, found.consultation, act),
    }
    return { facts, articles: group.articles, ...(published === null ? {} : { lawDate: published.lawDate }) }
  },
  consequences: ({ id, events, facts }: Granted<Scoring, ScoringEvent, ScoringFacts>) =>
    events.some(({ type }) => type === 'ScoresClosed') && isLast(facts)
      ? disclosing([id, ...facts.others.map((each) => each.id)])
      : [],
}

/** Whether the others have closed theirs: each that the coordinator named, and not only those who have begun. */
function isLast({ evaluation, others }: ScoringFacts): boolean {
  const closed = others.filter(({ status }) => status !== 'undertaken')
  return closed.length === others.length && others.length + 1 >= (evaluation?.evaluators.length ?? 0)
}

/** Opens sheets to reading, by the clock. */
export const disclosing = (ids: readonly string[]): readonly Consequence[] =>
  ids.map((id) => ({ served: scoringCase, id, act: { type: 'disclose' } as ScoringAct }))

export const ending = ({ id }: SheetSeen, reason: string): Consequence => ({
  served: scoringCase,
  id,
  act: { type: 'end', reason } as ScoringAct,
})

function seenOf(id: string, state: Exclude<Evaluation, { status: 'none' }>): EvaluationSeen {
  const { procedure, status, evaluators, tenders, grid } = state
  return {
    ...{ id, procedure, status, evaluators },
    scales: byPersons(scoredIn(grid)).map(({ criterion, scale }) => ({ criterion: criterion.key, ...scale })),
    tenders: tenders.filter(isInTheRunning).map((each) => each.id),
  }
}

function filesIn(tx: Tx, groupId: string, consultation: string, act: ScoringAct | undefined) {
  const scores = act?.type === 'score' ? act.scores : []
  const asked = scores.flatMap(({ tender: deposit, cited }) =>
    cited.map(({ envelope, file }) => ({ deposit, envelope, file })),
  )
  return openedFiles(tx, { groupId, consultation }, asked)
}
