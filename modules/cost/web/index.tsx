import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'cost',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/costs',
      component: lazyRouteComponent(() => import('./costs-page.tsx'), 'CostsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/costs/$caseId',
      component: lazyRouteComponent(() => import('./expense-page.tsx'), 'ExpensePage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
