import type { ClauseArticles } from '#kernel/citation.ts'
import type { Tx } from '#platform/db.ts'
import type { Served } from '#platform/served.ts'
import { authorisingAct } from '../model/authorising-act.ts'
import type {
  AuthorisingActAct,
  AuthorisingActEvent,
  AuthorisingActFacts,
  AuthorisingActState,
} from '../model/authorising-act-state.ts'
import { body } from '../model/body.ts'
import type { Body, BodyAct, BodyEvent, BodyFacts } from '../model/body-state.ts'
import type { Standing } from '../model/standing.ts'
import { actFacts, othersConcerned } from './facts.ts'

/**
 * Where the group stands, told by whoever composes the server. The convention reads this module's bodies and acts, so
 * this module cannot read the convention in return: the dependency is handed in instead.
 */
export type StandingOf = (
  tx: Tx,
  groupId: string,
) => Promise<{ readonly standing: Standing; readonly articles: ClauseArticles }>

export type OrganisationCases = {
  readonly body: Served<Body, BodyAct, BodyEvent, BodyFacts>
  readonly authorisingAct: Served<AuthorisingActState, AuthorisingActAct, AuthorisingActEvent, AuthorisingActFacts>
}

/** The register of bodies and the register of acts as the server runs them. */
export function organisationCases(standingOf: StandingOf): OrganisationCases {
  return {
    body: {
      process: body,
      table: 'body',
      columns: (state) => ({
        name: state.status === 'none' ? null : state.name,
        kind: state.status === 'none' ? null : state.kind,
        siret: state.status === 'none' ? null : state.siret,
      }),
      facts: async (tx, input) => {
        const { standing, articles } = await standingOf(tx, input.groupId)
        const others = await othersConcerned(tx, input)
        return { facts: { body: input.id, standing, others }, articles }
      },
    },
    authorisingAct: {
      process: authorisingAct,
      table: 'authorising_act',
      // What a body decided is its own to record, even before it asks to enter the group.
      guests: (state, { body: own }) => state.status === 'none' || state.body === own,
      columns: (state) => ({
        body: state.status === 'none' ? null : state.body,
        subject: state.status === 'none' ? null : state.subject,
        about: state.status === 'none' ? null : state.about,
        taken_on: state.status === 'none' ? null : state.date,
        enforceable_on: state.status === 'enforceable' ? state.enforceableOn : null,
      }),
      reads: ({ act }) => (act.type === 'record' ? [{ table: 'body', id: act.body }] : []),
      facts: async (tx, input) => {
        const { standing, articles } = await standingOf(tx, input.groupId)
        return { facts: { act: input.id, standing, ...(await actFacts(tx, input)) }, articles }
      },
    },
  }
}
