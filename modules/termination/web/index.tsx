import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

const PAGES = [
  ['terminations', 'TerminationsPage'],
  ['terminations/$caseId', 'TerminationPage'],
] as const

export const web: ModuleWeb = {
  name: 'termination',
  routes: (root) =>
    PAGES.map(([path, page]) =>
      createRoute({
        getParentRoute: () => root,
        path: `/groups/$group/${path}`,
        component: lazyRouteComponent(() => import('./pages.tsx'), page),
      }),
    ),
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
