import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'interest',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/interests',
      component: lazyRouteComponent(() => import('./interests-page.tsx'), 'InterestsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/interests/$caseId',
      component: lazyRouteComponent(() => import('./interest-page.tsx'), 'InterestPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
