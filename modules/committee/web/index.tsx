import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

const BASE = '/groups/$group/committee'

export const web: ModuleWeb = {
  name: 'committee',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: BASE,
      component: lazyRouteComponent(() => import('./committee-page.tsx'), 'CommitteePage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: `${BASE}/sessions/$caseId`,
      component: lazyRouteComponent(() => import('./session-page.tsx'), 'SessionPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
