import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'acceptance',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/acceptances',
      component: lazyRouteComponent(() => import('./acceptances-page.tsx'), 'AcceptancesPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/acceptances/$caseId',
      component: lazyRouteComponent(() => import('./acceptance-page.tsx'), 'AcceptancePage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
