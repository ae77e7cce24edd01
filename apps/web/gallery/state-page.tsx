import { useParams } from '@tanstack/react-router'
import { use } from 'react'
import { SampleLabels } from '#ui/gallery/sample-labels.tsx'
import { NotFound } from '../not-found.tsx'
import { loadEntries } from './entries.ts'
import classes from './gallery.module.css'

const entries = loadEntries()

/** One state, alone on its page, with the gallery's own words of law. */
export function GalleryState() {
  const params = useParams({ strict: false })
  const entry = use(entries).find((candidate) => candidate.name === params.entry)
  const state = entry?.states.find((candidate) => candidate.name === params.state)
  if (entry === undefined || state === undefined) return <NotFound />
  const shown = `${entry.name}/${state.name}`
  return (
    <SampleLabels>
      <div key={shown} data-gallery-shown={shown}>
        {entry.whole === true ? (
          state.element
        ) : (
          <main className={classes.state}>
            <h1 className={classes.name}>
              {entry.name} · {state.name}
            </h1>
            {state.element}
          </main>
        )}
      </div>
    </SampleLabels>
  )
}
