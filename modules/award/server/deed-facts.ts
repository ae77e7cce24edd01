import type { IsoDate } from '#kernel/citation.ts'
import { buyersInOrder, noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { filesOfDeposits, openingFor } from '#modules/opening/server/index.ts'
import { bindingTitle, recordedActsOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Opened } from '../model/award-state.ts'
import { signerIn } from '../model/signing-rules.ts'
import type { DeedAround } from './deed-parts.ts'

/** What the deed of an award is set from; `undefined` when no notice of its consultation was sent. */
export async function deedAround(
  tx: Tx,
  { groupId, state, day }: { readonly groupId: string; readonly state: Opened; readonly day: IsoDate },
): Promise<DeedAround | undefined> {
  const consultation = await consultationOf(tx, groupId, state.consultation)
  const noticed = consultation === undefined ? null : noticedOf(consultation)
  if (consultation === undefined || consultation.status === 'none' || noticed === null) return undefined
  const { dossier, documents } = consultation
  const { frozen, noticeSentAt } = noticed
  return {
    ...{ dossier, documents, procedure: frozen.type, noticeSentAt, coordinator: frozen.coordinator },
    ...(await signatoryFor(tx, groupId, day)),
    buyers: buyersInOrder(frozen).map(({ body, name, siret, maximum }) => {
      const { address = '', service = '' } = dossier.invoicing.find((each) => each.body === body) ?? {}
      return { name, siret, maximum, address, service }
    }),
    tender: await tenderOf(tx, groupId, state),
  }
}

/** Who signs for the coordinator that day, and under which act, where the register tells one of each. */
export async function signatoryFor(
  tx: Tx,
  groupId: string,
  day: IsoDate,
): Promise<Pick<DeedAround, 'signatory' | 'authority'>> {
  const group = await readGroup(tx, groupId)
  const signer = group === undefined ? undefined : (signerIn({ group }) ?? coordinatorOf(group))
  const acts = await recordedActsOf(tx, groupId, { subject: 'contract-signature' })
  const own = acts.filter((act) => act.body === signer && act.favourable)
  const [act] = own
  return {
    signatory: signer === undefined ? null : await bindingTitle(tx, groupId, signer, day),
    authority: act === undefined || own.length > 1 ? null : { number: act.number, date: act.date },
  }
}

/** The files of the intended holder’s tender for this lot, as they came out of its envelopes; a backup copy is not among them. */
async function tenderOf(tx: Tx, groupId: string, state: Opened): Promise<DeedAround['tender']> {
  const found = await openingFor(tx, groupId, state.consultation)
  if (found === undefined || found.state.status === 'fixed') return null
  const { deposits, unsealed } = found.state
  const deposit = deposits.find(
    ({ account, copy, id }) => account === state.intended && !copy && unsealed.some((each) => each.deposit === id),
  )
  if (deposit === undefined) return null
  const files = await filesOfDeposits(tx, { groupId, opening: found.id }, [deposit.id])
  const forLot = unsealed
    .filter((each) => each.deposit === deposit.id && deposit.envelopes[each.envelope]?.kind === 'tender')
    .filter(({ lots }) => state.lot === null || lots.length === 0 || lots.includes(state.lot.key))
    .map(({ envelope }) => envelope)
  const own = files.filter(({ envelope }) => forLot.includes(envelope))
  return { receivedAt: deposit.receivedAt, files: own.map(({ name, sha256 }) => ({ name, sha256 })) }
}
