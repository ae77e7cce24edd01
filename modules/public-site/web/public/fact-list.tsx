import classes from './public.module.css'

/** Facts one under the other; what is not there is not shown. */
export function FactList({ lines }: { readonly lines: readonly (readonly [string, string | null])[] }) {
  return (
    <dl className={classes.facts}>
      {lines.flatMap(([term, value]) =>
        value === null || value === '' ? [] : [<dt key={term}>{term}</dt>, <dd key={`${term} said`}>{value}</dd>],
      )}
    </dl>
  )
}
