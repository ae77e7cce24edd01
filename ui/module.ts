import type { AnyRoute } from '@tanstack/react-router'
import type { GalleryEntry } from './gallery/entry.ts'

/**
 * What a module's `web/index.tsx` exports as `web`. Everything but the routes' outline is loaded when it is needed. The
 * words need no mention: the application takes every label of `web/labels.fr.ts` and `web/labels.en.ts`.
 *
 * @example
 * export const web: ModuleWeb = {
 *   name: 'withdrawal',
 *   routes: (root) => [createRoute({
 *     getParentRoute: () => root,
 *     path: '/groups/$group/withdrawal',
 *     component: lazyRouteComponent(() => import('./withdrawal-page.tsx'), 'WithdrawalPage'),
 *   })],
 *   gallery: () => import('./gallery.tsx').then((file) => file.gallery),
 * }
 */
export type ModuleWeb = {
  readonly name: string
  readonly routes: (root: AnyRoute) => readonly AnyRoute[]
  /** The pages that anybody reads, under the frame of the public site. */
  readonly open?: (root: AnyRoute) => readonly AnyRoute[]
  /** True where those pages say no word of an act: the words of the module are then not loaded for them. */
  readonly openWordless?: true
  /** The other modules whose words those pages say: what one of their acts is refused for. */
  readonly openWords?: readonly string[]
  /** The pages of whoever came in by the access of a company, under the same frame: they carry the words of the acts that are done there. */
  readonly own?: (root: AnyRoute) => readonly AnyRoute[]
  /** The modules whose words those pages say. */
  readonly ownWords?: readonly string[]
  readonly gallery?: () => Promise<readonly GalleryEntry[]>
}
