import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

const PAGES = [
  ['projects', 'ProjectsPage'],
  ['projects/$caseId', 'ProjectPage'],
  ['developments', 'DevelopmentsPage'],
] as const

export const web: ModuleWeb = {
  name: 'project',
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
