import * as reminder from '#modules/reminder/server/index.ts'
import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { modules } from './modules.ts'
import { tasksOf } from './tasks.ts'

/**
 * Every process that this server runs. The reminders stand apart from the other modules: they look at what all the
 * others await.
 */
export const servedRoutes: readonly ProcessRoutes[] = [
  ...modules.flatMap(({ routes }) => routes),
  ...reminder.routes(tasksOf),
]
