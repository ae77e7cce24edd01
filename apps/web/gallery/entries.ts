import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { modules } from '../modules.ts'

/** Every entry of the gallery: the components of `ui/`, the frame, then each module's pages. */
export async function loadEntries(): Promise<readonly GalleryEntry[]> {
  const loaded = await Promise.all([
    import('#ui/gallery/index.ts').then((file) => file.gallery),
    import('../shell/gallery.tsx').then((file) => file.gallery),
    import('../access/gallery.tsx').then((file) => file.gallery),
    import('../group/gallery.tsx').then((file) => file.gallery),
    import('../group/rehearsals-gallery.tsx').then((file) => file.gallery),
    ...modules.flatMap((module) => (module.gallery === undefined ? [] : [module.gallery()])),
  ])
  return loaded.flat()
}
