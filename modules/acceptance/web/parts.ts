/** The words of the acts in French, for the gallery of the pages on which another module shows them. */
export { acceptance as acceptanceLabels } from './labels.fr.ts'
