import { acts } from './acts.tsx'
import type { GalleryEntry } from './entry.ts'
import { fields } from './fields.tsx'
import { pages } from './pages.tsx'
import { views } from './views.tsx'

/** Every component of `ui/` in every state. */
export const gallery: readonly GalleryEntry[] = [...pages, ...acts, ...views, ...fields]
