import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'perimeter',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/perimeters',
      component: lazyRouteComponent(() => import('./perimeters-page.tsx'), 'PerimetersPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/perimeters/$caseId',
      component: lazyRouteComponent(() => import('./perimeter-page.tsx'), 'PerimeterPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
