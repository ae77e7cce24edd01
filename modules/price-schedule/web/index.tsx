import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'price-schedule',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/price-schedules',
      component: lazyRouteComponent(() => import('./schedules-page.tsx'), 'SchedulesPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/price-schedules/$caseId',
      component: lazyRouteComponent(() => import('./schedule-page.tsx'), 'SchedulePage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
