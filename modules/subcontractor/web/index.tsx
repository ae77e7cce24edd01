import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'subcontractor',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/subcontractors',
      component: lazyRouteComponent(() => import('./subcontractors-page.tsx'), 'SubcontractorsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/subcontractors/$caseId',
      component: lazyRouteComponent(() => import('./subcontractor-page.tsx'), 'SubcontractorPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/payment-requests',
      component: lazyRouteComponent(() => import('./requests-page.tsx'), 'RequestsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/payment-requests/$caseId',
      component: lazyRouteComponent(() => import('./request-page.tsx'), 'RequestPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/assignments',
      component: lazyRouteComponent(() => import('./assignments-page.tsx'), 'AssignmentsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/assignments/$caseId',
      component: lazyRouteComponent(() => import('./assignment-page.tsx'), 'AssignmentPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
