import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

const BASE = '/groups/$group/technical-group'

export const web: ModuleWeb = {
  name: 'technical-group',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: BASE,
      component: lazyRouteComponent(() => import('./group-page.tsx'), 'TechnicalGroupPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: `${BASE}/seats/$caseId`,
      component: lazyRouteComponent(() => import('./seat-page.tsx'), 'SeatPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: `${BASE}/reviews/$caseId`,
      component: lazyRouteComponent(() => import('./review-page.tsx'), 'ReviewPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: `${BASE}/meetings/$caseId`,
      component: lazyRouteComponent(() => import('./meeting-page.tsx'), 'MeetingPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: `${BASE}/readings/$procedure`,
      component: lazyRouteComponent(() => import('./readings-page.tsx'), 'ReadingsPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
