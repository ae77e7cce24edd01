/** The words of the acts in French, for the gallery of the pages on which another module shows them. */
export { invoice as invoiceLabels } from './labels.fr.ts'
