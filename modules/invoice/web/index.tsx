import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

const PAGES = [
  ['invoices', 'InvoicesPage'],
  ['invoices/$caseId', 'InvoicePage'],
  ['payment-terms', 'TermsListPage'],
  ['payment-terms/$caseId', 'TermsPage'],
] as const

export const web: ModuleWeb = {
  name: 'invoice',
  routes: (root) =>
    PAGES.map(([path, page]) =>
      createRoute({
        getParentRoute: () => root,
        path: `/groups/$group/${path}`,
        component: lazyRouteComponent(() => import('./pages.ts'), page),
      }),
    ),
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
