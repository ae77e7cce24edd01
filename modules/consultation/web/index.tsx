import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'consultation',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/consultations',
      component: lazyRouteComponent(() => import('./consultations-page.tsx'), 'ConsultationsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/consultations/$caseId',
      component: lazyRouteComponent(() => import('./consultation-page.tsx'), 'ConsultationPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
