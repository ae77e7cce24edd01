import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'penalty',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/penalties',
      component: lazyRouteComponent(() => import('./penalties-page.tsx'), 'PenaltiesPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/penalties/$caseId',
      component: lazyRouteComponent(() => import('./penalty-page.tsx'), 'PenaltyPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/penalty-clauses',
      component: lazyRouteComponent(() => import('./clauses-list.tsx'), 'ClausesListPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/penalty-clauses/$caseId',
      component: lazyRouteComponent(() => import('./clauses-page.tsx'), 'ClausesPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
