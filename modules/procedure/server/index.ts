export { procedureCase } from './procedure-case.ts'
export { type ProcedureRow, procedureOf, proceduresOf } from './queries.ts'
export { routes } from './routes.ts'
export { tasks } from './tasks.ts'
