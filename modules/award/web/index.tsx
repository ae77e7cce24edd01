import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'award',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/awards',
      component: lazyRouteComponent(() => import('./awards-page.tsx'), 'AwardsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/awards/$caseId',
      component: lazyRouteComponent(() => import('./award-page.tsx'), 'AwardPage'),
    }),
  ],
  openWordless: true,
  open: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/consultations/$id/letters',
      component: lazyRouteComponent(() => import('./own/letters-page.tsx'), 'LettersPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
