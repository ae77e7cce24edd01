import { Link } from '@tanstack/react-router'
import { use } from 'react'
import { Page, Part } from '#ui/page.tsx'
import { loadEntries } from './entries.ts'
import classes from './gallery.module.css'

const entries = loadEntries()

/** The list of every state of every component: what the screenshots and axe go through. */
export function GalleryIndex() {
  const loaded = use(entries)
  const count = loaded.reduce((sum, entry) => sum + entry.states.length, 0)
  return (
    <Page title="Galerie" lede={`${loaded.length} composants et pages, ${count} états.`}>
      <div className={classes.columns}>
        {loaded.map((entry) => (
          <Part key={entry.name} title={entry.name}>
            <ul>
              {entry.states.map((state) => (
                <li key={state.name}>
                  <Link to={`/gallery/${entry.name}/${state.name}`} data-gallery-state={`${entry.name}/${state.name}`}>
                    {state.name}
                  </Link>
                </li>
              ))}
            </ul>
          </Part>
        ))}
      </div>
    </Page>
  )
}
