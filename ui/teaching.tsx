import type { ReactNode } from 'react'
import classes from './teaching.module.css'

export type TeachingProps = {
  /** What the law or the convention says, with its articles. */
  readonly says: string
  readonly children: ReactNode
  /** What one will have to gather. */
  readonly needs: { readonly title: string; readonly list: readonly string[] }
}

/** What an empty list teaches: what is said beside what will be needed. */
export function Teaching({ says, children, needs }: TeachingProps) {
  return (
    <div className={classes.teaching}>
      <section className={classes.says}>
        <h2>{says}</h2>
        {children}
      </section>
      <section>
        <h2>{needs.title}</h2>
        <ul className={classes.needs}>
          {needs.list.map((need) => (
            <li key={need}>{need}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}
