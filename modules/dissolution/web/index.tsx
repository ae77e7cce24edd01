import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'dissolution',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/dissolution',
      component: lazyRouteComponent(() => import('./end-page.tsx'), 'EndPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/dissolution/$caseId',
      component: lazyRouteComponent(() => import('./dissolution-page.tsx'), 'DissolutionPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
