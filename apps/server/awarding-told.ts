import type { ComingView } from '#api/group.ts'
import { type Basis, type ClauseArticles, clause, type IsoDate, resolve } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { cite } from '#law/index.ts'
import { type Award, signableFrom } from '#modules/award/index.ts'
import type { CommitteeSession } from '#modules/committee/index.ts'
import type { State, StoredCase } from './cases.ts'

const SESSION: Basis = [cite('CGCT', 'L1411-5', 'II'), clause('committee')]
const SIGNABLE: Basis = [cite('CCP', 'R2182-1')]

/** When the committee sits, and from which day a contract may be signed: told to whoever may read the session, or the award. */
export function awardingComing(
  cases: readonly StoredCase[],
  articles: ClauseArticles,
  today: IsoDate,
): readonly ComingView[] {
  return cases.flatMap(({ route, id, state }): readonly ComingView[] => {
    const process = route.served.process.name
    const told = announced(process, state)
    if (told === null || told.on === null || told.on < today) return []
    const { kind, on, basis } = told
    const about = String(state.title ?? '')
    return [{ ...{ key: `${kind} ${id}`, kind, about, process, id, on }, basis: [...resolve(basis, articles)] }]
  })
}

type Announced = Pick<ComingView, 'kind' | 'on'> & { readonly basis: Basis }

function announced(process: string, state: State): Announced | null {
  if (process === 'committeeSession')
    return { kind: 'committee-session', on: sessionDay(state as unknown as CommitteeSession), basis: SESSION }
  if (process !== 'award' || state.withheld === true) return null
  return { kind: 'signature-from', on: signatureDay(state as unknown as Award), basis: SIGNABLE }
}

const sessionDay = (state: CommitteeSession): IsoDate | null =>
  state.status === 'convened' ? civilDay(state.convening.at) : null

const signatureDay = (state: Award): IsoDate | null =>
  state.status === 'told' || state.status === 'holder-signed' ? signableFrom(state) : null
