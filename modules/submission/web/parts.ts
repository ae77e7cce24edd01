import { useGroup } from '#ui/group.tsx'
import { useRead } from '#ui/reading.tsx'
import type { DepositLine, DepositRegister } from '../contract.ts'

/** The register of deposits of a consultation as it stands now, for the coordinator; empty while it is being read. */
export function useDepositLines(consultation: string): readonly DepositLine[] {
  const { id: group } = useGroup()
  return useRead<DepositRegister>(`/api/groups/${group}/consultations/${consultation}/deposits`).data?.lines ?? []
}
