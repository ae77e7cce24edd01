import type { CaseWithState, ProcessForms } from '#api/group.ts'
import type { Entry, Resource } from '#api/shapes.ts'
import { type Group, groupOf } from '#modules/convention/index.ts'
import { useCase } from '#ui/case.tsx'
import { useGroup } from '#ui/group.tsx'
import { useGroupRules } from '#ui/group-rules.ts'
import { useRead } from '#ui/reading.tsx'
import { useForms } from '#ui/schema-form/schema-acts.tsx'
import type { Closing } from '../model/closing-state.ts'
import type { Completion } from '../model/completion-state.ts'
import type { Dissolution } from '../model/dissolution-state.ts'

/** What this page reads of a dispute: the module that runs it is another. */
export type DisputeParties = { readonly claimant?: string; readonly respondents?: readonly string[] }

/** All that the page of the end reads: both ways, what follows, the group's clauses, who is in dispute. */
export type EndData = {
  readonly rules: Group
  readonly completion: Resource<Completion>
  readonly closing: Resource<Closing>
  /** The acts of a dissolution that nobody has proposed. */
  readonly proposing: Resource<Dissolution>
  readonly dissolutions: readonly CaseWithState<Dissolution>[]
  readonly disputes: readonly CaseWithState<DisputeParties>[]
  /** The entries of the three processes, oldest first. */
  readonly entries: readonly Entry[]
  readonly forms: readonly ProcessForms[]
}

/** Reads them together: the page says nothing of the end from a half of it. */
export function useEnd() {
  const { id } = useGroup()
  const base = `/api/groups/${id}`
  const rules = useGroupRules(groupOf)
  const completion = useCase<Completion>({ collection: 'completion', id: null })
  const closing = useCase<Closing>({ collection: 'closing', id: null })
  const proposing = useCase<Dissolution>({ collection: 'dissolutions', id: 'new' })
  const dissolutions = useRead<EndData['dissolutions']>(`${base}/cases?process=dissolution`)
  const disputes = useRead<EndData['disputes']>(`${base}/cases?process=dispute`)
  const journal = `${base}/journal?limit=200&process=`
  const onTerm = useRead<readonly Entry[]>(`${journal}completion`)
  const onDecision = useRead<readonly Entry[]>(`${journal}dissolution`)
  const after = useRead<readonly Entry[]>(`${journal}closing`)
  const forms = useForms()
  const reads = [rules, completion, closing, proposing, dissolutions, disputes, onTerm, onDecision, after, forms]
  const data: EndData | undefined = rules.data &&
    completion.data &&
    closing.data &&
    proposing.data &&
    dissolutions.data &&
    disputes.data &&
    onTerm.data &&
    onDecision.data &&
    after.data &&
    forms.data && {
      rules: rules.data,
      completion: completion.data,
      closing: closing.data,
      proposing: proposing.data,
      dissolutions: dissolutions.data,
      disputes: disputes.data,
      entries: [...onTerm.data, ...onDecision.data, ...after.data].toSorted((a, b) => a.seq - b.seq),
      forms: forms.data,
    }
  return {
    data,
    error: reads.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => reads.map((read) => read.refetch()),
  }
}
