import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'arrival',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/arrivals',
      component: lazyRouteComponent(() => import('./desk-page.tsx'), 'DeskPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/arrivals/$caseId',
      component: lazyRouteComponent(() => import('./arrival-page.tsx'), 'ArrivalPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
