import { bindingOf } from '#modules/contract/server/index.ts'
import { signatoriesFor } from '#modules/organisation/index.ts'
import { authorisingActsOf, bodiesOf } from '#modules/organisation/server/index.ts'
import type { Served } from '#platform/served.ts'
import { signatureVerdictsOf } from '#platform/signature/verdicts.ts'
import { dissolution } from '../model/dissolution.ts'
import {
  type Dissolution,
  type DissolutionAct,
  type DissolutionEvent,
  type DissolutionFacts,
  dissolvedOn,
} from '../model/dissolution-state.ts'
import { endOfGroup } from './closing-case.ts'
import { groupOrNotFound, pendingMatters } from './facts.ts'

/** The dissolution by decision as the server runs it. Its effect is the end of the convention, recorded with it. */
export const dissolutionCase: Served<Dissolution, DissolutionAct, DissolutionEvent, DissolutionFacts> = {
  process: dissolution,
  table: 'dissolution',
  columns: (state) => ({
    effect_due: state.status === 'signed' ? dissolvedOn(state, state.signedOn) : null,
    dissolved_on: state.status === 'dissolved' ? state.dissolvedOn : null,
  }),
  facts: async (tx, { groupId, id }) => {
    const group = await groupOrNotFound(tx, groupId)
    const bodies = await bodiesOf(tx, groupId)
    const facts = {
      dissolution: id,
      group,
      contracts: await bindingOf(tx, groupId),
      disputes: await pendingMatters(tx, groupId, group),
      authorisingActs: await authorisingActsOf(tx, groupId, { subject: 'dissolution', about: id }),
      signatories: Object.fromEntries(bodies.map((body) => [body.id, signatoriesFor(body, 'conventions')])),
      signatureVerdicts: await signatureVerdictsOf(tx, groupId),
    }
    return { facts, articles: group.articles }
  },
  consequences: ({ groupId, events }) =>
    events.flatMap((event) => (event.type === 'GroupDissolved' ? endOfGroup(groupId, event.on, 'decision') : [])),
  outbox: ({ groupId, id, events }) =>
    events.flatMap((event) =>
      event.type === 'DissolutionProposed'
        ? [
            {
              topic: 'dissolution.proposed',
              payload: { groupId, id, proposedBy: event.proposedBy, dissolvedFrom: event.dissolvedFrom },
            },
          ]
        : [],
    ),
}
