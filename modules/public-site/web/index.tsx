import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'public-site',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/questions/registers/$consultation',
      component: lazyRouteComponent(() => import('./registers-page.tsx'), 'RegistersPage'),
    }),
  ],
  open: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/consultations',
      component: lazyRouteComponent(() => import('./public/list-page.tsx'), 'ConsultationsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/consultations/$id',
      component: lazyRouteComponent(() => import('./public/consultation-page.tsx'), 'ConsultationPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/consultations/$id/follow',
      component: lazyRouteComponent(() => import('./public/link-page.tsx'), 'FollowPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/consultations/$id/unfollow',
      component: lazyRouteComponent(() => import('./public/link-page.tsx'), 'UnfollowPage'),
    }),
  ],
  openWords: ['question'],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
