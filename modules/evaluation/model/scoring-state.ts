import type { IsoInstant } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Appraisals, Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { SheetSeen } from './evaluation-facts.ts'
import type { Cited, Evaluator, FileOpened, PageCited } from './evaluation-state.ts'
import type { ScaleRead } from './grid.ts'
import type { EvaluatorUndertaking } from './undertaking.ts'

/** What one evaluator gives one tender under one criterion: its points in hundredths, why, and on which pages it rests. */
export type Score = { readonly points: number; readonly comment: string; readonly cited: readonly Cited[] }
type Under = { readonly tender: string; readonly criterion: string }
export type ScoreGiven = Score & Under
export type ScoreSent = Omit<Score, 'cited'> & Under & { readonly cited: readonly PageCited[] }

/** The scores of one evaluator, by tender, then by criterion. */
export type Scores = Readonly<Record<string, Readonly<Record<string, Score>>>>

export type OwnSheet = {
  readonly evaluation: string
  readonly procedure: string
  readonly person: string
  readonly body: string
  readonly undertaking: EvaluatorUndertaking
  readonly undertakenAt: IsoInstant
  readonly scores: Scores
}

export type Scoring =
  | { readonly status: 'none' }
  | (OwnSheet & { readonly status: 'undertaken' })
  | (OwnSheet & { readonly status: 'closed'; readonly closedAt: IsoInstant })
  /** Read from then on by the evaluators and by the coordinator. */
  | (OwnSheet & { readonly status: 'disclosed'; readonly closedAt: IsoInstant; readonly readers: readonly string[] })
  /** Its evaluator was dismissed: it counts no more. */
  | (OwnSheet & { readonly status: 'ended'; readonly reason: string })

type Judged = { readonly appraisals?: Appraisals | undefined }

export type ScoringAct =
  | (Judged & { readonly type: 'begin'; readonly evaluation: string; readonly undertaking: EvaluatorUndertaking })
  | (Judged & { readonly type: 'score'; readonly scores: readonly ScoreSent[] })
  | (Judged & { readonly type: 'close' })
  | (Judged & { readonly type: 'disclose' })
  | (Judged & { readonly type: 'end'; readonly reason: string })

export type ScoringEvent =
  | (Omit<OwnSheet, 'scores'> & { readonly type: 'UndertakingOfEvaluatorSigned' })
  | { readonly type: 'ScoresGiven'; readonly scores: readonly ScoreGiven[] }
  | { readonly type: 'ScoresClosed'; readonly at: IsoInstant }
  | { readonly type: 'ScoresDisclosed'; readonly readers: readonly string[] }
  | { readonly type: 'ScoringEnded'; readonly reason: string }

/** The case of the evaluation, as far as a sheet asks: the grid, who evaluates, what is in the running. */
export type EvaluationSeen = {
  readonly id: string
  readonly procedure: string
  readonly status: 'begun' | 'concluded' | 'frozen'
  readonly evaluators: readonly Evaluator[]
  /** The criteria that persons score, each with its scale. */
  readonly scales: readonly ScaleRead[]
  /** The tenders in the running. */
  readonly tenders: readonly string[]
}

export type ScoringFacts = {
  readonly group: Group
  readonly interests: readonly DeclaredInterest[]
  readonly evaluation: EvaluationSeen | null
  /** The sheets of the others, and of this evaluator before. */
  readonly others: readonly SheetSeen[]
  /** Of the files that the act cites, those that came out of that envelope. */
  readonly files: readonly FileOpened[]
}

type Undertaken = Extract<Scoring, { status: 'undertaken' }>
export type OnScoring<T extends ScoringAct['type'], State extends Scoring = Undertaken> = Rule<
  ActInput<State, Extract<ScoringAct, { type: T }>, ScoringFacts>
>
export type BeforeScoring<State extends Scoring = Undertaken> = Rule<OpenInput<State, ScoringFacts>>
