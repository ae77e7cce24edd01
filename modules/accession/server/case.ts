import { bindingOf } from '#modules/contract/server/index.ts'
import { conventionCase, readGroup } from '#modules/convention/server/index.ts'
import { signatoriesFor } from '#modules/organisation/index.ts'
import { authorisingActsOf, bodiesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Consequence, Served } from '#platform/served.ts'
import { signatureVerdictsOf } from '#platform/signature/verdicts.ts'
import { accession } from '../model/accession.ts'
import { newcomerOf } from '../model/concerned.ts'
import type { Accession, Act, Event, Facts } from '../model/state.ts'
import { openFileOf, userFiguresOf } from './queries.ts'

/** The accession as the server runs it. Its effect is the newcomer's entry and a version of the convention, with it. */
export const accessionCase: Served<Accession, Act, Event, Facts> = {
  process: accession,
  table: 'accession',
  // A body that has no part in the group yet may ask for one; what it asked, it then reads as any newcomer.
  guests: (state) => state.status === 'none',
  columns: (state) => ({
    newcomer: newcomerOf(state) ?? null,
    received_on: state.status === 'none' ? null : (state.acknowledgement?.receivedOn ?? null),
    effective_on: state.status === 'effective' ? state.effectiveOn : null,
  }),
  facts: async (tx, { groupId, id, state, act }) => {
    const newcomer = act?.type === 'request' ? act.newcomer : newcomerOf(state)
    const facts = await gatherFacts(tx, { groupId, id, newcomer })
    return { facts, articles: facts.group.articles }
  },
  consequences: ({ groupId, state, events }) => events.flatMap((event) => consequencesOf(groupId, state, event)),
}

type Asked = { readonly groupId: string; readonly id: string; readonly newcomer: string | undefined }

/** The only reads that a decision on an accession needs. */
async function gatherFacts(tx: Tx, { groupId, id, newcomer }: Asked): Promise<Facts> {
  const group = await readGroup(tx, groupId)
  if (group === undefined) throw new ProblemError('notFound')
  const bodies = await bodiesOf(tx, groupId)
  const card = bodies.find((body) => body.id === newcomer)
  const approvals = await authorisingActsOf(tx, groupId, { subject: 'accession-approval', about: id })
  const decisions =
    newcomer === undefined ? [] : await authorisingActsOf(tx, groupId, { subject: 'accession', body: newcomer })
  return {
    accession: id,
    group,
    candidate:
      card === undefined
        ? null
        : { body: card.id, department: card.seat.department, buyer: card.isBuyer, commitment: card.commitment },
    openFile: await openFileOf(tx, groupId, { newcomer, except: id }),
    contracts: await bindingOf(tx, groupId),
    authorisingActs: [...approvals, ...decisions],
    signatories: Object.fromEntries(bodies.map((body) => [body.id, signatoriesFor(body, 'conventions')])),
    signatureVerdicts: await signatureVerdictsOf(tx, groupId),
    comparableFigures: await userFiguresOf(tx, groupId),
  }
}

function consequencesOf(groupId: string, state: Accession, event: Event): readonly Consequence[] {
  if (event.type !== 'AccessionTookEffect' || state.status !== 'effective') return []
  const { newcomer, on } = event
  const enterMember = { type: 'enterMember', body: newcomer, from: on }
  const applyAmendment = {
    type: 'applyAmendment',
    changes: {},
    articles: {},
    document: state.text,
    on,
    cause: 'accession',
  }
  return [
    { served: conventionCase, id: groupId, act: enterMember },
    { served: conventionCase, id: groupId, act: applyAmendment },
  ]
}
