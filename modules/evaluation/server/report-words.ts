import type { PriceFormula } from '#modules/consultation/index.ts'
import type { LetterKind, QualificationKind } from '../model/evaluation-state.ts'
import type { LowMethod } from '../model/low.ts'

/** Les mots du rapport, qui est en français comme les actes. */

export const KINDS: Readonly<Record<QualificationKind, string>> = {
  regular: 'Régulière',
  irregular: 'Irrégulière (CCP, art. L. 2152-2)',
  unacceptable: 'Inacceptable (CCP, art. L. 2152-3)',
  inappropriate: 'Inappropriée (CCP, art. L. 2152-4)',
}

export const FORMULAS: Readonly<Record<PriceFormula, string>> = {
  'lowest-over-price': 'note maximale × prix le plus bas ÷ prix de l’offre',
  'above-lowest': 'note maximale × (1 − écart au prix le plus bas ÷ prix le plus bas), au moins 0',
  'between-extremes': 'note maximale × (prix le plus haut − prix de l’offre) ÷ (prix le plus haut − prix le plus bas)',
}

export const METHODS: Readonly<Record<LowMethod, string>> = {
  estimate: 'part de l’estimation',
  mean: 'part de la moyenne, sans le plus haut ni le plus bas',
  gap: 'part du prix suivant',
  line: 'part de la médiane des autres, pour la ligne',
}

export const LETTERS: Readonly<Record<LetterKind, string>> = {
  price: 'Justification du prix (CCP, art. R. 2152-3)',
  regularisation: 'Régularisation (CCP, art. R. 2152-2)',
  clarification: 'Précision de la teneur de l’offre (CCP, art. R. 2161-5)',
  validity: 'Prolongation de la validité',
  negotiation: 'Négociation',
}

/** « 12,50 » : des centièmes de point. */
export const pointsTold = (hundredths: number): string =>
  `${Math.trunc(hundredths / 100)},${String(hundredths % 100).padStart(2, '0')}`

/** « 45 % », « 37,5 % » : des points de base. */
export const percentTold = (points: number): string =>
  `${(points / 100).toLocaleString('fr-FR', { maximumFractionDigits: 2 })}\u00A0%`
