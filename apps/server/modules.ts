import type { Task } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import * as accession from '#modules/accession/server/index.ts'
import * as amendment from '#modules/amendment/server/index.ts'
import * as availability from '#modules/availability/server/index.ts'
import { lotsAwarded } from '#modules/award/server/index.ts'
import * as consultation from '#modules/consultation/server/index.ts'
import * as contract from '#modules/contract/server/index.ts'
import * as convention from '#modules/convention/server/index.ts'
import * as cost from '#modules/cost/server/index.ts'
import * as dispute from '#modules/dispute/server/index.ts'
import * as dissolution from '#modules/dissolution/server/index.ts'
import * as information from '#modules/information/server/index.ts'
import * as keySet from '#modules/key-set/server/index.ts'
import * as organisation from '#modules/organisation/server/index.ts'
import * as perimeter from '#modules/perimeter/server/index.ts'
import * as procedure from '#modules/procedure/server/index.ts'
import * as project from '#modules/project/server/index.ts'
import * as submission from '#modules/submission/server/index.ts'
import * as technicalGroup from '#modules/technical-group/server/index.ts'
import * as withdrawal from '#modules/withdrawal/server/index.ts'
import * as witnessing from '#modules/witnessing/server/index.ts'
import type { Tx } from '#platform/db.ts'
import type { DueActs } from '#platform/due.ts'
import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acceptances } from './acceptances.ts'
import { applications } from './applications.ts'
import { arrivals } from './arrivals.ts'
import { awards } from './awards.ts'
import { claims } from './claims.ts'
import { committees } from './committees.ts'
import { evaluations } from './evaluations.ts'
import { modifications } from './modifications.ts'
import { openings } from './openings.ts'
import { orders } from './orders.ts'
import { payments } from './payments.ts'
import { penalties } from './penalties.ts'
import { contacts, interests, needs, questions } from './procedures.ts'
import { subcontractors } from './subcontractors.ts'
import { tendering } from './tendering.ts'
import { terminations } from './terminations.ts'

/** What a module brings to the server: its addresses, what the clock does for it, what it expects of whom. */
export type ServerModule = {
  readonly routes: readonly ProcessRoutes[]
  readonly due?: DueActs
  readonly tasks?: (tx: Tx, groupId: string, today: IsoDate) => Promise<readonly Task[]>
}

/** The registers of bodies and acts, told by the convention where the group stands. */
const registers = organisation.organisationCases(convention.standingOf)

/** Every module that this server runs. */
export const modules: readonly ServerModule[] = [
  { routes: organisation.routes(registers), tasks: organisation.tasks },
  convention,
  // Before the contracts: what has effect on the last day of one moves it before the clock ends it.
  modifications,
  { routes: contract.routesOf(lotsAwarded), due: contract.due, tasks: contract.tasksOf(lotsAwarded) },
  perimeter,
  needs,
  questions,
  procedure,
  consultation,
  keySet,
  interests,
  { routes: submission.routes(tendering), due: submission.dueOf(tendering) },
  openings,
  applications,
  arrivals,
  committees,
  awards,
  evaluations,
  orders,
  payments,
  penalties,
  acceptances,
  subcontractors,
  terminations,
  claims,
  project,
  technicalGroup,
  contacts,
  amendment,
  accession,
  withdrawal,
  cost,
  information,
  dispute,
  dissolution,
  witnessing,
  availability,
]

/** What the passing of a date entails, in the order of the modules. */
export const dueSources: readonly DueActs[] = modules.flatMap(({ due }) => (due === undefined ? [] : [due]))
