import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'order',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/orders',
      component: lazyRouteComponent(() => import('./orders-page.tsx'), 'OrdersPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/orders/$caseId',
      component: lazyRouteComponent(() => import('./order-page.tsx'), 'OrderPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
