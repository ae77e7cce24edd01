import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'withdrawal',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/withdrawals',
      component: lazyRouteComponent(() => import('./withdrawals-page.tsx'), 'WithdrawalsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/withdrawals/$caseId',
      component: lazyRouteComponent(() => import('./withdrawal-page.tsx'), 'WithdrawalPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
