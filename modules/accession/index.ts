/** The pure facade of the accession. */
export { accession } from './model/accession.ts'
export { approversOf, partiesOf, signatoriesOf } from './model/concerned.ts'

import { accession } from './model/accession.ts'

/** Every process of this module, for the registry, the documentation and the law matrix. */
export const processes = [accession] as const
