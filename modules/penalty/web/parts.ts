/** The words of the acts in French, for the gallery of the pages on which another module shows them. */
export { penalty as penaltyLabels } from './labels.fr.ts'
