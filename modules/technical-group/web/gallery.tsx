import type { GalleryEntry } from '#ui/gallery/entry.ts'
export const gallery: readonly GalleryEntry[] = []
