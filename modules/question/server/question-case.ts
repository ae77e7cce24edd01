import { folded } from '#kernel/plain.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Granted, OutboxMessage, Served } from '#platform/served.ts'
import { question } from '../model/question.ts'
import type { Question, QuestionAct, QuestionEvent, QuestionFacts } from '../model/question-state.ts'
import type { PublicAnswer } from '../model/retrieval.ts'
import { questionSecrecy } from '../model/secrecy.ts'
import { askedConsultation } from './asked-consultation.ts'
import { nameOf } from './follower-store.ts'
import { questionsAsked } from './queries.ts'

/** A question as the server runs it: the coordinator is told of it, those who follow the consultation of its answer. */
export const questionCase: Served<Question, QuestionAct, QuestionEvent, QuestionFacts> = {
  process: question,
  table: 'question',
  columns: (state) => ({
    consultation: state.status === 'none' ? null : state.consultation,
    number: state.status === 'none' ? null : state.number,
    public: publicOf(state),
  }),
  facts: async (tx, { groupId, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const about = state.status === 'none' ? (act?.type === 'ask' ? act.consultation : undefined) : state.consultation
    const found = about === undefined ? null : await askedConsultation(tx, groupId, about)
    const asked = state.status === 'none' && about !== undefined ? await questionsAsked(tx, groupId, about) : 0
    const interests = found === null ? [] : await interestsIn(tx, groupId, found.consultation.procedure)
    const facts = {
      group,
      consultation: found?.consultation ?? null,
      asked,
      namesAsker: await namesAsker(tx, groupId, state, act),
      interests,
    }
    return { facts, articles: group.articles, ...(found === null ? {} : { lawDate: found.lawDate }) }
  },
  secrecy: questionSecrecy,
  outbox,
}

/** What all may read of a question: nothing before its answer. */
function publicOf(state: Question): PublicAnswer | null {
  if (state.status !== 'answered') return null
  const { number, wording, answer, answeredAt } = state
  return { number, wording, answer, answeredAt }
}

/** Shorter names are words of any sentence. */
const SHORTEST_NAME = 3

/** Whether the wording holds the asker's name. The name itself is no fact: it would stay in the journal for ever. */
async function namesAsker(tx: Tx, groupId: string, state: Question, act: QuestionAct | undefined): Promise<boolean> {
  if (act?.type !== 'answer' || state.status === 'none' || state.follower === null) return false
  const name = folded(await nameOf(tx, groupId, state.follower))
  return name.length >= SHORTEST_NAME && folded(act.wording).includes(name)
}

function outbox({ id, state, events }: Granted<Question, QuestionEvent>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const { consultation, number, follower } = state
  return events.flatMap((event): readonly OutboxMessage[] => {
    if (event.type === 'QuestionAsked') return [{ topic: 'question.asked', payload: { id } }]
    if (event.type === 'QuestionAnswered') return [{ topic: 'question.answered', payload: { consultation, number } }]
    return follower === null
      ? []
      : [{ topic: 'question.declined', payload: { consultation, number, follower, reason: event.reason } }]
  })
}
