import { type Consultation, noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import { keySetCase, keySetOf } from '#modules/key-set/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { FactsInput, Served } from '#platform/served.ts'
import { opening } from '../model/opening.ts'
import type { Opening, OpeningAct, OpeningEvent, OpeningFacts } from '../model/opening-state.ts'
import { openingSecrecy } from '../model/secrecy.ts'
import { calls } from './letters.ts'
import type { OpeningSources } from './sources.ts'

export type OpeningCase = Served<Opening, OpeningAct, OpeningEvent, OpeningFacts>
type Input = FactsInput<Opening, OpeningAct>

/** The acts that look at the deposits as they stand; the others read those of the session. */
const LOOKING: readonly OpeningAct['type'][] = ['fix', 'open', 'include', 'end']

/** The acts that wait for the witnesses of the group. */
const WAITING: readonly OpeningAct['type'][] = ['open', 'give', 'giveTimePart']

const NO_DEPOSITS = { deposits: [], set: { root: '', count: 0 }, altered: [] }

/** The opening of the envelopes of a consultation, as the server runs it. */
export const openingCase = (sources: OpeningSources): OpeningCase => ({
  process: opening,
  table: 'opening',
  columns: (state) => ({
    consultation: state.status === 'none' ? null : state.consultation,
    procedure: state.status === 'none' ? null : state.procedure,
  }),
  facts: async (tx, input) => {
    const { groupId, act } = input
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const found = await consultationAsked(tx, input)
    const consultation = found === undefined ? null : consultationSeen(found)
    const about = { groupId, consultation: consultation?.consultation ?? '' }
    const facts = {
      group,
      consultation,
      interests: consultation === null ? [] : await interestsIn(tx, groupId, consultation.procedure),
      keySetCase: act?.type === 'end' ? ((await keySetOf(tx, groupId, about.consultation))?.id ?? null) : null,
      keySets: consultation === null ? [] : await sources.keySetsOf(tx, about),
      ...(consultation !== null && looks(input)
        ? await sources.depositsOf(tx, { ...about, looking: act === undefined })
        : NO_DEPOSITS),
      arrivals: act?.type === 'end' && consultation !== null ? await sources.arrivedFor(tx, about) : [],
      witnessed: waits(input) ? await sources.witnessedOf(tx, groupId, input.id) : null,
    }
    const lawDate = found === undefined ? undefined : noticedOf(found.state)?.lawDate
    return { facts, articles: group.articles, ...(lawDate === undefined ? {} : { lawDate }) }
  },
  secrecy: openingSecrecy,
  outbox: calls,
  // Once the session is closed nobody proves or rehearses a key of this consultation any more.
  consequences: ({ state, events, facts }) =>
    state.status === 'ended' && facts.keySetCase !== null && events.some(({ type }) => type === 'OpeningEnded')
      ? [{ served: keySetCase, id: facts.keySetCase, act: { type: 'close' } }]
      : [],
})

/** Which acts are open depends on the deposits until the session is open; afterwards on what the session holds. */
function looks({ state, act }: Input): boolean {
  return act === undefined ? state.status === 'fixed' : LOOKING.includes(act.type)
}

/** The witnesses are asked about for the acts that wait for them, not for each envelope that opens. */
function waits({ state, act }: Input): boolean {
  return state.status !== 'none' && (act === undefined || WAITING.includes(act.type))
}

type Found = { readonly id: string; readonly state: Exclude<Consultation, { status: 'none' }> }

/** The consultation that is opened, or that the clock asks to be fixed; `undefined` when the group has none. */
async function consultationAsked(tx: Tx, { groupId, state, act }: Input): Promise<Found | undefined> {
  const id = state.status !== 'none' ? state.consultation : act?.type === 'fix' ? act.consultation : undefined
  const found = id === undefined ? undefined : await consultationOf(tx, groupId, id)
  return id === undefined || found === undefined || found.status === 'none' ? undefined : { id, state: found }
}

function consultationSeen({ id, state }: Found): OpeningFacts['consultation'] {
  const { status, procedure, reference } = state
  return { consultation: id, status, procedure, reference, deadline: noticedOf(state)?.deadline ?? null }
}
