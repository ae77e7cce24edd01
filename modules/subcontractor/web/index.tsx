import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

const PAGES = [
  ['subcontractors', 'SubcontractorsPage'],
  ['subcontractors/$caseId', 'SubcontractorPage'],
  ['payment-requests', 'RequestsPage'],
  ['payment-requests/$caseId', 'RequestPage'],
  ['assignments', 'AssignmentsPage'],
  ['assignments/$caseId', 'AssignmentPage'],
] as const

export const web: ModuleWeb = {
  name: 'subcontractor',
  routes: (root) =>
    PAGES.map(([path, page]) =>
      createRoute({
        getParentRoute: () => root,
        path: `/groups/$group/${path}`,
        component: lazyRouteComponent(() => import('./pages.ts'), page),
      }),
    ),
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
