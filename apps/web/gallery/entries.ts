import type { GalleryEntry } from '#ui/gallery/entry.ts'
import { modules } from '../modules.ts'
import { loadPaperEntries } from './papers-entries.tsx'

/** Every entry of the gallery: the components of `ui/`, the frame, then each module's pages, and the documents that modules set. */
export async function loadEntries(): Promise<readonly GalleryEntry[]> {
  const loaded = await Promise.all([
    import('#ui/gallery/index.ts').then((file) => file.gallery),
    import('../shell/gallery.tsx').then((file) => file.gallery),
    import('../access/gallery.tsx').then((file) => file.gallery),
    import('../group/gallery.tsx').then((file) => file.gallery),
    import('../group/rehearsals-gallery.tsx').then((file) => file.gallery),
    ...modules.flatMap((module) => (module.gallery === undefined ? [] : [module.gallery()])),
    loadPaperEntries(),
  ])
  return loaded.flat()
}
