import { type Basis, clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import type { Consultation } from './consultation-state.ts'

export type ExpectedAct = {
  /** The consultation; the procedure while no file has been opened for it. */
  readonly id: string
  readonly act: 'draft' | 'validate' | 'sendNotice' | 'recordReceipt' | 'publish'
  readonly basis: Basis
  readonly facts: { readonly title: string; readonly procedure: string }
  readonly missing: boolean
}

type Procedure = { readonly id: string; readonly title: string; readonly status: string }
type Row = { readonly id: string; readonly state: Consultation }

/** The next act of each consultation before its publication, and of each procedure that has no file yet. */
export function expectedActs(procedures: readonly Procedure[], rows: readonly Row[]): readonly ExpectedAct[] {
  const alive = rows.filter(({ state }) => state.status !== 'none' && state.status !== 'abandoned')
  const begun = new Set(alive.map(({ state }) => (state.status === 'none' ? '' : state.procedure)))
  const toDraft = procedures
    .filter(({ id, status }) => status === 'prepared' && !begun.has(id))
    .map(({ id, title }) => ({
      id,
      act: 'draft' as const,
      basis: [clause('coordinator'), cite('CCP', 'R2132-2')] as const,
      facts: { title, procedure: id },
      missing: true,
    }))
  return [...toDraft, ...alive.flatMap(nextOf)]
}

function nextOf({ id, state }: Row): readonly ExpectedAct[] {
  if (state.status === 'none') return []
  const common = { id, facts: { title: state.dossier.title, procedure: state.procedure }, missing: true }
  switch (state.status) {
    case 'draft':
      return [{ ...common, act: 'validate', basis: [clause('coordinator'), cite('policy', 'dossier')] }]
    case 'validated':
      return [{ ...common, act: 'sendNotice', basis: [clause('coordinator'), cite('CCP', 'R2131-18')] }]
    case 'sent': {
      const { european } = state
      const known = european === null || european.received !== null || european.published !== null
      const act = known ? 'publish' : 'recordReceipt'
      return [{ ...common, act, basis: [clause('coordinator'), cite('CCP', 'R2131-20')] }]
    }
    default:
      return []
  }
}
