import type { IsoInstant } from '#kernel/citation.ts'
import type { Referral } from '#modules/consultation/index.ts'
import { consultationsOf } from '#modules/consultation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { awardRows } from './queries.ts'

/** A referral on an award: where it was entered, of which procedure, and what the court says of it. */
export type AwardReferral = {
  readonly process: 'award' | 'consultation'
  /** The case in which it was entered. */
  readonly id: string
  readonly procedure: string
  /** What is awarded: the reference of the consultation, and its lot where it is on one. */
  readonly subject: string
  readonly number: string
  readonly court: string
  readonly seizedAt: IsoInstant
  readonly decision: Referral['decision']
}

/** R2.68: every referral that was entered on an award or on its procedure before, in the order in which courts were seized. */
export async function referralsIn(tx: Tx, groupId: string): Promise<readonly AwardReferral[]> {
  const onLots = (await awardRows(tx, groupId)).flatMap(({ id, state }) => {
    const { reference, lot, title, procedure, referrals } = state
    return of(referrals, { process: 'award', id, procedure, subject: `${reference} – ${lot?.title ?? title}` })
  })
  const onProcedures = (await consultationsOf(tx, groupId)).flatMap(({ id, state }) => {
    const { reference, procedure, dossier } = state
    const terms = state.status === 'abandoned' ? state.noticed : 'noticeSentAt' in state ? state : null
    const about = { process: 'consultation', id, procedure, subject: `${reference} – ${dossier.title}` } as const
    return of(terms?.referrals ?? [], about)
  })
  return [...onProcedures, ...onLots].toSorted((one, other) => one.seizedAt.localeCompare(other.seizedAt))
}

type About = Pick<AwardReferral, 'process' | 'id' | 'procedure' | 'subject'>

const of = (referrals: readonly Referral[], about: About): readonly AwardReferral[] =>
  referrals.map(({ number, court, seizedAt, decision }) => ({ ...about, number, court, seizedAt, decision }))
