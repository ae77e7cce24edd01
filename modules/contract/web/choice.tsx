import type { CaseWithState } from '#api/group.ts'
import { ChoiceField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useRead } from '#ui/reading.tsx'
import type { Contract } from '../model/state.ts'
import { words } from './words.ts'

/** A contract that was notified, as what is ordered on it needs it. */
export type NotifiedContract = {
  readonly id: string
  readonly title: string
  readonly reference: string
  readonly identifiedBuyers: readonly string[]
  readonly running: boolean
}

/** The contracts of the group that were notified; nothing while they are read. */
export function useNotifiedContracts(): readonly NotifiedContract[] {
  const { id } = useGroup()
  return notifiedAmong(useRead<readonly CaseWithState<Contract>[]>(`/api/groups/${id}/cases?process=contract`).data)
}

const notifiedAmong = (found: readonly CaseWithState<Contract>[] = []): readonly NotifiedContract[] =>
  found.flatMap(({ id, state }) => {
    if (state.status !== 'running' && state.status !== 'ended') return []
    const { title, reference, identifiedBuyers } = state
    return [{ id, title, reference, identifiedBuyers, running: state.status === 'running' }]
  })

export type ContractChoiceProps = {
  readonly among: readonly NotifiedContract[]
  readonly value: string
  readonly onChange: (contract: string) => void
  readonly error?: string | undefined
}

/** Which of the contracts an act is about. */
export function ContractChoice({ among, ...field }: ContractChoiceProps) {
  const { choice } = useWords(words)
  return (
    <ChoiceField
      label={choice.label}
      none={choice.none}
      options={among.map(({ id, title, reference }) => [id, `${reference} – ${title}`] as const)}
      hint={among.length === 0 ? choice.nothing : undefined}
      {...field}
    />
  )
}
