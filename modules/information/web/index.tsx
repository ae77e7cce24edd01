import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'information',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/information',
      component: lazyRouteComponent(() => import('./information-page.tsx'), 'InformationPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/information/$caseId',
      component: lazyRouteComponent(() => import('./item-page.tsx'), 'ItemPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/information/inquiries/$caseId',
      component: lazyRouteComponent(() => import('./inquiry-page.tsx'), 'InquiryPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
