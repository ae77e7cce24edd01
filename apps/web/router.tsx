import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { accessRoutes } from './access/routes.tsx'
import { groupRoutes } from './group/routes.tsx'
import { LawWords } from './law-words.tsx'
import { modules } from './modules.ts'
import { NotFound } from './not-found.tsx'
import { PublicFrame } from './shell/public-frame.tsx'

/** Whoever only passes by is not made to wait for the frame of a group, nor for the words of its whole life. */
const ToAnybody = () => (
  <LawWords readers="anybody">
    <PublicFrame />
  </LawWords>
)

/** Whoever holds a contract does there what its members do in their group: it is told in the same words. */
const ToCompanies = () => (
  <LawWords readers="companies">
    <PublicFrame />
  </LawWords>
)

/** The routes of the frame and those of every module, under one shell. */
export function createAppRouter() {
  const root = createRootRoute({ notFoundComponent: NotFound })
  const frame = createRoute({
    getParentRoute: () => root,
    id: 'frame',
    component: lazyRouteComponent(() => import('./shell/within-group.tsx'), 'WithinGroup'),
    notFoundComponent: NotFound,
  })
  const open = createRoute({ getParentRoute: () => root, id: 'public', component: ToAnybody })
  const own = createRoute({ getParentRoute: () => root, id: 'company', component: ToCompanies })
  const galleryIndex = createRoute({
    getParentRoute: () => frame,
    path: '/gallery',
    component: lazyRouteComponent(() => import('./gallery/index-page.tsx'), 'GalleryIndex'),
  })
  const galleryState = createRoute({
    getParentRoute: () => root,
    path: '/gallery/$entry/$state',
    component: lazyRouteComponent(() => import('./gallery/state-page.tsx'), 'GalleryState'),
  })
  // Any other address: the page says so under the masthead, where one can search or go home.
  const nowhere = createRoute({ getParentRoute: () => frame, path: '$', component: NotFound })
  const framed = [
    nowhere,
    galleryIndex,
    ...accessRoutes(frame),
    ...groupRoutes(frame),
    ...modules.flatMap((module) => module.routes(frame)),
  ]
  return createRouter({
    routeTree: root.addChildren([
      galleryState,
      open.addChildren(modules.flatMap((module) => module.open?.(open) ?? [])),
      own.addChildren(modules.flatMap((module) => module.own?.(own) ?? [])),
      frame.addChildren(framed),
    ]),
    defaultPreload: 'intent',
  })
}
