import { addDays } from '#kernel/calendar.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Published } from '../model/evaluation-facts.ts'

/** A consultation as its last version had it at the deadline, with the law of its notice; `null` where none was sent. */
export async function publishedConsultation(
  tx: Tx,
  groupId: string,
  id: string,
): Promise<(Published & { readonly lawDate: string }) | null> {
  const state = await consultationOf(tx, groupId, id)
  const notice = state === undefined ? null : noticedOf(state)
  const version = notice?.versions.at(-1)
  if (state === undefined || state.status === 'none' || notice === null || version === undefined) return null
  const { dossier, manifest } = version
  const { procedure, reference, status } = state
  return {
    ...{ consultation: id, procedure, reference, title: dossier.title, status, lawDate: notice.lawDate },
    procedureType: notice.frozen.type,
    noticeSentOn: civilDay(notice.noticeSentAt),
    validUntil: addDays(civilDay(notice.deadline), dossier.validityDays),
    lots: dossier.lots.map(({ key }) => key),
    grid: {
      manifest,
      criteria: dossier.criteria,
      prices: dossier.prices,
      tieRule: dossier.ties,
      variantsAllowed: dossier.variants.allowed,
    },
  }
}
