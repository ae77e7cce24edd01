import { bindingOf } from '#modules/contract/server/index.ts'
import { conventionCase, readGroup } from '#modules/convention/server/index.ts'
import { signatoriesFor } from '#modules/organisation/index.ts'
import { authorisingActsOf, bodiesOf } from '#modules/organisation/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Consequence, Served } from '#platform/served.ts'
import { signatureVerdictsOf } from '#platform/signature/verdicts.ts'
import { amendment } from '../model/amendment.ts'
import { effectiveOn } from '../model/changes.ts'
import type { Act, Amendment, Event, Facts } from '../model/state.ts'

/** The amendment as the server runs it. Its effect is a new version of the convention, recorded with it. */
export const amendmentCase: Served<Amendment, Act, Event, Facts> = {
  process: amendment,
  table: 'amendment',
  columns: (state) => ({
    subject: state.status === 'none' ? null : state.subject.kind,
    effect_due: state.status === 'notified' ? effectiveOn(state.subject, state.notifiedOn) : null,
    effective_on: state.status === 'effective' ? state.effectiveOn : null,
  }),
  facts: async (tx, { groupId, id }) => {
    const facts = await gatherFacts(tx, groupId, id)
    return { facts, articles: facts.group.articles }
  },
  consequences: ({ groupId, state, events }) => events.flatMap((event) => consequencesOf(groupId, state, event)),
}

/** The only reads that a decision on an amendment needs. */
async function gatherFacts(tx: Tx, groupId: string, id: string): Promise<Facts> {
  const group = await readGroup(tx, groupId)
  if (group === undefined) throw new ProblemError('notFound')
  const bodies = await bodiesOf(tx, groupId)
  return {
    amendment: id,
    group,
    contracts: await bindingOf(tx, groupId),
    authorisingActs: await authorisingActsOf(tx, groupId, { about: id }),
    signatories: Object.fromEntries(bodies.map((body) => [body.id, signatoriesFor(body, 'conventions')])),
    signatureVerdicts: await signatureVerdictsOf(tx, groupId),
  }
}

function consequencesOf(groupId: string, state: Amendment, event: Event): readonly Consequence[] {
  if (event.type !== 'AmendmentTookEffect' || state.status === 'none') return []
  const { changes, articles, on } = event
  const { text, title } = state
  const act = { type: 'applyAmendment', changes, articles, document: text, on, cause: title }
  return [{ served: conventionCase, id: groupId, act }]
}
