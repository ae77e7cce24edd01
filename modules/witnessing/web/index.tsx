import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'witnessing',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/witnesses',
      component: lazyRouteComponent(() => import('./witnesses-page.tsx'), 'WitnessesPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/witnesses/$caseId',
      component: lazyRouteComponent(() => import('./witness-page.tsx'), 'WitnessPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
