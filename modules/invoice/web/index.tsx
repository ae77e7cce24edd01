import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'invoice',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/invoices',
      component: lazyRouteComponent(() => import('./invoices-page.tsx'), 'InvoicesPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/invoices/$caseId',
      component: lazyRouteComponent(() => import('./invoice-page.tsx'), 'InvoicePage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/payment-terms',
      component: lazyRouteComponent(() => import('./terms-list.tsx'), 'TermsListPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/payment-terms/$caseId',
      component: lazyRouteComponent(() => import('./terms-page.tsx'), 'TermsPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
