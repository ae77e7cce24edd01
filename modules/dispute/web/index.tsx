import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'dispute',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/disputes',
      component: lazyRouteComponent(() => import('./disputes-page.tsx'), 'DisputesPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/disputes/$caseId',
      component: lazyRouteComponent(() => import('./dispute-page.tsx'), 'DisputePage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
