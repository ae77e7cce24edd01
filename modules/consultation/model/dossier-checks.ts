import * as adapted from './adapted-rules.ts'
import * as category from './category-rules.ts'
import type { Check } from './checked.ts'
import * as criteria from './criteria-rules.ts'
import * as documents from './document-rules.ts'
import * as dossier from './dossier-rules.ts'
import * as duration from './duration-rules.ts'
import * as lots from './lot-rules.ts'
import { piecesNamed, restrictiveMeasuresAsked } from './piece-list-rules.ts'
import * as value from './value-rules.ts'

/** Every check of a file, in the order in which one reads it. */
export const dossierChecks: readonly Check[] = [
  dossier.dossierFits,
  documents.noticeFilled,
  category.categoryFitsCpv,
  dossier.lotsJustified,
  dossier.lotsDistinct,
  lots.lotsTold,
  dossier.maximumGiven,
  lots.lotMaximumGiven,
  lots.lotMaximumFits,
  value.quantityValued,
  value.typeLawfulForFile,
  value.groundGivenForFile,
  adapted.smallLotsUnderLimit,
  adapted.smallLotsShare,
  adapted.specificServicesListed,
  value.maximumEstimated,
  dossier.maximumNearNeed,
  duration.durationToCome,
  value.durationEstimated,
  dossier.longDurationReasoned,
  dossier.ordersAllocated,
  criteria.weightsWhole,
  criteria.criteriaExplained,
  criteria.scalesComputed,
  criteria.environmentAmongCriteria,
  criteria.priceNotAlone,
  criteria.tiesSettled,
  dossier.turnoverProportionate,
  piecesNamed,
  restrictiveMeasuresAsked,
  documents.pricesListed,
  dossier.variantsStated,
  documents.tenderLimitsTold,
  dossier.buyersToldToCandidates,
  dossier.groupInForceForBuyers,
  dossier.urgencyReasoned,
  criteria.executionForEnvironment,
  dossier.recourseTold,
  documents.documentsComplete,
  documents.documentsExpected,
]

/** Those of a version: the buyers that the notice named are fixed, and the file is corrected without them too. */
export const changeChecks: readonly Check[] = dossierChecks.map((check) =>
  check.id === dossier.groupInForceForBuyers.id ? dossier.buyersStillMembers : check,
)

/** Those that nothing passes: asked again when the notice is sent, for the day and the members may have changed. */
export const hardChecks: readonly Check[] = dossierChecks.filter(
  ({ id, strength }) => strength === undefined && id !== dossier.dossierFits.id,
)
