import type { ReactElement } from 'react'

/** One state of a component or a page, as the gallery shows it, the screenshots take it and axe reads it. */
export type GalleryState = { readonly name: string; readonly element: ReactElement }

/** A component or a page in every state it can be in. Names are kebab-case: they make the address. */
export type GalleryEntry = {
  readonly name: string
  readonly states: readonly GalleryState[]
  /** The states are whole screens, with their own landmarks and title; else the gallery gives them these. */
  readonly whole?: true
}
