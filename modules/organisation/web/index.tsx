import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'organisation',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/members',
      component: lazyRouteComponent(() => import('./members-page.tsx'), 'MembersPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/members/$bodyId',
      component: lazyRouteComponent(() => import('./member-page.tsx'), 'MemberPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
