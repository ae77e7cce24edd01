import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'procedure',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/procedures',
      component: lazyRouteComponent(() => import('./procedures-page.tsx'), 'ProceduresPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/procedures/$caseId',
      component: lazyRouteComponent(() => import('./procedure-page.tsx'), 'ProcedurePage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
