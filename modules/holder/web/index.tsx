import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

const CASE = '/consultations/$id/contracts/$contract'

export const web: ModuleWeb = {
  name: 'holder',
  routes: () => [],
  own: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/consultations/$id/contracts',
      component: lazyRouteComponent(() => import('./contracts-page.tsx'), 'ContractsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: `${CASE}/orders/$caseId`,
      component: lazyRouteComponent(() => import('./order-page.tsx'), 'OrderPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: `${CASE}/deliveries/$caseId`,
      component: lazyRouteComponent(() => import('./delivery-page.tsx'), 'DeliveryPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: `${CASE}/penalties/$caseId`,
      component: lazyRouteComponent(() => import('./penalty-page.tsx'), 'PenaltyPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: `${CASE}/invoices/$caseId`,
      component: lazyRouteComponent(() => import('./invoice-page.tsx'), 'InvoicePage'),
    }),
  ],
  ownWords: ['order', 'acceptance', 'invoice', 'penalty'],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
