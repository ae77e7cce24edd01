import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'project',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/projects',
      component: lazyRouteComponent(() => import('./projects-page.tsx'), 'ProjectsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/projects/$caseId',
      component: lazyRouteComponent(() => import('./project-page.tsx'), 'ProjectPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/developments',
      component: lazyRouteComponent(() => import('./developments-page.tsx'), 'DevelopmentsPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
