import type { Category } from '#modules/need/index.ts'
import type { ProcedureType } from '#modules/procedure/index.ts'
import type { ExtensionGround } from '../model/consultation-state.ts'
import type { CriterionKind, DocumentKind, Section } from '../model/dossier.ts'

/** The words of the printed notice: in French, the language of the act. */
export const PROCEDURES: Readonly<Record<ProcedureType, string>> = {
  open: 'Appel d’offres ouvert',
  restricted: 'Appel d’offres restreint',
  negotiated: 'Procédure avec négociation',
  dialogue: 'Dialogue compétitif',
  adapted: 'Procédure adaptée',
  'without-competition': 'Procédure sans publicité ni mise en concurrence préalables',
}
export const CATEGORIES: Readonly<Record<Category, string>> = {
  services: 'Services',
  supplies: 'Fournitures',
  works: 'Travaux',
}
export const CRITERIA: Readonly<Record<CriterionKind, string>> = {
  price: 'prix',
  'life-cycle-cost': 'coût sur le cycle de vie',
  quality: 'qualité',
  environment: 'environnement',
  social: 'social',
  period: 'délai',
}
export const GROUNDS: Readonly<Record<ExtensionGround, string>> = {
  'late-answer': 'un renseignement nécessaire n’a pas pu être donné à temps',
  'important-change': 'des modifications importantes sont apportées aux documents de la consultation',
  'late-publication':
    'les documents de la consultation ont été mis à disposition plusieurs jours après l’envoi de l’avis',
  'minor-change': 'les documents de la consultation sont modifiés',
  outage: 'une indisponibilité du profil d’acheteur',
  voluntary: 'l’acheteur donne plus de temps, sans y être tenu',
}
export const DOCUMENTS: Readonly<Record<DocumentKind, string>> = {
  RC: 'Règlement de la consultation',
  CCAP: 'Cahier des clauses administratives particulières',
  CCTP: 'Cahier des clauses techniques particulières',
  AE: 'Acte d’engagement',
  BPU: 'Bordereau des prix unitaires',
  DQE: 'Détail quantitatif estimatif',
  annex: 'Annexe',
}
export const SECTIONS: Readonly<Record<Section, string>> = {
  object: 'Objet',
  lots: 'Lots',
  framework: 'Accord-cadre et durée',
  criteria: 'Critères d’attribution',
  selection: 'Conditions de participation',
  prices: 'Bordereau des prix',
  tender: 'Présentation des offres',
  buyers: 'Acheteurs, commandes et paiement',
  environment: 'Conditions d’exécution',
  recourse: 'Recours',
}
