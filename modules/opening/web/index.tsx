import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'opening',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/openings',
      component: lazyRouteComponent(() => import('./openings-page.tsx'), 'OpeningsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/openings/$caseId',
      component: lazyRouteComponent(() => import('./opening-page.tsx'), 'OpeningPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/openings/$caseId/files/$deposit/$envelope',
      component: lazyRouteComponent(() => import('./files-page.tsx'), 'FilesPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
