import { createHash } from 'node:crypto'
import type { IsoDate } from '#kernel/citation.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import { isHeldOn } from '#modules/organisation/index.ts'
import { bodiesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Consequence, FactsInput, Granted, OutboxMessage, Served } from '#platform/served.ts'
import { evaluation } from '../model/evaluation.ts'
import type { EvaluationFacts, SheetSeen } from '../model/evaluation-facts.ts'
import type { Evaluation, EvaluationAct, EvaluationEvent } from '../model/evaluation-state.ts'
import { evaluationGuests, evaluationSecrecy } from '../model/secrecy.ts'
import { rankingTextOf } from '../model/standing.ts'
import { openedFiles, openedFor } from './opened.ts'
import type { EvaluationPorts } from './ports.ts'
import { publishedConsultation } from './published.ts'
import { lotsAnalysed, pointsGiven, sheetsOf } from './queries.ts'
import { disclosing, ending } from './scoring-case.ts'

export type EvaluationCase = Served<Evaluation, EvaluationAct, EvaluationEvent, EvaluationFacts>
type Input = FactsInput<Evaluation, EvaluationAct>

/** The analysis of the tenders of one lot, as the server runs it. */
export const evaluationCase = (ports: EvaluationPorts): EvaluationCase => ({
  process: evaluation,
  table: 'evaluation',
  columns: (state) => ({
    consultation: state.status === 'none' ? null : state.consultation,
    procedure: state.status === 'none' ? null : state.procedure,
    lot: state.status === 'none' ? null : state.lot,
  }),
  secrecy: evaluationSecrecy,
  guests: evaluationGuests,
  facts: async (tx, input) => {
    const { groupId, id, state, act } = input
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const about = state.status !== 'none' ? state.consultation : act?.type === 'begin' ? act.consultation : undefined
    const found = about === undefined ? null : await publishedConsultation(tx, groupId, about)
    const { lawDate, ...published } = found ?? { lawDate: undefined }
    const consultation = about ?? ''
    const begins = act?.type === 'begin' && found !== null
    const facts: EvaluationFacts = {
      group,
      interests: found === null ? [] : await interestsIn(tx, groupId, found.procedure),
      published: found === null ? null : (published as EvaluationFacts['published']),
      ...(begins ? await openedFor(tx, ports, { groupId, consultation }) : { opening: 'none', opened: [] }),
      others: begins ? await lotsAnalysed(tx, groupId, { consultation, but: id }) : [],
      offices: act?.type === 'appoint' ? await officesOf(tx, groupId, act.person, input.today) : [],
      sheets: state.status === 'none' ? [] : await sheetsOf(tx, groupId, id),
      files: await filesIn(tx, input, consultation),
      given:
        act?.type === 'agree' ? await pointsGiven(tx, groupId, { evaluation: id, under: act.agreed.map(under) }) : [],
      digest: digestOf(input),
    }
    return { facts, articles: group.articles, ...(lawDate === undefined ? {} : { lawDate }) }
  },
  consequences,
  outbox,
})

const under = ({ tender, criterion }: { readonly tender: string; readonly criterion: string }) => ({
  tender,
  criterion,
})

/** The SHA-256 of the text of the ranking, for the acts that rest on it. */
function digestOf({ state, act }: Input): string {
  if (state.status === 'none' || (act?.type !== 'conclude' && act?.type !== 'freeze')) return ''
  return createHash('sha256').update(rankingTextOf(state)).digest('hex')
}

/** The bodies for which a person holds an office that day. */
async function officesOf(tx: Tx, groupId: string, person: string, today: IsoDate): Promise<readonly string[]> {
  const bodies = await bodiesOf(tx, groupId)
  return bodies
    .filter(({ offices }) => offices.some((each) => each.person.id === person && isHeldOn(each, today)))
    .map(({ id }) => id)
}

function filesIn(tx: Tx, { groupId, act }: Input, consultation: string) {
  if (act?.type !== 'recordPrice') return []
  const { envelope, file } = act.cited
  return openedFiles(tx, { groupId, consultation }, [{ deposit: act.tender, envelope, file }])
}

/** Whoever is dismissed takes its sheet along; when the others have all closed theirs, they are read from then on. */
function consequences({
  state,
  events,
  facts,
}: Granted<Evaluation, EvaluationEvent, EvaluationFacts>): readonly Consequence[] {
  if (state.status === 'none') return []
  return events.flatMap((event) => {
    if (event.type !== 'EvaluatorDismissed') return []
    const own = facts.sheets.filter(({ person }) => person === event.person)
    const left = facts.sheets.filter(({ person }) => person !== event.person)
    return [
      ...own.map((sheet) => ending(sheet, event.reason)),
      ...disclosing(isComplete(left, state.evaluators.length) ? left.filter(isClosed).map(({ id }) => id) : []),
    ]
  })
}

const isClosed = ({ status }: SheetSeen): boolean => status === 'closed'
const isComplete = (left: readonly SheetSeen[], evaluators: number): boolean =>
  left.length > 0 && left.length === evaluators && left.every(({ status }) => status !== 'undertaken')

/** Whoever is named to score is written to; so is each operator that is asked something, and the coordinator when one answers. */
function outbox({ id, state, events }: Granted<Evaluation, EvaluationEvent>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const { consultation, procedure, reference } = state
  return events.flatMap((event): readonly OutboxMessage[] => {
    if (event.type === 'EvaluatorAppointed') {
      const { person, body } = event
      return [{ topic: 'evaluation.appointed', payload: { id, procedure, reference, person, body } }]
    }
    if (event.type === 'LetterAnswered')
      return [{ topic: 'evaluation.answered', payload: { id, procedure, reference } }]
    if (event.type !== 'LetterWritten') return []
    const account = state.tenders.find((each) => each.id === event.tender)?.account ?? ''
    return [{ topic: 'tenderer.asked', payload: { evaluation: id, consultation, account, letter: event.number } }]
  })
}
