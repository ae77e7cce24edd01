import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ModuleWeb } from '#ui/module.ts'

export const web: ModuleWeb = {
  name: 'question',
  routes: (root) => [
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/questions',
      component: lazyRouteComponent(() => import('./questions-page.tsx'), 'QuestionsPage'),
    }),
    createRoute({
      getParentRoute: () => root,
      path: '/groups/$group/questions/$caseId',
      component: lazyRouteComponent(() => import('./question-page.tsx'), 'QuestionPage'),
    }),
  ],
  gallery: () => import('./gallery.tsx').then((file) => file.gallery),
}
