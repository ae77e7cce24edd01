import { Disclosure } from '#ui/disclosure.tsx'
import type { GalleryEntry } from '#ui/gallery/entry.ts'
import classes from './papers.module.css'
import { loadPapers, type Paper } from './papers.ts'

/** The documents that the modules set, one state a module: the first pages of each as they are printed, and what is read in them without eyes. */
export async function loadPaperEntries(): Promise<readonly GalleryEntry[]> {
  const papers = await loadPapers()
  if (papers.length === 0) return []
  const byModule = Map.groupBy(papers, ({ name }) => name.slice(0, name.indexOf('-')))
  return [
    {
      name: 'papers',
      states: [...byModule].map(([name, own]) => ({ name, element: <Papers papers={own} /> })),
    },
  ]
}

const Papers = ({ papers }: { readonly papers: readonly Paper[] }) =>
  papers.map((each) => <Sheet key={each.name} paper={each} />)

function Sheet({ paper: { name, title, reference, pages, pdf, pictures, structure } }: { readonly paper: Paper }) {
  return (
    <section className={classes.paper} data-paper={name}>
      <h2>{title}</h2>
      <p>
        {reference}, {pages === 1 ? '1 page' : `${pages} pages`}. <a href={pdf}>Ouvrir le PDF {reference}</a>
      </p>
      <div className={classes.pages}>
        {pictures.map((src, index) => (
          <img
            key={src}
            src={src}
            alt={`${title}, page ${index + 1}`}
            className={classes.page}
            width={661}
            height={935}
          />
        ))}
      </div>
      <Disclosure label={`Ce qu’un lecteur d’écran y trouve : ${title}`}>
        <pre className={classes.structure}>{structure.join('\n')}</pre>
      </Disclosure>
    </section>
  )
}
