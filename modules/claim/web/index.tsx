import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

const PAGES = [
  ['claims', 'RegisterPage'],
  ['claims/$caseId', 'ClaimPage'],
] as const

export const web: ModuleWeb = {
  name: 'claim',
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
