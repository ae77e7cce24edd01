import * as contract from '#modules/contract/server/index.ts'
import * as convention from '#modules/convention/server/index.ts'
import * as organisation from '#modules/organisation/server/index.ts'
import * as withdrawal from '#modules/withdrawal/server/index.ts'
import type { DueActs } from '#platform/due.ts'
import type { ExpectedActs } from '#platform/expected-act.ts'
import type { ProcessRoutes } from '#platform/http/process-routes.ts'

/** What a module brings to the server: its addresses, what the clock does for it, what it expects of whom. */
export type ServerModule = {
  readonly routes: readonly ProcessRoutes[]
  readonly due?: DueActs
  readonly expected?: ExpectedActs
}

/** Every module that this server runs. */
export const modules: readonly ServerModule[] = [organisation, convention, contract, withdrawal]

/** What the passing of a date entails, in the order of the modules. */
export const dueSources: readonly DueActs[] = modules.flatMap(({ due }) => (due === undefined ? [] : [due]))
