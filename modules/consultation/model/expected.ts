import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { cite } from '#law/index.ts'
import type { Consultation } from './consultation-state.ts'
import { noticedOf } from './publication.ts'
import { pendingIn } from './referral.ts'

export type ExpectedAct = {
  /** The consultation; the procedure while no file has been opened for it. */
  readonly id: string
  readonly act: 'draft' | 'validate' | 'sendNotice' | 'recordReceipt' | 'publish' | 'recordJudgment' | 'abandon'
  /** The day that the retro-planning gives it; `null` where it gives none. */
  readonly due: IsoDate | null
  readonly basis: Basis
  readonly facts: {
    readonly title: string
    readonly procedure: string
    /** Its deadline passed before it was published: nothing else is left to do with it. */
    readonly unpublished?: true
    /** The number of the referral on which the judge has not decided. */
    readonly referral?: string
  }
  readonly missing: boolean
  /** Tells it apart from the same act about something else. */
  readonly apart?: string
}

type Procedure = {
  readonly id: string
  readonly title: string
  readonly status: string
  readonly plan: { readonly dossierReady: IsoDate | null; readonly noticeSent: IsoDate | null }
}
type Row = { readonly id: string; readonly state: Consultation }
type BegunRow = { readonly id: string; readonly state: Exclude<Consultation, { status: 'none' | 'abandoned' }> }

/** The next act of each consultation before its publication, and of each procedure that has no file yet. */
export function expectedActs(
  procedures: readonly Procedure[],
  rows: readonly Row[],
  today: IsoDate,
): readonly ExpectedAct[] {
  const alive = rows.flatMap(({ id, state }): readonly BegunRow[] =>
    state.status === 'none' || state.status === 'abandoned' ? [] : [{ id, state }],
  )
  const begun = new Set(alive.map(({ state }) => state.procedure))
  const toDraft = procedures
    .filter(({ id, status }) => status === 'prepared' && !begun.has(id))
    .map(({ id, title, plan }) => ({
      id,
      act: 'draft' as const,
      due: plan.dossierReady,
      basis: [clause('coordinator'), cite('CCP', 'R2132-2')] as const,
      facts: { title, procedure: id },
      missing: true,
    }))
  const of = new Map(procedures.map((each) => [each.id, each]))
  return [
    ...toDraft,
    ...alive.flatMap((row) => [...nextOf(row, of.get(row.state.procedure), today), ...judgmentsOf(row)]),
  ]
}

/** R2.68: what the judge is to decide is awaited, for nobody signs before. */
const judgmentsOf = ({ id, state }: BegunRow): readonly ExpectedAct[] =>
  pendingIn({ referrals: noticedOf(state)?.referrals ?? [] }).map(({ number }) => ({
    ...{ id, act: 'recordJudgment', due: null, basis: [cite('CJA', 'L551-4')], missing: true, apart: number },
    facts: { title: state.dossier.title, procedure: state.procedure, referral: number },
  }))

function nextOf({ id, state }: BegunRow, about: Procedure | undefined, today: IsoDate): readonly ExpectedAct[] {
  const common = { id, facts: { title: state.dossier.title, procedure: state.procedure }, missing: true, due: null }
  // The file of a procedure that was given up before its notice has nothing left to announce.
  if (about?.status === 'abandoned' && (state.status === 'draft' || state.status === 'validated'))
    return [{ ...common, act: 'abandon', basis: [clause('coordinator'), cite('CCP', 'R2185-1')] }]
  const { dossierReady = null, noticeSent = null } = about?.plan ?? {}
  switch (state.status) {
    case 'draft':
      return [
        { ...common, due: dossierReady, act: 'validate', basis: [clause('coordinator'), cite('policy', 'dossier')] },
      ]
    case 'validated':
      return [
        { ...common, due: noticeSent, act: 'sendNotice', basis: [clause('coordinator'), cite('CCP', 'R2131-18')] },
      ]
    case 'sent': {
      const { european } = state
      if (civilDay(state.deadline) < today) {
        const facts = { ...common.facts, unpublished: true } as const
        return [{ ...common, facts, act: 'abandon', basis: [clause('coordinator'), cite('CCP', 'R2185-1')] }]
      }
      const known = european === null || european.received !== null || european.published !== null
      const act = known ? 'publish' : 'recordReceipt'
      return [{ ...common, act, basis: [clause('coordinator'), cite('CCP', 'R2131-20')] }]
    }
    default:
      return []
  }
}
