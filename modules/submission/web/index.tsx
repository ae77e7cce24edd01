import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'submission',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/openings/$caseId/deposits',
      component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/deposits/$caseId',
      component: lazyRouteComponent(() => import('./deposit-page.tsx'), 'DepositPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
