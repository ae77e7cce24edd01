import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'amendment',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/amendments',
      component: lazyRouteComponent(() => import('./amendments-page.tsx'), 'AmendmentsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/amendments/$caseId',
      component: lazyRouteComponent(() => import('./amendment-page.tsx'), 'AmendmentPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
