import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { Button } from './button.tsx'
import { useLanguage } from './i18n/language.tsx'
import { Icon } from './icon.tsx'
import classes from './page.module.css'

export type PageProps = {
  readonly title: string
  /** Links from the home page to this one's parent, drawn by the application's router. */
  readonly crumbs?: readonly ReactNode[]
  /** One sentence under the title: where we are and since when. */
  readonly lede?: ReactNode
  /** The line of the case. */
  readonly stages?: ReactNode
  /** What is read before the primary act: the text that one signs. */
  readonly preface?: ReactNode
  /** The one primary act. */
  readonly primary?: ReactNode
  /** Every other act, open or closed, as a quiet list. */
  readonly others?: readonly ReactNode[]
  /** What stands in the margin on a wide screen, after the text on a narrow one. */
  readonly margin?: ReactNode
  readonly children?: ReactNode
}

/** The id that the skip link aims at. */
export const MAIN_ID = 'contenu'

/** A page as a document: its title, its line, its one act, its text, its margin, its other acts. */
export function Page(props: PageProps) {
  const { title, crumbs = [], lede, stages, preface, primary, others = [], margin, children } = props
  const { messages } = useLanguage()
  useEffect(() => {
    document.title = `${title} · Unisson`
  }, [title])
  return (
    <article className={classes.page} data-margin={margin === undefined ? undefined : true}>
      <header className={classes.head}>
        {crumbs.length > 0 && (
          <nav aria-label={messages.page.breadcrumbs}>
            <ol className={classes.crumbs}>
              {crumbs.map((crumb, depth) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a crumb is known by its depth
                <li key={depth}>{crumb}</li>
              ))}
            </ol>
          </nav>
        )}
        <div className={classes.titleLine}>
          <h1>{title}</h1>
          <Button rank="quiet" className={classes.print} onClick={() => globalThis.print()}>
            <Icon name="print" /> {messages.page.print}
          </Button>
        </div>
        {lede !== undefined && <p className={classes.lede}>{lede}</p>}
        {stages !== undefined && <div className={classes.stages}>{stages}</div>}
      </header>
      <div className={classes.text}>
        {preface}
        {primary !== undefined && <div className={classes.primary}>{primary}</div>}
        {children}
        {others.length > 0 && (
          <section className={classes.others}>
            <h2>{messages.act.others}</h2>
            <ul>
              {others.map((act, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: acts keep the order of the process
                <li key={index}>{act}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {margin !== undefined && <aside className={classes.margin}>{margin}</aside>}
    </article>
  )
}

/** A titled part of a page. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.part}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
