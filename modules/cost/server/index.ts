export { expenseCase } from './case.ts'
export { expected } from './expected.ts'
export { type ExpenseRow, expenseRows, ledgerIn } from './queries.ts'
export { routes } from './routes.ts'
