import type { ComingView } from '#api/group.ts'
import { type Basis, type ClauseArticles, clause, type IsoDate, resolve } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { cite } from '#law/index.ts'
import type { StoredCase } from './cases.ts'

/** A consultation as the board tells it: only what its reader may read of it. */
export type ToldConsultation = {
  readonly id: string
  readonly status: string
  readonly title: string
  readonly noticeSentOn: IsoDate | null
  readonly questionsUntil: IsoDate | null
  readonly deadline: IsoDate | null
}

/** The consultations among the cases of a group that run, or have run to their deadline. */
export function toldConsultations(cases: readonly StoredCase[]): readonly ToldConsultation[] {
  const running = ['sent', 'open', 'closed']
  return cases
    .filter(
      ({ route, state }) => route.served.process.name === 'consultation' && running.includes(String(state.status)),
    )
    .map(({ id, state }) => ({
      id,
      status: String(state.status),
      title: titleIn(state.dossier),
      noticeSentOn: dayOf(state.noticeSentAt),
      questionsUntil: dayOf(state.questionsUntil),
      deadline: dayOf(state.deadline),
    }))
}

const dayOf = (instant: unknown): IsoDate | null => (typeof instant === 'string' ? civilDay(instant) : null)

function titleIn(dossier: unknown): string {
  return typeof dossier === 'object' && dossier !== null && 'title' in dossier ? String(dossier.title) : ''
}

const QUESTIONS_END: Basis = [cite('CCP', 'R2132-6')]
const TENDERS_DUE: Basis = [cite('CCP', 'R2151-5'), clause('coordinator')]

/** Until when operators ask, and until when they tender: the clock closes both (CCP R2132-6, R2151-5). */
export function consultationsComing(
  consultations: readonly ToldConsultation[],
  articles: ClauseArticles,
  today: IsoDate,
): readonly ComingView[] {
  return consultations
    .filter(({ status }) => status === 'sent' || status === 'open')
    .flatMap(({ id, title, questionsUntil, deadline }) => [
      { kind: 'questions-end' as const, on: questionsUntil, basis: QUESTIONS_END, id, title },
      { kind: 'tenders-due' as const, on: deadline, basis: TENDERS_DUE, id, title },
    ])
    .filter(({ on }) => on !== null && on >= today)
    .map(({ kind, on, basis, id, title }) => ({
      key: `${kind} ${id}`,
      kind,
      about: title,
      process: 'consultation',
      id,
      on,
      basis: [...resolve(basis, articles)],
    }))
}
