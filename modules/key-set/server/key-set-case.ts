import { noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import { isHeldOn } from '#modules/organisation/index.ts'
import { bodiesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { FactsInput, Granted, OutboxMessage, Served } from '#platform/served.ts'
import { keySetText } from '#vault/key-set.ts'
import { keySet } from '../model/key-set.ts'
import type {
  Keyholder,
  KeySetAct,
  KeySetEvent,
  KeySetFacts,
  KeySets,
  NamedKeyholder,
  Standing,
} from '../model/key-set-state.ts'
import { draftOf, everybodyIn, isSame, publishedVersion, sealedTo, shown } from '../model/versions.ts'
import { isProven } from './proof.ts'
import { keySetOf } from './queries.ts'
import { sealedConsultation } from './sealed-consultation.ts'

type Input = FactsInput<KeySets, KeySetAct>

/** The key sets of a consultation, as the server runs them. */
export const keySetCase: Served<KeySets, KeySetAct, KeySetEvent, KeySetFacts> = {
  process: keySet,
  table: 'key_set',
  columns: (state) => ({
    consultation: state.status === 'none' ? null : state.consultation,
    procedure: state.status === 'none' ? null : state.procedure,
  }),
  facts: async (tx, input) => {
    const { groupId, id, state, act, keeping } = input
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const about = consultationAsked(input)
    const found = about === null ? undefined : await consultationOf(tx, groupId, about)
    const consultation =
      found === undefined || found.status === 'none' ? null : await sealedConsultation(tx, groupId, found)
    const procedure = state.status === 'none' ? consultation?.procedure : state.procedure
    const other = act?.type === 'name' && about !== null ? await keySetOf(tx, groupId, about) : undefined
    const facts: KeySetFacts = {
      group,
      consultation,
      interests: procedure === undefined ? [] : await interestsIn(tx, groupId, procedure),
      taken: other !== undefined && other.id !== id,
      inOffice: await inOffice(tx, input),
      proven: await isProven(input),
      time:
        act?.type === 'publish' && about !== null && keeping !== undefined
          ? await keeping.time.recipientFor(groupId, about)
          : null,
    }
    const lawDate = found === undefined ? undefined : noticedOf(found)?.lawDate
    return { facts, articles: group.articles, ...(lawDate === undefined ? {} : { lawDate }) }
  },
  // The group knows who will open; whoever has an interest in the procedure is shown nothing of it.
  secrecy: {
    mayRead: () => true,
    open: [],
    procedure: (state) => (state.status === 'none' ? null : state.procedure),
  },
  states,
  outbox,
}

/** A published version is said to everybody: whoever seals to it looks for it in the register. */
function states({ state, events }: Pick<Granted<KeySets, KeySetEvent>, 'state' | 'events'>): string | undefined {
  const version = events.find((event) => event.type === 'KeySetPublished')?.version
  const published = version === undefined ? null : sealedTo(state, version)
  return published === null ? undefined : keySetText(published)
}

/** The consultation that a case is about: its own, or that of the act which opens it. */
function consultationAsked({ state, act }: Input): string | null {
  if (state.status !== 'none') return state.consultation
  return act?.type === 'name' ? act.consultation : null
}

/** Of those who are named, or were, whoever may act for its body today. */
async function inOffice(tx: Tx, { groupId, state, act, today }: Input): Promise<readonly NamedKeyholder[]> {
  const named = act !== undefined && 'keyholders' in act ? [...act.keyholders, act.escrow] : []
  const known = state.status === 'none' ? [] : state.keyholders
  const asked = [...named, ...known].flatMap((each) =>
    each === null ? [] : [{ person: each.person, body: each.body }],
  )
  if (asked.length === 0) return []
  const bodies = new Map((await bodiesOf(tx, groupId)).map((card) => [card.id, card]))
  const holding = asked.filter(({ person, body }) =>
    bodies
      .get(body)
      ?.offices.some((held) => held.office !== 'substitute' && held.person.id === person && isHeldOn(held, today)),
  )
  return holding.filter((each, index) => holding.findIndex((one) => isSame(one, each)) === index)
}

/** Each keyholder is told what to do, and the coordinator whom the clock has revoked. */
function outbox({ groupId, id, state, events }: Granted<KeySets, KeySetEvent>): readonly OutboxMessage[] {
  if (state.status === 'none') return []
  const { procedure, reference } = state
  const about = { groupId, id, procedure, reference }
  return events.flatMap((event): readonly OutboxMessage[] => {
    switch (event.type) {
      case 'KeyholdersNamed':
      case 'KeyholdersRevised':
      case 'KeyholdersRenewed':
        return [{ topic: 'key.named', payload: { ...about, to: people(awaited(state)) } }]
      case 'RehearsalCalled': {
        const version = publishedVersion(state)
        const standing = version === undefined ? [] : everybodyIn(version).filter(({ revoked }) => revoked === null)
        return [{ topic: 'key.rehearsalCalled', payload: { ...about, to: people(standing), deadline: event.deadline } }]
      }
      case 'KeyholderRevoked': {
        const revoked = state.keyholders.filter((each) => each.id === event.keyholder)
        return [{ topic: 'key.revoked', payload: { ...about, of: people(revoked), cause: event.cause } }]
      }
      default:
        return []
    }
  })
}

/** Those of the version in preparation who have not given their key yet. */
export function awaited(state: Standing): readonly Keyholder[] {
  const draft = draftOf(state)
  return draft === undefined
    ? []
    : everybodyIn(shown(state, draft)).filter(({ recipient, revoked }) => recipient === null && revoked === null)
}

const people = (keyholders: readonly Keyholder[]) => keyholders.map(({ person, body }) => ({ person, body }))
