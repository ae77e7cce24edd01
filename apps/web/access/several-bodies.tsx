import { Button } from '#ui/button.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { theName } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import type { PersonView } from '../session.ts'
import classes from './access.module.css'
import { words } from './words.ts'

export type SeveralBodiesProps = {
  readonly persons: readonly PersonView[]
  readonly onChoose: (person: PersonView) => void
}

/** For who holds offices in several members of one group: each act is done for one of them. */
export function SeveralBodies({ persons, onChoose }: SeveralBodiesProps) {
  const { several, may } = useWords(words)
  const { language } = useLanguage()
  const sayings: Readonly<Record<string, string>> = may
  return (
    <Page title={several.title} lede={several.lede}>
      <ul className={classes.list}>
        {persons.map((person) => (
          <li key={person.bodyId + person.office}>
            <div className={classes.what}>
              <p className={classes.name}>{person.body}</p>
              <p className={classes.note}>
                {person.name} · {sayings[person.office]}
              </p>
            </div>
            <Button onClick={() => onChoose(person)}>{several.act(theName(person.body, language))}</Button>
          </li>
        ))}
      </ul>
    </Page>
  )
}
