import type { ReactNode } from 'react'
import classes from './state-facts.module.css'

/** Something that is known, under its name. */
export type Fact = readonly [term: string, told: ReactNode]

/** What is known, term by term. */
export const Facts = ({ of }: { readonly of: readonly Fact[] }) => (
  <dl className={classes.facts}>
    {of.map(([term, told]) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{told}</dd>
      </div>
    ))}
  </dl>
)
