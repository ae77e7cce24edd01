import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** The pages of a group's daily life that belong to no module. `case` comes last: every process is usable by it. */
export function groupRoutes(root: AnyRoute): readonly AnyRoute[] {
  const at = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => root, path, component })
  return [
    at(
      '/groups/$group',
      lazyRouteComponent(() => import('./board-page.tsx'), 'BoardPage'),
    ),
    at(
      '/groups/$group/tasks',
      lazyRouteComponent(() => import('./tasks-page.tsx'), 'TasksPage'),
    ),
    at(
      '/groups/$group/register',
      lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
    ),
    at(
      '/groups/$group/notifications',
      lazyRouteComponent(() => import('./notifications-page.tsx'), 'NotificationsPage'),
    ),
    at(
      '/groups/$group/mailbox',
      lazyRouteComponent(() => import('./mailbox-page.tsx'), 'MailboxPage'),
    ),
    at(
      '/groups/$group/rehearsals',
      lazyRouteComponent(() => import('./rehearsals-page.tsx'), 'RehearsalsPage'),
    ),
    at(
      '/groups/$group/cases',
      lazyRouteComponent(() => import('./cases-page.tsx'), 'CasesPage'),
    ),
    at(
      '/groups/$group/cases/$process/$caseId',
      lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
    ),
    at(
      '/search',
      lazyRouteComponent(() => import('./search-page.tsx'), 'SearchPage'),
    ),
  ]
}
