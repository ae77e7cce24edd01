import { awardOfContract, holderNamed } from '#modules/award/server/index.ts'
import { replacedHolder } from '#modules/modification/server/index.ts'
import type { Tx } from '#platform/db.ts'

/**
 * The account of the holder of a contract: of the award that concluded it here, unless a modification that has effect replaced the holder. Whoever replaces
 * it deposited nothing here, and one that was led elsewhere is not known: `null` of both.
 */
export async function holderAccount(tx: Tx, groupId: string, contract: string): Promise<string | null> {
  if ((await replacedHolder(tx, groupId, contract)) !== undefined) return null
  return (await awardOfContract(tx, groupId, contract))?.holder ?? null
}

/** The holder of a contract by its name and number, the one that replaced the first where one did; `null` where nobody knows it here. */
export const holderToday = async (
  tx: Tx,
  groupId: string,
  contract: string,
): Promise<{ readonly name: string; readonly identifier: string } | null> =>
  (await replacedHolder(tx, groupId, contract)) ?? (await holderNamed(tx, groupId, contract)) ?? null
