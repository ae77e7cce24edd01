import { type DepositSeen, isOpened, type Opening } from '#modules/opening/index.ts'
import { openedFiles, openingFor } from '#modules/opening/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Applicant } from '../model/examination-state.ts'

type Begun = Extract<Opening, { status: 'opened' | 'ended' }>
type OfConsultation = { readonly groupId: string; readonly consultation: string }

/** An envelope of an application that is open, and whose it is. */
export type OpenApplication = { readonly account: string; readonly deposit: string; readonly envelope: number }

/** Who applied, as the session has it, and which of their envelopes are open. */
export type Applied = {
  readonly opening: string | null
  readonly applicants: readonly (Applicant & { readonly identifier: string })[]
  readonly open: readonly OpenApplication[]
}

const NOBODY: Applied = { opening: null, applicants: [], open: [] }

/** What the session of opening shows of the applications; nobody before it is opened. */
export async function appliedFor(tx: Tx, { groupId, consultation }: OfConsultation): Promise<Applied> {
  const found = await openingFor(tx, groupId, consultation)
  if (found === undefined || found.state.status === 'fixed') return NOBODY
  return { opening: found.id, ...appliedIn(found.state) }
}

/** What is opened, account by account: a tender is no part of it, and is read by nobody here. */
function appliedIn(session: Begun): Omit<Applied, 'opening'> {
  const deposits = session.deposits.filter(isOpened).toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))
  const open = deposits.flatMap((deposit) => openIn(session, deposit))
  const accounts = [...Map.groupBy(deposits, ({ account }) => account)]
  const applicants = accounts.map(([account, own]) => {
    const [first] = own
    if (first === undefined) throw new Error('an account has no deposit')
    const { operator, identifier } = first
    return { account, operator, identifier, opened: isReadable(own, open) }
  })
  return { applicants, open }
}

const openIn = ({ unsealed }: Begun, { id, account, envelopes }: DepositSeen): readonly OpenApplication[] =>
  envelopes.flatMap(({ kind }, envelope) =>
    kind !== 'tender' && unsealed.some((each) => each.deposit === id && each.envelope === envelope)
      ? [{ account, deposit: id, envelope }]
      : [],
  )

/** True once nothing of an application is still sealed, or a backup copy of it was opened in its place. */
function isReadable(own: readonly DepositSeen[], open: readonly OpenApplication[]): boolean {
  const isIn = (deposit: string, envelope: number) =>
    open.some((each) => each.deposit === deposit && each.envelope === envelope)
  const copied = own.some(({ id, copy, envelopes }) => copy && envelopes.some((_, envelope) => isIn(id, envelope)))
  const sealed = own
    .filter(({ copy }) => !copy)
    .some(({ id, envelopes }) => envelopes.some(({ kind }, envelope) => kind === 'application' && !isIn(id, envelope)))
  return copied || !sealed
}

/** Whether a file came out of an open application of this account, and carries no malware that was found. */
export async function isOwnFile(
  tx: Tx,
  groupId: string,
  { opening, open }: Applied,
  cited: OpenApplication & { readonly file: number },
): Promise<boolean> {
  const { account, deposit, envelope, file } = cited
  const own = open.some((each) => each.account === account && each.deposit === deposit && each.envelope === envelope)
  if (opening === null || !own) return false
  const [found] = await openedFiles(tx, { groupId, opening, deposit, envelope }, { from: file, most: 1 })
  return found?.number === file
}
