import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'modification',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/modifications',
      component: lazyRouteComponent(() => import('./modifications-page.tsx'), 'ModificationsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/modifications/$caseId',
      component: lazyRouteComponent(() => import('./modification-page.tsx'), 'ModificationPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
