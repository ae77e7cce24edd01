import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'claim',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/claims',
      component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/claims/$caseId',
      component: lazyRouteComponent(() => import('./claim-page.tsx'), 'ClaimPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
