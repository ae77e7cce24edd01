import type { IsoDate } from '#kernel/citation.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { DeclaredInterest } from '#modules/interest/index.ts'
import type { ProcedureType } from '#modules/procedure/index.ts'
import type { About, Analysed, Evaluation, EvaluationAct, FileOpened, Grid } from './evaluation-state.ts'

/** The published file as the analysis takes it: what stood at the deadline, and nothing after. */
export type Published = Omit<About, 'lot'> & {
  readonly status: string
  readonly procedureType: ProcedureType
  readonly noticeSentOn: IsoDate
  readonly validUntil: IsoDate
  readonly lots: readonly string[]
  readonly grid: Omit<Grid, 'scales' | 'ties'>
}

/** A tender that was opened for one of the lots, and whether its operator was excluded or eliminated by its application. */
export type OpenedTender = Pick<Analysed, 'id' | 'operator' | 'identifier' | 'account' | 'receivedAt' | 'envelopes'> & {
  readonly lots: readonly string[]
  readonly eliminated: boolean
}

/** One evaluator's sheet, as the case reads of it. */
export type SheetSeen = {
  readonly id: string
  readonly person: string
  readonly status: 'undertaken' | 'closed' | 'disclosed'
}

export type EvaluationFacts = {
  readonly group: Group
  readonly interests: readonly DeclaredInterest[]
  /** `null` where the group has published no such consultation. */
  readonly published: Published | null
  /** Where the session of opening stands: `ended` once all that is to be opened is. */
  readonly opening: 'none' | 'fixed' | 'opened' | 'ended'
  readonly opened: readonly OpenedTender[]
  /** The lots of this consultation that are analysed already, in other cases. */
  readonly others: readonly (string | null)[]
  /** The bodies for which the person of an appointment holds an office today. */
  readonly offices: readonly string[]
  readonly sheets: readonly SheetSeen[]
  /** Of the files that the act cites, those that came out of that envelope. */
  readonly files: readonly FileOpened[]
  /** What evaluators gave, for the scores that the act agrees on. */
  readonly given: readonly { readonly tender: string; readonly criterion: string; readonly points: readonly number[] }[]
  /** The SHA-256 of the text of the ranking, of the state as it stands. */
  readonly digest: string
}

type Begun = Extract<Evaluation, { status: 'begun' }>
export type OnEvaluation<T extends EvaluationAct['type'], State extends Evaluation = Begun> = Rule<
  ActInput<State, Extract<EvaluationAct, { type: T }>, EvaluationFacts>
>
export type BeforeEvaluation<State extends Evaluation = Begun> = Rule<OpenInput<State, EvaluationFacts>>

/** Since when the code says it of the analysis of tenders. */
export const SINCE_CCP = ['2019-04-01'] as const
