import type { ProcessRoutes } from '#platform/http/process-routes.ts'
import { awardActs, awardState } from '../contract.ts'
import { awardCase } from './award-case.ts'
import type { AwardPorts } from './ports.ts'

export { serveArchive } from './archive-routes.ts'
export { awardCase } from './award-case.ts'
export { candidateLetters } from './candidate-letters.ts'
export { concludedAs } from './concluded.ts'
export { serveDeed } from './deed-routes.ts'
export { serveAwards } from './file-routes.ts'
export { letterKeeping } from './letter-keeping.ts'
export { serveLetters } from './letter-routes.ts'
export { letters } from './letters.ts'
export { serveOutcomes } from './outcome-routes.ts'
export { servePapers } from './paper-routes.ts'
export type { ArchivePorts, AwardPorts, OfLot, Paper } from './ports.ts'
export {
  awardOfContract,
  awardRows,
  contractsHeld,
  holderNamed,
  lotStandings,
  lotsAwarded,
  numbersUsed,
} from './queries.ts'
export { type AwardReferral, referralsIn } from './referrals.ts'
export { authorityIn, signedFiles } from './signed-files.ts'
export { tasks } from './tasks.ts'
export { type SimulatedOperator, simulatedOperator, type TransmissionOperator } from './transmission-operator.ts'
export { startTransmissionRounds, transmitIn } from './transmission-rounds.ts'

/** A thousand letters, each with its reasons and those of the choice. */
const LETTERS_LIMIT = 16 * 1024 * 1024

/** `POST …/awards` enters what was decided of a lot. */
export const routes = (ports: AwardPorts): readonly ProcessRoutes[] => [
  {
    ...{ served: awardCase(ports), collection: 'awards', opening: 'decide', acts: awardActs, state: awardState },
    bodyLimit: LETTERS_LIMIT,
  },
]
