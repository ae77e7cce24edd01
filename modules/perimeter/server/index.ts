export { perimeterCase } from './case.ts'
export { declarations, perimetersOf, type Served, servedOn } from './queries.ts'
export { routes } from './routes.ts'
