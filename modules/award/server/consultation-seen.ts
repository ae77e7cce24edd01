import { noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { ConsultationSeen } from '../model/award-facts.ts'
import type { Opened } from '../model/award-state.ts'
import { type ControlDue, controlOf } from '../model/standing.ts'
import { awardedBesides } from './queries.ts'

/** The consultation of an award; `null` when the group has sent no notice of it. */
export async function consultationSeen(tx: Tx, groupId: string, id: string): Promise<ConsultationSeen | null> {
  const found = await consultationOf(tx, groupId, id)
  const noticed = found === undefined ? null : noticedOf(found)
  if (found === undefined || noticed === null || found.status === 'none') return null
  const { status, procedure, reference, dossier } = found
  if (status === 'draft' || status === 'validated') return null
  const { frozen, lawDate } = noticed
  const { title, object, lots, framework, duration } = dossier
  const inMoney = framework.countedIn === 'amount' ? framework.maximum : framework.value
  return {
    ...{ consultation: id, status, procedure, reference, title, object, lawDate, begunOn: lawDate },
    ...{ type: frozen.type, category: frozen.category, estimate: frozen.estimate, maximum: inMoney },
    months: duration.months,
    lots: lots.map(({ key, title: name, maximum }) => ({
      ...{ key, title: name },
      // A maximum that is counted otherwise says nothing of the value.
      maximum: framework.countedIn === 'amount' ? maximum : null,
    })),
    buyers: frozen.buyers.map(({ body }) => body),
    referrals: noticed.referrals ?? [],
  }
}

/** Whether the contract of an award is transmitted before it is notified (R3.01, R3.02), as its rules find it: by its signature, or by the day until it is signed. */
export async function controlFor(
  tx: Tx,
  groupId: string,
  { id, state, day }: { readonly id: string; readonly state: Opened; readonly day: string },
): Promise<ControlDue & { readonly consultation: ConsultationSeen | null }> {
  const consultation = await consultationSeen(tx, groupId, state.consultation)
  const besides = await awardedBesides(tx, groupId, { id, consultation: state.consultation })
  const signedOn = 'signature' in state ? state.signature.signedOn : day
  return { ...controlOf(state, consultation, signedOn, besides), consultation }
}
