import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { contactActs, contactState } from '../contract.ts'
import { contactCase, type ProcedureOn } from './contact-case.ts'

export type { ContactCase, ProcedureOn } from './contact-case.ts'
export { letters } from './letters.ts'
export { operatorsMet } from './queries.ts'
export { tasks } from './tasks.ts'

/** `POST …/contacts` declares a contact with an operator. */
export function routes(procedureOn: ProcedureOn): readonly ProcessRoutes[] {
  return [
    {
      served: contactCase(procedureOn),
      collection: 'contacts',
      opening: 'declare',
      acts: contactActs,
      state: contactState,
    },
  ]
}
