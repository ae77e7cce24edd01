import { noticedOf } from '#modules/consultation/index.ts'
import { consultationOf, noticedConsultation } from '#modules/consultation/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import { keySetCase, keySetOf } from '#modules/key-set/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { FactsInput, Served } from '#platform/served.ts'
import { opening } from '../model/opening.ts'
import type { Opening, OpeningAct, OpeningEvent, OpeningFacts } from '../model/opening-state.ts'
import { openingSecrecy } from '../model/secrecy.ts'
import type { OpeningSources } from './sources.ts'

export type OpeningCase = Served<Opening, OpeningAct, OpeningEvent, OpeningFacts>
type Input = FactsInput<Opening, OpeningAct>

/** The acts that look at the deposits as they stand; the others read those of the session. */
const LOOKING: readonly OpeningAct['type'][] = ['fix', 'open', 'include']

const NO_DEPOSITS = { deposits: [], set: { root: '', count: 0 } }

/** The opening of the envelopes of a consultation, as the server runs it. */
export const openingCase = (sources: OpeningSources): OpeningCase => ({
  process: opening,
  table: 'opening',
  columns: (state) => ({
    consultation: state.status === 'none' ? null : state.consultation,
    procedure: state.status === 'none' ? null : state.procedure,
  }),
  facts: async (tx, input) => {
    const { groupId, state, act } = input
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const consultation = await consultationSeen(tx, input)
    const about = { groupId, consultation: consultation?.consultation ?? '' }
    const facts = {
      group,
      consultation,
      interests: consultation === null ? [] : await interestsIn(tx, groupId, consultation.procedure),
      keySetCase: act?.type === 'end' ? ((await keySetOf(tx, groupId, about.consultation))?.id ?? null) : null,
      keySets: consultation === null ? [] : await sources.keySetsOf(tx, about),
      ...(consultation !== null && looks(input) ? await sources.depositsOf(tx, about) : NO_DEPOSITS),
      witnessed: state.status === 'none' ? null : await sources.witnessedOf(tx, groupId, input.id),
    }
    const noticed = consultation === null ? undefined : await noticedConsultation(tx, groupId, about.consultation)
    return { facts, articles: group.articles, ...(noticed === undefined ? {} : { lawDate: noticed.lawDate }) }
  },
  secrecy: openingSecrecy,
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

async function consultationSeen(tx: Tx, { groupId, state, act }: Input): Promise<OpeningFacts['consultation']> {
  const id = state.status !== 'none' ? state.consultation : act?.type === 'fix' ? act.consultation : undefined
  const found = id === undefined ? undefined : await consultationOf(tx, groupId, id)
  if (id === undefined || found === undefined || found.status === 'none') return null
  const { status, procedure, reference } = found
  return { consultation: id, status, procedure, reference, deadline: noticedOf(found)?.deadline ?? null }
}
