import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'availability',
  routes: () => [],
  open: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/availability',
      component: lazyRouteComponent(() => import('./availability-page.tsx'), 'AvailabilityPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
