import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { acts, state } from '../contract.ts'
import { projectCase } from './case.ts'

export { letters } from './letters.ts'
export { serveProjects } from './project-routes.ts'
export { tasks } from './tasks.ts'

/** `POST …/projects` plans one. */
export const routes: readonly ProcessRoutes[] = [
  { served: projectCase, collection: 'projects', opening: 'plan', acts, state },
]
