import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'accession',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/accessions',
      component: lazyRouteComponent(() => import('./accessions-page.tsx'), 'AccessionsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/accessions/$caseId',
      component: lazyRouteComponent(() => import('./accession-page.tsx'), 'AccessionPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
