import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

/** The pages of the convention: where one begins, where a text is read, where a group stands beside its rules. */
export const web: ModuleWeb = {
  name: 'convention',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/',
      component: lazyRouteComponent(() => import('./welcome/welcome-page.tsx'), 'WelcomePage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/lire',
      component: lazyRouteComponent(() => import('./reading/read-page.tsx'), 'ReadPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$groupId/convention',
      component: lazyRouteComponent(() => import('./group/convention-page.tsx'), 'ConventionPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
