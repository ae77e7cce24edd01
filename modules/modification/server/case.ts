import { authorityIn, concludedAs, numbersUsed as numbersOfAwards, signedFiles } from '#modules/award/server/index.ts'
import { ceilingRowOf } from '#modules/ceiling/server/index.ts'
import { sessionOnAmendment } from '#modules/committee/server/index.ts'
import { contractCase, orderableContract } from '#modules/contract/server/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import { bodyOf } from '#modules/organisation/server/index.ts'
import { versionOn } from '#modules/price-schedule/index.ts'
import { pricesOf } from '#modules/price-schedule/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { AnyServed, Consequence, FactsInput, Granted, OutboxMessage, Served } from '#platform/served.ts'
import { plainEvent } from '../model/limits.ts'
import { modification } from '../model/modification.ts'
import { AUTHORISING } from '../model/signing-rules.ts'
import type { Act, Event, Facts, Modification } from '../model/state.ts'
import { countedOn, numbersUsed } from './queries.ts'

/** What others bring: the ceilings, which stand on orders, so whoever composes the server tells them. */
export type ModificationPorts = { readonly ceilings: AnyServed }

export type ModificationCase = Served<Modification, Act, Event, Facts>
type Input = FactsInput<Modification, Act>

/** The modification of a contract as the server runs it. */
export const modificationCase = (ports: ModificationPorts): ModificationCase => ({
  process: modification,
  table: 'modification',
  columns: (state) => {
    if (state.status === 'none') return {}
    const counted = 'event' in state && state.status !== 'abandoned'
    return {
      ...{ contract: state.contract, counted, event: 'event' in state ? plainEvent(state.event) : null },
      effective_on: 'effectOn' in state ? state.effectOn : null,
    }
  },
  facts: (tx, input) => gather(tx, input),
  secrecy: {
    procedure: (state) => (state.status === 'none' ? null : state.procedure),
    // Every member of the group reads what becomes of the contract that it orders on.
    mayRead: () => true,
    open: [],
  },
  consequences: (granted) => consequencesOf(ports, granted),
  outbox,
})

async function gather(tx: Tx, { groupId, id, state, act, today }: Input) {
  const group = await readGroup(tx, groupId)
  if (group === undefined) throw new ProblemError('notFound')
  const asked = state.status !== 'none' ? state.contract : act?.type === 'tell' ? act.contract : undefined
  const about = asked === undefined ? NOTHING : await aboutContract(tx, { groupId, contract: asked, id, today })
  const { concluded } = about
  const session = act?.type === 'recordOpinion' ? act.session : null
  const signing = act?.type === 'sign' || act?.type === 'signAsHolder' ? act : undefined
  const facts: Facts = {
    ...{ group, about: id, ...about },
    interests: concluded === null ? [] : await interestsIn(tx, groupId, concluded.procedure),
    session: session === null ? null : await sessionOnAmendment(tx, groupId, session),
    ...(signing === undefined
      ? { authorisingActs: [], signatories: [] }
      : await authorityIn(tx, groupId, group, AUTHORISING)),
    ...(await signedFiles(tx, groupId, 'holder' in state ? state.holder : undefined, signing)),
    coordinatorKind: (await bodyOf(tx, groupId, coordinatorOf(group) ?? ''))?.kind ?? null,
    numbers:
      act?.type === 'transmit'
        ? [...(await numbersOfAwards(tx, groupId, id)), ...(await numbersUsed(tx, groupId, id))]
        : [],
  }
  return { facts, articles: group.articles }
}

type AboutContract = Pick<Facts, 'contract' | 'concluded' | 'coefficient' | 'ceiling' | 'others'>
const NOTHING: AboutContract = { contract: undefined, concluded: null, coefficient: null, ceiling: null, others: [] }

type Of = { readonly groupId: string; readonly contract: string; readonly id: string; readonly today: string }

/** What a contract is as its modifications read it: how it was awarded, what its prices have become, its ceilings, the other modifications. */
export async function aboutContract(tx: Tx, { groupId, contract, id, today }: Of): Promise<AboutContract> {
  const prices = await pricesOf(tx, groupId, contract)
  const coefficient =
    prices === undefined || prices.revision === null ? undefined : versionOn(prices, today)?.coefficient
  const ceiling = await ceilingRowOf(tx, groupId, contract)
  return {
    contract: await orderableContract(tx, groupId, contract),
    concluded: (await concludedAs(tx, groupId, contract)) ?? null,
    coefficient: coefficient === undefined ? null : { over: coefficient.value, under: 10 ** coefficient.decimals },
    ceiling:
      ceiling === undefined ? null : { id: ceiling.id, maximum: ceiling.state.maximum, minimum: ceiling.state.minimum },
    others: await countedOn(tx, groupId, contract, id),
  }
}

/** What has effect is done of right: the maximum is raised, the last day moves; whoever replaces the holder is asked of the register. */
function consequencesOf(
  { ceilings }: ModificationPorts,
  { id, state, events, facts }: Granted<Modification, Event, Facts>,
): readonly Consequence[] {
  if (state.status !== 'in-force' || !events.some(({ type }) => type === 'EffectTaken')) return []
  const { contract, ceiling } = facts
  const raised: readonly Consequence[] =
    state.raisesMaximum && ceiling !== null
      ? [
          {
            ...{ served: ceilings, id: ceiling.id },
            act: {
              ...{ type: 'raise', modification: id, on: state.effectOn, minimum: ceiling.minimum },
              maximum: { ...ceiling.maximum, amount: ceiling.maximum.amount + state.amount },
            } as Consequence['act'],
          },
        ]
      : []
  const { endsOn } = state
  if (endsOn === null || endsOn === contract?.validUntil) return raised
  const cause = contract?.validUntil != null && endsOn < contract.validUntil ? 'early-termination' : 'extension'
  const { signedOn: decidedOn } = state.signature
  const act = { type: 'reviseEnd', endsOn, cause, decidedOn, reason: state.title } as Consequence['act']
  return [...raised, { served: contractCase, id: state.contract, act }]
}

/** The coordinator is told of a need, each buyer that its copy is there. */
function outbox({ groupId, id, state, events }: Granted<Modification, Event>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const { body, title } = state
  return events.flatMap((event): readonly OutboxMessage[] => {
    if (event.type === 'NeedTold') return [{ topic: 'modification.needTold', payload: { groupId, id, body, title } }]
    if (event.type === 'NeedDeclined')
      return [{ topic: 'modification.declined', payload: { groupId, id, body, title, reason: event.reason } }]
    if (event.type !== 'CopiesGiven') return []
    return [{ topic: 'modification.given', payload: { groupId, id, title, bodies: [...event.bodies] } }]
  })
}
