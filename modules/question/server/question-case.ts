import { civilDay } from '#kernel/paris-time.ts'
import { answersDue } from '#modules/consultation/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Granted, OutboxMessage, Served } from '#platform/served.ts'
import { answerPrinted } from '../model/answer-printed.ts'
import { cameLate } from '../model/in-time.ts'
import { type Mark, marksOf, nameIn } from '../model/marks.ts'
import { question } from '../model/question.ts'
import type {
  AskedConsultation,
  PublicAnswer,
  Question,
  QuestionAct,
  QuestionEvent,
  QuestionFacts,
} from '../model/question-state.ts'
import { questionSecrecy } from '../model/secrecy.ts'
import { askedConsultation, publishedWords } from './asked-consultation.ts'
import type { Asker, AskerOf } from './asker.ts'
import { questionsAsked } from './queries.ts'

export type QuestionCase = Served<Question, QuestionAct, QuestionEvent, QuestionFacts>

/** A question as the server runs it: the coordinator is told of it, those who follow the consultation of its answer. */
export const questionCase = (askerOf: AskerOf): QuestionCase => ({
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
    const consultation = about === undefined ? null : await askedConsultation(tx, groupId, about)
    const asked = state.status === 'none' && about !== undefined ? await questionsAsked(tx, groupId, about) : 0
    const interests = consultation === null ? [] : await interestsIn(tx, groupId, consultation.procedure)
    const follower = act?.type === 'answer' && state.status !== 'none' ? state.follower : null
    const asker = follower === null ? undefined : await askerOf(tx, groupId, follower)
    const words = asker === undefined || about === undefined ? '' : await publishedWords(tx, groupId, about)
    const facts = {
      group,
      consultation,
      asked,
      ...namesIn(asker, act, { buyers: consultation?.buyers ?? [], words }),
      interests,
    }
    return { facts, articles: group.articles, ...(consultation === null ? {} : { lawDate: consultation.lawDate }) }
  },
  secrecy: questionSecrecy,
  outbox,
})

/** What all may read of a question: nothing before its answer. */
function publicOf(state: Question): PublicAnswer | null {
  if (state.status !== 'answered') return null
  const { number, wording, answer, givenLateFor, answeredAt } = state
  return { number, wording, answer, ...(givenLateFor === undefined ? {} : { givenLateFor }), answeredAt }
}

/**
 * What of the asker the two texts hold, for certain and perhaps. Its name and its address are no facts: they would stay in
 * the journal for ever.
 */
function namesIn(
  asker: Asker | undefined,
  act: QuestionAct | undefined,
  { buyers, words }: { readonly buyers: readonly string[]; readonly words: string },
): Pick<QuestionFacts, 'namesAsker' | 'mayNameAsker'> {
  const none = { wording: [], answer: [] }
  if (act?.type !== 'answer' || asker === undefined) return { namesAsker: none, mayNameAsker: none }
  const texts = { wording: act.wording, answer: answerPrinted(act) }
  const named = (text: string, as: 'known' | 'doubtful'): readonly Mark[] =>
    nameIn(text, asker.company, words) === as ? ['name'] : []
  const known = (text: string) => [...named(text, 'known'), ...marksOf(`${asker.email} | ${asker.siret}`, text, buyers)]
  return {
    namesAsker: { wording: known(texts.wording), answer: known(texts.answer) },
    mayNameAsker: { wording: named(texts.wording, 'doubtful'), answer: named(texts.answer, 'doubtful') },
  }
}

function outbox({
  id,
  state,
  events,
  facts,
}: Granted<Question, QuestionEvent, QuestionFacts>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const { consultation, number, follower } = state
  return events.flatMap((event): readonly OutboxMessage[] => {
    if (event.type === 'QuestionAsked') return askedMessage(id, event, facts.consultation)
    if (event.type === 'QuestionAnswered') return [{ topic: 'question.answered', payload: { consultation, number } }]
    return follower === null
      ? []
      : [{ topic: 'question.declined', payload: { consultation, number, follower, reason: event.reason } }]
  })
}

/** The coordinator is told by when to answer, as things stand when the question comes. */
function askedMessage(
  id: string,
  { late, at }: Extract<QuestionEvent, { type: 'QuestionAsked' }>,
  consultation: AskedConsultation | null,
): readonly OutboxMessage[] {
  if (consultation === null) return []
  const due = answersDue(consultation)?.on ?? null
  const isLate = cameLate({ late, askedAt: at }, consultation)
  const overdue = due !== null && due < civilDay(at)
  return [{ topic: 'question.asked', payload: { id, reference: consultation.reference, late: isLate, due, overdue } }]
}
