import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'contact',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/contacts',
      component: lazyRouteComponent(() => import('./contacts-page.tsx'), 'ContactsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/contacts/$caseId',
      component: lazyRouteComponent(() => import('./contact-page.tsx'), 'ContactPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
