import { proofHeld } from '#modules/application/server/index.ts'
import * as award from '#modules/award/server/index.ts'
import { decidedIn } from '#modules/committee/server/index.ts'
import { evaluationsOf } from '#modules/evaluation/server/index.ts'
import { numbersUsed } from '#modules/modification/server/index.ts'
import type { Opening } from '#modules/opening/index.ts'
import { openingFor } from '#modules/opening/server/index.ts'
import { analysedIn } from './evaluations.ts'

type Ended = Extract<Opening, { status: 'ended' }>
type Seen = NonNullable<Awaited<ReturnType<award.AwardPorts['operatorsOf']>>>[number]

/** To whom the connector of the legality control leads; to nobody until whoever starts the server says so. */
const connected: { operator: award.TransmissionOperator | null } = { operator: null }

/** Connects this server to an operator of transmission, or cuts it off (`null`). */
export function connectOperator(operator: award.TransmissionOperator | null): void {
  connected.operator = operator
}

/** What the award knows of the session of opening, of the analysis and of the committee; where these were led elsewhere, of nothing. */
export const awardPorts: award.AwardPorts = {
  operatorsOf: async (tx, { groupId, consultation, lot }) => {
    const state = (await openingFor(tx, groupId, consultation))?.state
    return state?.status === 'ended' ? operatorsIn(state, lot) : null
  },
  committeeOf: async (tx, { groupId, consultation, lot }) => {
    const state = (await openingFor(tx, groupId, consultation))?.state
    const found = state === undefined ? null : await decidedIn(tx, groupId, { procedure: state.procedure, lot })
    if (state === undefined || found === null) return null
    const { decided } = found
    const holder = decided === null ? undefined : accountOf(state, decided.tender)
    if (decided === null || holder === undefined) return { decision: null }
    return { decision: { decidedOn: decided.on, record: decided.minutes, holder } }
  },
  analysisOf: async (tx, { groupId, consultation, lot }) => {
    const found = (await analysedIn(tx, groupId, consultation)).find((each) => each.lot === lot)
    if (found === undefined) return null
    return {
      frozen: found.frozen,
      ranking: found.ranked.map(({ account }) => account),
      rejected: found.unranked.map(({ account, ground }) => ({ account, rejection: ground })),
    }
  },
  tendersOf: async (tx, { groupId, consultation, lot }) => {
    const found = (await evaluationsOf(tx, groupId, consultation)).find(({ state }) => state.lot === lot)
    if (found === undefined) return null
    return found.state.tenders.map(({ account, operator, price, low }) => ({
      ...{ account, operator, price: price?.total ?? null },
      low: low === null ? null : { outcome: low.outcome, reason: low.reason },
    }))
  },
  vigilanceOf: async (tx, { groupId, identifier, day }) => {
    const held = await proofHeld(tx, groupId, { identifier, kind: 'undeclared-work', day })
    return held === undefined ? null : { issuedOn: held.issuedOn, due: held.due }
  },
  numbersElsewhere: numbersUsed,
  operator: () =>
    connected.operator === null ? null : { name: connected.operator.name, simulated: connected.operator.simulated },
}

/** The account that a tender was deposited with; `undefined` where the session does not know it. */
export const accountOf = (session: Opening, tender: string): string | undefined =>
  'deposits' in session ? session.deposits.find(({ id }) => id === tender)?.account : undefined

/** Whose deposits stood for the lot when the session ended: one line an account, those that came late among them. */
function operatorsIn(session: Ended, lot: string | null): readonly Seen[] {
  const stood = (session.came ?? session.deposits).filter(
    ({ standing, copy, id }) =>
      !copy && standing !== 'superseded' && standing !== 'withdrawn' && isFor(session, id, lot),
  )
  const accounts = [...Map.groupBy(stood, ({ account }) => account)]
  return accounts.flatMap(([account, own]) => {
    const [first] = own
    if (first === undefined) return []
    const late = own.every(({ standing }) => standing === 'late' || standing === 'rejected')
    return [{ account, name: first.operator, identifier: first.identifier, late }]
  })
}

/** What stays sealed may be for any lot; what is open says which. */
function isFor({ unsealed }: Ended, deposit: string, lot: string | null): boolean {
  const lots = unsealed.filter((each) => each.deposit === deposit).flatMap((each) => each.lots)
  return lot === null || lots.length === 0 || lots.includes(lot)
}

/** The award, told of all that it stands on. */
export const awards = { routes: award.routes(awardPorts), tasks: award.tasks }

export const servedAward = award.awardCase(awardPorts)
