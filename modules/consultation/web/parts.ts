export { CourtPart } from './court-part.tsx'
export { scaleTold } from './scale-text.ts'
