import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

const pages = () => import('./pages.ts')

export const web: ModuleWeb = {
  name: 'modification',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/modifications',
      component: lazyRouteComponent(pages, 'ModificationsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/modifications/$caseId',
      component: lazyRouteComponent(pages, 'ModificationPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
