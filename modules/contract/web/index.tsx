import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'contract',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/contracts',
      component: lazyRouteComponent(() => import('./contracts-page.tsx'), 'ContractsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/contracts/$caseId',
      component: lazyRouteComponent(() => import('./contract-page.tsx'), 'ContractPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
