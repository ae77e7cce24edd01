export { serveDashboards } from './dashboard-routes.ts'
