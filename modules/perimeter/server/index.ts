export { perimeterCase } from './case.ts'
export { declarations } from './queries.ts'
export { routes } from './routes.ts'
