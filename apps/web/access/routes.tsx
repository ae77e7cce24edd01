import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** How one comes in, and one's own account. */
export function accessRoutes(root: AnyRoute): readonly AnyRoute[] {
  const at = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => root, path, component })
  return [
    at(
      '/sign-in',
      lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
    ),
    at(
      '/invitation',
      lazyRouteComponent(() => import('./invitation-page.tsx'), 'InvitationPage'),
    ),
    at(
      '/account',
      lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
    ),
  ]
}
