export { interestsIn, proceduresCutFrom } from './queries.ts'
