import type { AnyRoute } from '@tanstack/react-router'
import type { GalleryEntry } from './gallery/entry.ts'
import type { Language } from './i18n/format.ts'
import type { ModuleLabels } from './labels.ts'

/**
 * What a module's `web/index.tsx` exports as `web`. Everything but the routes' outline is loaded when it is needed.
 *
 * @example
 * export const web: ModuleWeb = {
 *   name: 'withdrawal',
 *   routes: (root) => [createRoute({
 *     getParentRoute: () => root,
 *     path: '/groups/$group/withdrawal',
 *     component: lazyRouteComponent(() => import('./withdrawal-page.tsx'), 'WithdrawalPage'),
 *   })],
 *   labels: { fr: () => import('./labels.fr.ts').then((file) => file.labels), en: … },
 *   gallery: () => import('./gallery.tsx').then((file) => file.gallery),
 * }
 */
export type ModuleWeb = {
  readonly name: string
  readonly routes: (root: AnyRoute) => readonly AnyRoute[]
  readonly labels?: Readonly<Record<Language, () => Promise<ModuleLabels>>>
  readonly gallery?: () => Promise<readonly GalleryEntry[]>
}
