/** What the page of a candidate shows of the analysis: what it is asked about its tender. */
export { TendererLetters } from './tenderer-letters.tsx'
