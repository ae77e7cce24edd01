import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'application',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/examinations',
      component: lazyRouteComponent(() => import('./examinations-page.tsx'), 'ExaminationsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/examinations/$caseId',
      component: lazyRouteComponent(() => import('./examination-page.tsx'), 'ExaminationPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/examinations/$caseId/applicants/$account',
      component: lazyRouteComponent(() => import('./applicant-page.tsx'), 'ApplicantPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/operator-proofs',
      component: lazyRouteComponent(() => import('./proofs-page.tsx'), 'ProofsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/operator-proofs/$caseId',
      component: lazyRouteComponent(() => import('./proofs-page.tsx'), 'ProofPage'),
    }),
  ],
  openWordless: true,
  open: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/consultations/$id/requests',
      component: lazyRouteComponent(() => import('./own/requests-page.tsx'), 'RequestsPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
