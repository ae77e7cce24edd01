import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'need',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/purchases',
      component: lazyRouteComponent(() => import('./purchases-page.tsx'), 'PurchasesPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/purchases/$caseId',
      component: lazyRouteComponent(() => import('./purchase-page.tsx'), 'PurchasePage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/need-sheets/$caseId',
      component: lazyRouteComponent(() => import('./sheet-page.tsx'), 'SheetPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
