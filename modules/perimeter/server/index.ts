export { perimeterCase } from './case.ts'
export { declarations, perimetersOf } from './queries.ts'
export { routes } from './routes.ts'
