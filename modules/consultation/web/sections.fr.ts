import type { Section } from '../model/dossier.ts'

/** Les parties du dossier, telles que les écrans et les phrases les nomment. */
export const sections: Readonly<Record<Section, string>> = {
  object: 'Objet',
  lots: 'Lots',
  framework: 'Accord-cadre et durée',
  criteria: 'Critères',
  selection: 'Candidatures',
  prices: 'Bordereau des prix',
  tender: 'Offres',
  buyers: 'Acheteurs, commandes, paiement',
  environment: 'Conditions d’exécution',
  recourse: 'Recours',
}
