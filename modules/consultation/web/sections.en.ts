import type { Section } from '../model/dossier.ts'

/** The parts of the file, as screens and sentences name them. */
export const sections: Readonly<Record<Section, string>> = {
  object: 'Object',
  lots: 'Lots',
  framework: 'Framework agreement and duration',
  criteria: 'Criteria',
  selection: 'Applications',
  prices: 'Price schedule',
  tender: 'Tenders',
  buyers: 'Buyers, orders, payment',
  environment: 'Conditions of execution',
  recourse: 'Actions before the court',
}
