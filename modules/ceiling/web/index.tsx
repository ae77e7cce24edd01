import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'ceiling',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/ceilings',
      component: lazyRouteComponent(() => import('./ceilings-page.tsx'), 'CeilingsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/ceilings/$caseId',
      component: lazyRouteComponent(() => import('./ceiling-page.tsx'), 'CeilingPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
