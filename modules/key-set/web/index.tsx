import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

const BASE = '/groups/$group/key-sets'

export const web: ModuleWeb = {
  name: 'key-set',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: BASE,
      component: lazyRouteComponent(() => import('./key-sets-page.tsx'), 'KeySetsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: `${BASE}/$caseId`,
      component: lazyRouteComponent(() => import('./key-set-page.tsx'), 'KeySetPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: `${BASE}/$caseId/key`,
      component: lazyRouteComponent(() => import('./key-page.tsx'), 'KeyPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
