export { expenseCase } from './case.ts'
export { type ExpenseRow, expenseRows, ledgerIn } from './queries.ts'
export { routes } from './routes.ts'
export { tasks } from './tasks.ts'
