import type { Outcome } from '#modules/consultation/index.ts'
import type { GroundCase } from '#modules/procedure/index.ts'
import { longDate } from '#platform/documents/typography.fr.ts'
import type { Opened, Pass, Rejection } from '../model/award-state.ts'
import { candidateIn } from '../model/standing.ts'

/** What the presentation report says of a fate, of who was passed over, of the case of a procedure, of a judgment. */

export const FATES: Readonly<Record<Rejection, string>> = {
  application: 'Candidature écartée',
  late: 'Pli hors délai, non examiné',
  irregular: 'Offre irrégulière',
  unacceptable: 'Offre inacceptable',
  inappropriate: 'Offre inappropriée',
  'abnormally-low': 'Offre anormalement basse',
  'ranked-lower': 'Offre classée, non retenue',
}
export const PASSES: Readonly<Record<Pass, string>> = {
  'proofs-missing': 'justificatifs non produits dans le délai',
  'proofs-refused': 'justificatifs insuffisants',
  'force-majeure': 'cas fortuit ou force majeure',
}
export const GROUNDS: Readonly<Record<GroundCase, string>> = {
  adaptation: 'adaptation de solutions immédiatement disponibles (art. R. 2124-3, 1°)',
  innovation: 'solution innovante (art. R. 2124-3, 2°)',
  design: 'prestations de conception (art. R. 2124-3, 3°)',
  complexity: 'circonstances liées à la nature, à la complexité ou au montage du marché (art. R. 2124-3, 4°)',
  specifications: 'spécifications techniques impossibles à définir avec une précision suffisante (art. R. 2124-3, 5°)',
  'failed-tenders': 'seules offres irrégulières ou inacceptables (art. R. 2124-3, 6°)',
  'imperative-urgency': 'urgence impérieuse (art. R. 2122-1)',
  'no-tender': 'aucune candidature ni offre, ou seulement irrecevables ou inappropriées (art. R. 2122-2)',
  'single-operator': 'opérateur déterminé (art. R. 2122-3)',
  'other-dispensation': 'autre cas de dispense de publicité et de mise en concurrence',
  'small-lots': 'petits lots (art. R. 2123-1, 2°)',
  'specific-services': 'services sociaux et autres services spécifiques (art. R. 2123-1, 3°)',
}

export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  rejected: 'demande rejetée',
  ordered: 'obligations ordonnées',
  annulled: 'procédure annulée',
}

/** Whom the committee chose once the first of the ranking was out, each by its minutes, as a paper tells it. */
export const laterChoices = (state: Opened): readonly (readonly [string, string])[] =>
  (state.nextChoices ?? []).map(({ account, decidedOn, record }) => {
    const name = candidateIn(state, account)?.name ?? account
    return ['Choix du suivant', `${name}, par la commission le ${longDate(decidedOn)} (SHA-256 ${record})`]
  })
