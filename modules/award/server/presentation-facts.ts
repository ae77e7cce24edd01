import { noticedOf, referralsOn } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { interestsNamed } from '#modules/interest/server/index.ts'
import { procedureOf } from '#modules/procedure/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Opened } from '../model/award-state.ts'
import type { AwardPorts } from './ports.ts'
import type { ReportAround } from './presentation-report.ts'

/** What the presentation report of an award is set from; `undefined` where no notice of its consultation was sent, or its procedure is not formalised. */
export async function reportAround(
  tx: Tx,
  ports: AwardPorts,
  { groupId, state }: { readonly groupId: string; readonly state: Opened },
): Promise<ReportAround | undefined> {
  const consultation = await consultationOf(tx, groupId, state.consultation)
  const noticed = consultation === undefined ? null : noticedOf(consultation)
  if (consultation === undefined || consultation.status === 'none' || noticed === null || !state.formalised)
    return undefined
  const procedure = await procedureOf(tx, groupId, state.procedure)
  const { frozen, noticeSentAt, deadline } = noticed
  return {
    ...{ dossier: consultation.dossier, frozen, noticeSentAt, deadline },
    ground: procedure === undefined || procedure.status === 'none' ? null : procedure.ground,
    tenders: await ports.tendersOf(tx, { groupId, consultation: state.consultation, lot: state.lot?.key ?? null }),
    referrals: referralsOn(noticed.referrals ?? [], state.lot?.key ?? null),
    interests: await interestsNamed(tx, groupId, state.procedure),
  }
}
