/** The pure facade of the projects of members. */
export { project } from './model/project.ts'

import { project } from './model/project.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [project] as const
