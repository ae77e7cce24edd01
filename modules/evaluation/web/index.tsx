import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'evaluation',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/evaluations',
      component: lazyRouteComponent(() => import('./evaluations-page.tsx'), 'EvaluationsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/evaluations/$caseId',
      component: lazyRouteComponent(() => import('./evaluation-page.tsx'), 'EvaluationPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/evaluations/$caseId/consensus',
      component: lazyRouteComponent(() => import('./consensus-page.tsx'), 'ConsensusPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/scorings/$caseId',
      component: lazyRouteComponent(() => import('./sheet-page.tsx'), 'SheetPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
