import type { Actor } from '#kernel/actor.ts'
import { isCoordinator, isOfAMember } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import type { Company } from '#modules/submission/contract.ts'
import { sendersOf } from '#modules/submission/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { FactsInput, Served } from '#platform/served.ts'
import { operatorText } from '#vault/manifest.ts'
import { arrival } from '../model/arrival.ts'
import type { Arrival, ArrivalAct, ArrivalEvent, ArrivalFacts, DeskSession, Entered } from '../model/arrival-state.ts'
import { arrivalSecrecy } from '../model/secrecy.ts'
import type { ArrivalPorts } from './ports.ts'
import { caseFileOfArrivals, deskConsultation, nextNumber } from './queries.ts'

export type ArrivalCase = Served<Arrival, ArrivalAct, ArrivalEvent, ArrivalFacts>

/** An arrival as the server runs it: in a case file of its consultation’s own, and shown at the desk alone. */
export const arrivalCase = (ports: ArrivalPorts): ArrivalCase => ({
  process: arrival,
  table: 'arrival',
  columns: (state) =>
    state.status === 'none'
      ? { consultation: null, procedure: null, number: null }
      : { consultation: state.consultation, procedure: state.procedure, number: state.number },
  caseFile: (act) => caseFileOfArrivals(act.type === 'record' ? act.consultation : ''),
  facts: (tx, input) => gather(tx, ports, input),
  disclosed: async (tx, { groupId, state, actor }) => isAtDesk(tx, groupId, { state, actor }),
  secrecy: arrivalSecrecy,
})

/**
 * To whom the group says that an arrival is there: the coordinator, but for whoever has an interest in the procedure. Of one
 * that nobody has entered there is nothing to keep: any member is told whose desk it is.
 */
async function isAtDesk(
  tx: Tx,
  groupId: string,
  { state, actor }: { readonly state: Arrival; readonly actor: Actor },
): Promise<boolean> {
  const group = await readGroup(tx, groupId)
  if (group === undefined || actor.kind !== 'person') return false
  if (state.status === 'none') return isOfAMember(group, actor) || isCoordinator(group, actor.body)
  if (!isCoordinator(group, actor.body)) return false
  return (await interestsIn(tx, groupId, state.procedure)).every(({ person }) => person !== actor.person)
}

type Input = FactsInput<Arrival, ArrivalAct>

const NO_SESSION: DeskSession = { closed: false, opened: false, ended: false, expected: false }
const UNASKED = {
  named: { known: false, sameNumber: null },
  siblings: [],
  copiesCalled: [],
  seen: { malware: false, unreadable: false },
}

async function gather(tx: Tx, ports: ArrivalPorts, { groupId, id, state, act }: Input) {
  const about = state.status === 'none' ? (act?.type === 'record' ? act.consultation : undefined) : state.consultation
  const group = await readGroup(tx, groupId)
  if (group === undefined) throw new ProblemError('notFound')
  const published = about === undefined ? null : await deskConsultation(tx, groupId, about)
  const session = about === undefined ? NO_SESSION : await ports.sessionOf(tx, groupId, about)
  const facts: ArrivalFacts = {
    ...{ group, session },
    interests: published === null ? [] : await interestsIn(tx, groupId, published.procedure),
    consultation: published && withoutTitle(published),
    next: act?.type === 'record' && about !== undefined ? await nextNumber(tx, groupId, about) : 0,
    ...(await deposited(tx, ports, { groupId, id, state, session, act })),
  }
  return {
    facts,
    articles: group.articles,
    ...(published === null ? {} : { lawDate: published.lawDate }),
  }
}

/** Its title is long, and decides nothing. */
const withoutTitle = ({ title: _, ...seen }: NonNullable<Awaited<ReturnType<typeof deskConsultation>>>) => seen

type Asked = Pick<Input, 'groupId' | 'id' | 'state'> & {
  readonly act: ArrivalAct | undefined
  readonly session: DeskSession
}

/** What the deposits are asked: nothing before the session is opened, and then of the account that is named alone. */
async function deposited(tx: Tx, ports: ArrivalPorts, { groupId, id, state, session, act }: Asked) {
  if (state.status === 'none' || !session.opened) return UNASKED
  const { consultation, account } = state
  const asked = act?.type === 'link' ? act.account : account
  if (asked === null) return UNASKED
  const sender = (await sendersOf(tx, groupId, consultation)).find((each) => each.account === asked)
  return {
    named: { known: sender !== undefined, sameNumber: sameNumber(state, sender?.company?.identifier) },
    siblings: sender?.deposits ?? [],
    copiesCalled:
      act?.type === 'call' ? await ports.copiesCalled(tx, { groupId, consultation, account: asked, apart: id }) : [],
    seen: await ports.seenOf(tx, groupId, consultation, asked),
  }
}

/**
 * Whether the envelope and the account bear one number; `null` where either has none. Two establishments are of one company:
 * of a SIRET the nine digits of the SIREN count.
 */
function sameNumber({ sender: { identifier } }: Entered, of: Company['identifier'] | undefined): boolean | null {
  if (identifier === null || of === undefined) return null
  if (identifier.scheme === 'siret' && of.scheme === 'siret')
    return identifier.value.slice(0, SIREN) === of.value.slice(0, SIREN)
  return operatorText(identifier) === operatorText(of)
}

const SIREN = 9
