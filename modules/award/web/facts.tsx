import type { ReactNode } from 'react'
import facts from '#ui/state-facts.module.css'

/** What is known, term by term. */
export const Facts = ({ of }: { readonly of: readonly (readonly [string, ReactNode])[] }) => (
  <dl className={facts.facts}>
    {of.map(([term, told]) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{told}</dd>
      </div>
    ))}
  </dl>
)
