import { cite } from '#law/index.ts'
import { Articles } from '#ui/article.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { wordingOn } from '../model/definition.ts'
import classes from './interest.module.css'
import { words } from './words.ts'

/** The definition in the wording of the day, in a sentence of our own with its official address, and what may be an offence. */
export function LegalNotice({ today }: { readonly today: string }) {
  const says = useWords(words)
  const labels = useLabels()
  const { from, citation } = wordingOn(today)
  const definition = labels.article(citation)
  return (
    <div className={classes.notice}>
      <p className={classes.heading}>{says.definition}</p>
      <p>{definition.says}</p>
      <p>
        {says.definitionFrom(from)} <Articles basis={[citation]} />
        {definition.url !== null && (
          <>
            {' '}
            <a href={definition.url} target="_blank" rel="noreferrer">
              {says.official}
            </a>
          </>
        )}
      </p>
      <p className={classes.heading}>{says.offences}</p>
      <p>
        {says.offencesSay} <Articles basis={[cite('code-penal', '432-12'), cite('code-penal', '432-14')]} />
      </p>
    </div>
  )
}
