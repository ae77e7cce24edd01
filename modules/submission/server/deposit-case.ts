import type { IsoDate } from '#kernel/citation.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Consequence, Granted, OutboxMessage, Served } from '#platform/served.ts'
import type { KeySet } from '#vault/key-set.ts'
import { deposit } from '../model/deposit.ts'
import {
  type Attestation,
  type Deposit,
  type DepositAct,
  type DepositEvent,
  type DepositFacts,
  isCommitted,
  type SealedTo,
} from '../model/deposit-state.ts'
import { replacedBy } from '../model/replacing.ts'
import { sufferedFrom } from '../model/suffered.ts'
import { begunBy } from './begun.ts'
import type { Ports } from './ports.ts'
import {
  caseFileOfDeposits,
  depositsOfAccount,
  holdConsultation,
  reusedBy,
  siblingsAmong,
  tenderedConsultation,
} from './queries.ts'
import { placeIn, receiptsOf } from './receipts.ts'

export type DepositCase = Served<Deposit, DepositAct, DepositEvent, DepositFacts>

/** A deposit as the server runs it: in a case file of its consultation’s own, and shown to the coordinator once the session is opened. */
export function depositCase(ports: Ports): DepositCase {
  const served: DepositCase = {
    process: deposit,
    table: 'deposit',
    columns: (state) => ({
      consultation: state.status === 'none' ? null : state.consultation,
      account: state.status === 'none' ? null : state.account,
      ...(state.status === 'none' || !isCommitted(state)
        ? { hash: null, recipients: [], received_at: null }
        : {
            hash: state.hash,
            recipients: state.envelopes.map(({ recipient }) => recipient),
            received_at: state.receivedAt,
          }),
    }),
    caseFile: (act) => caseFileOfDeposits(act.type === 'begin' ? act.consultation : ''),
    facts: (tx, { groupId, id, state, actor, act, today }) =>
      gather(tx, ports, { groupId, id, state, actor, act, today }),
    disclosed: async (tx, { groupId, state, actor }) => {
      if (actor.kind !== 'person' || state.status === 'none') return false
      return (await ports.sessionOf(tx, groupId, state.consultation)).opened
    },
    secrecy: {
      mayRead: (state, { coordinates }) => state.status === 'none' || coordinates,
      open: [],
      procedure: (state) => (state.status === 'none' ? null : state.procedure),
    },
    consequences: (granted) => superseding(served, granted),
    outbox,
  }
  return served
}

type Asking = {
  readonly groupId: string
  readonly id: string
  readonly state: Deposit
  readonly actor: { readonly kind: string; readonly account?: string }
  readonly act?: DepositAct | undefined
  readonly today: IsoDate
}

async function gather(tx: Tx, ports: Ports, { groupId, id, state, actor, act, today }: Asking) {
  const about = state.status === 'none' ? (act?.type === 'begin' ? act.consultation : undefined) : state.consultation
  // Neither a deposit nor a withdrawal is judged by a deadline that moves meanwhile.
  if ((act?.type === 'commit' || act?.type === 'withdraw') && about !== undefined) holdConsultation(tx, groupId, about)
  const [group, ofConsultation, attestation, outages] = await Promise.all([
    readGroup(tx, groupId),
    about === undefined ? NOTHING : gatherOf(tx, ports, { groupId, id, state, actor, act, today, about }),
    act?.type === 'attest' ? attestationOf(tx, ports, { groupId, id }) : null,
    state.status === 'late'
      ? ports.outagesEntered(tx, groupId, sufferedFrom(state.begunAt, state.deadline), state.receivedAt)
      : [],
  ])
  if (group === undefined) throw new ProblemError('notFound')
  const { consultation } = ofConsultation
  const facts: DepositFacts = { id, group, attestation, outages, ...ofConsultation }
  return { facts, articles: group.articles, ...(consultation === null ? {} : { lawDate: consultation.lawDate }) }
}

type OfConsultation = Omit<DepositFacts, 'id' | 'group' | 'attestation' | 'outages'>
const UNUSED = { recipients: [], manifest: false }

