import { authorisingActsOf, type BodyCard, bodiesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { signatureVerdictsOf } from '#platform/signature/verdicts.ts'
import type { Facts, Party } from '../model/facts.ts'

/** The only reads that a decision on the convention needs. */
export async function gatherFacts(tx: Tx, groupId: string): Promise<Facts> {
  const bodies = await bodiesOf(tx, groupId)
  const authorisingActs = await authorisingActsOf(tx, groupId, { subject: 'membership' })
  const signatureVerdicts = await signatureVerdictsOf(tx, groupId)
  return { parties: bodies.map(partyOf), authorisingActs, signatureVerdicts }
}

function partyOf({ id, name, siret, seat, offices }: BodyCard): Party {
  return { body: id, name, siret, seat: seat.text === '' ? null : seat.text, offices }
}
