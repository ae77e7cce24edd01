import type { IsoDate } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { contractCase, contractRows } from '#modules/contract/server/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import { bodyOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Consequence, FactsInput, Granted, Served } from '#platform/served.ts'
import { award } from '../model/award.ts'
import type { AwardAct, AwardEvent } from '../model/award-acts.ts'
import type { AwardFacts, ConsultationSeen } from '../model/award-facts.ts'
import type { Award } from '../model/award-state.ts'
import { awardSecrecy } from '../model/secrecy.ts'
import { candidateIn } from '../model/standing.ts'
import { consultationSeen } from './consultation-seen.ts'
import { letterMessages } from './letter-messages.ts'
import type { AwardPorts } from './ports.ts'
import { awardedBesides, awardsOfLot, numbersUsed } from './queries.ts'
import { authorityIn, signedFiles } from './signed-files.ts'

export type AwardCase = Served<Award, AwardAct, AwardEvent, AwardFacts>
type Input = FactsInput<Award, AwardAct>

/** The award of a lot, as the server runs it. */
export const awardCase = (ports: AwardPorts): AwardCase => ({
  process: award,
  table: 'award',
  columns: (state) =>
    state.status === 'none'
      ? { consultation: null, procedure: null, lot: null }
      : { consultation: state.consultation, procedure: state.procedure, lot: state.lot?.key ?? '' },
  facts: (tx, input) => gather(tx, ports, input),
  secrecy: awardSecrecy,
  consequences,
  outbox: letterMessages,
})

async function gather(tx: Tx, ports: AwardPorts, { groupId, id, state, act }: Input) {
  const group = await readGroup(tx, groupId)
  if (group === undefined) throw new ProblemError('notFound')
  const consultation = await consultationAsked(tx, groupId, state, act)
  const lot = state.status === 'none' ? (act?.type === 'decide' ? act.lot : null) : (state.lot?.key ?? null)
  const deciding = act?.type === 'decide' && consultation !== null
  const choosing = deciding || act?.type === 'passToNext' || act?.type === 'recordNextChoice'
  const of = { groupId, consultation: consultation?.consultation ?? '', lot }
  const signing = act === undefined || act.type === 'sign'
  const facts: AwardFacts = {
    ...{ group, about: id, consultation },
    interests: consultation === null ? [] : await interestsIn(tx, groupId, consultation.procedure),
    operators: deciding ? await ports.operatorsOf(tx, of) : null,
    committee: choosing ? await ports.committeeOf(tx, of) : null,
    analysis: deciding ? await ports.analysisOf(tx, of) : null,
    others: deciding ? await awardsOfLot(tx, groupId, of.consultation, lot) : [],
    contract: act?.type === 'recordReceipt' ? await contractFor(tx, groupId, { id, state }) : id,
    operator: ports.operator(),
    vigilance: await vigilanceFor(tx, ports, { groupId, state, act }),
    ...(await controlled(tx, ports, { groupId, id, group, state })),
    ...(signing ? await authorityIn(tx, groupId, group) : { authorisingActs: [], signatories: [] }),
    ...(await signedFiles(tx, groupId, 'holder' in state ? state.holder : undefined, signingIn(act))),
  }
  const lawDate = consultation?.lawDate
  return { facts, articles: group.articles, ...(lawDate === undefined ? {} : { lawDate }) }
}

/** The file that an act brings signed; `undefined` of any other act. */
const signingIn = (act: AwardAct | undefined) =>
  act?.type === 'sign' || act?.type === 'signAsHolder' ? act : undefined

type Signing = { readonly groupId: string; readonly state: Award; readonly act: AwardAct | undefined }

/** What is held, on the day of the signature, of the company that is to hold the contract. */
async function vigilanceFor(tx: Tx, ports: AwardPorts, { groupId, state, act }: Signing) {
  if (act?.type !== 'sign' || state.status === 'none') return null
  const identifier = candidateIn(state, state.intended)?.identifier ?? ''
  return ports.vigilanceOf(tx, { groupId, identifier, day: act.signedOn })
}

/** The consultation that is awarded, or that is to be; `null` when the group has sent no notice of it. */
async function consultationAsked(
  tx: Tx,
  groupId: string,
  state: Award,
  act: AwardAct | undefined,
): Promise<ConsultationSeen | null> {
  const id = state.status !== 'none' ? state.consultation : act?.type === 'decide' ? act.consultation : undefined
  return id === undefined ? null : await consultationSeen(tx, groupId, id)
}

/** What the legality control reads: what the coordinator is, the numbers that are taken, the other lots. */
type Controlling = {
  readonly groupId: string
  readonly id: string
  readonly group: AwardFacts['group']
  readonly state: Award
}

async function controlled(tx: Tx, ports: AwardPorts, { groupId, id, group, state }: Controlling) {
  const none = { coordinatorKind: null, numbers: [], besides: 0 }
  if (state.status === 'none' || !('signature' in state)) return none
  const coordinator = await bodyOf(tx, groupId, coordinatorOf(group) ?? '')
  return {
    coordinatorKind: coordinator?.kind ?? null,
    numbers: [...(await numbersUsed(tx, groupId, id)), ...(await ports.numbersElsewhere(tx, groupId))],
    besides: await awardedBesides(tx, groupId, { id, consultation: state.consultation }),
  }
}

/** The contract that was recorded as being awarded by this consultation, for this lot; else the one that this award will make. */
async function contractFor(
  tx: Tx,
  groupId: string,
  { id, state }: { readonly id: string; readonly state: Award },
): Promise<string> {
  if (state.status === 'none') return id
  const rows = await contractRows(tx, groupId)
  const own = rows.find(
    ({ state: contract }) =>
      contract.status === 'being-awarded' &&
      contract.consultation === state.consultation &&
      (contract.lots.length === 0 ? state.lot === null : contract.lots.some(({ number }) => number === state.lot?.key)),
  )
  return own?.id ?? id
}

/** The contract is made of right once its holder has received it, and knows to whom its documents were given. */
function consequences({ state, events, facts }: Granted<Award, AwardEvent, AwardFacts>): readonly Consequence[] {
  if (state.status !== 'notified') return []
  const { consultation } = facts
  return events.flatMap((event): readonly Consequence[] => {
    if (event.type === 'ContractNotified' && consultation !== null)
      return [{ served: contractCase, id: event.contract, act: concludeAct(state, consultation) }]
    if (event.type !== 'DocumentsDelivered') return []
    const on: IsoDate = civilDay(event.at)
    const { bodies, documents } = event
    return [{ served: contractCase, id: state.contract, act: { type: 'recordDelivery', ...{ bodies, documents, on } } }]
  })
}

function concludeAct(state: Extract<Award, { status: 'notified' }>, { object, buyers, begunOn }: ConsultationSeen) {
  const { lot, title, reference, consultation, notifiedOn, endsOn } = state
  return {
    type: 'conclude',
    ...{ title: lot === null ? title : `${title} : ${lot.title}`, object, reference, consultation },
    lots: lot === null ? [] : [{ number: lot.key, title: lot.title }],
    ...{ awardBegunOn: begunOn, identifiedBuyers: buyers, notifiedOn, endsOn },
  } as const
}