/** What is known where no consultation is named. */
const NOTHING: OfConsultation = {
  ...{ consultation: null, keySet: null, sealedTo: null, siblings: [], begun: 0, reused: UNUSED, interests: [] },
  copiesCalled: [],
  session: { closed: false, opened: false, ended: false },
}

async function gatherOf(
  tx: Tx,
  ports: Ports,
  { groupId, id, state, actor, act, today, about }: Asking & { readonly about: string },
): Promise<OfConsultation> {
  const account = state.status === 'none' ? actor.account : state.account
  const version = state.status === 'none' ? undefined : state.keySet
  const [consultation, rows, keySet, sealedTo, session, reused, declared, begun, copiesCalled] = await Promise.all([
    tenderedConsultation(tx, groupId, about),
    account === undefined ? [] : depositsOfAccount(tx, groupId, { consultation: about, account }),
    ports.keySetOf(tx, groupId, about),
    version === undefined ? null : ports.keySetOf(tx, groupId, about, version),
    ports.sessionOf(tx, groupId, about),
    act?.type === 'commit' ? reusedBy(tx, groupId, reusing(id, about, act)) : UNUSED,
    state.status === 'none' ? undefined : interestsIn(tx, groupId, state.procedure),
    act?.type === 'begin' && account !== undefined ? begunBy(tx, groupId, { consultation: about, account, today }) : 0,
    act?.type === 'call' && account !== undefined
      ? ports.copiesCalled(tx, { groupId, consultation: about, account, apart: id })
      : [],
  ])
  const interests = declared ?? (consultation === null ? [] : await interestsIn(tx, groupId, consultation.procedure))
  const siblings = siblingsAmong(rows, id)
  return {
    consultation,
    keySet: namesIn(keySet),
    sealedTo: namesIn(sealedTo),
    session,
    siblings,
    copiesCalled,
    begun,
    reused,
    interests,
  }
}

const reusing = (own: string, consultation: string, { envelopes, hash }: Extract<DepositAct, { type: 'commit' }>) => ({
  ...{ own, consultation, hash },
  recipients: envelopes.map(({ recipient }) => recipient),
})

/** Of the entry that the last receipt of a deposit rests on. */
export async function attestationOf(
  tx: Tx,
  ports: Ports,
  { groupId, id }: { readonly groupId: string; readonly id: string },
): Promise<Attestation | null> {
  const last = (await receiptsOf(tx, groupId, [id])).at(-1)
  return last === undefined ? null : ports.attestationOf(tx, groupId, placeIn(last))
}

const namesIn = (set: KeySet | null): SealedTo | null =>
  set && { version: set.version, keyholders: set.keyholders.map(({ id }) => id) }

/** R2151-6: what a deposit takes the place of is not opened, from the very entry on that receives it. */
function superseding(
  served: DepositCase,
  { id, state, events, facts }: Granted<Deposit, DepositEvent, DepositFacts>,
): readonly Consequence[] {
  if (state.status !== 'received' || !events.some(({ type }) => type === 'DepositReceived')) return []
  return replacedBy(state, facts.siblings).map((replaced) => ({
    served,
    id: replaced,
    act: { type: 'supersede', by: id } as DepositAct,
  }))
}

const TOPICS: Readonly<Partial<Record<DepositEvent['type'], string>>> = {
  DepositReceived: 'deposit.received',
  DepositCameLate: 'deposit.late',
  DepositSuperseded: 'deposit.superseded',
  DepositWithdrawn: 'deposit.withdrawn',
  ReconfirmationAsked: 'deposit.reconfirm',
  ReceiptAttested: 'deposit.attested',
  LateAdmitted: 'deposit.admitted',
  LateRejected: 'deposit.rejected',
  CopyCalled: 'deposit.called',
}

/** Letters go to the addresses of the account, which stand outside of the journal. */
function outbox({ id, state, events }: Granted<Deposit, DepositEvent>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const { consultation, account } = state
  return events.flatMap(({ type }) => {
    const topic = TOPICS[type]
    return topic === undefined ? [] : [{ topic, payload: { consultation, account, deposit: id } }]
  })
}
