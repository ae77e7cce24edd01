import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useLanguage } from '#ui/i18n/language.tsx'
import { Icon } from '#ui/icon.tsx'
import type { PersonView, SessionView } from '../session.ts'
import classes from './choices.module.css'

/** The same person may hold an office in two bodies, and signs twice. */
const keyOf = ({ id, bodyId }: PersonView): string => `${id} ${bodyId}`

export type PersonSwitchProps = {
  readonly session: SessionView | null
  readonly onChoose: (person: PersonView) => void
}

/** Who reads. In a demonstration, a list of the persons one may be; elsewhere a name, or the way to sign in. */
export function PersonSwitch({ session, onChoose }: PersonSwitchProps) {
  const { messages } = useLanguage()
  const id = useId()
  if (session?.demo === true) {
    return (
      <p className={classes.person}>
        <label htmlFor={id}>
          {messages.page.person} <span className={classes.demo}>{messages.page.demo}</span>
        </label>
        <select
          id={id}
          className={classes.select}
          value={session.person === null ? '' : keyOf(session.person)}
          onChange={(event) => {
            const chosen = session.persons.find((person) => keyOf(person) === event.currentTarget.value)
            if (chosen !== undefined) onChoose(chosen)
          }}
        >
          {session.person === null && <option value="">{messages.page.chooseWho}</option>}
          {session.persons.map((person) => (
            <option key={keyOf(person)} value={keyOf(person)}>
              {person.body} · {person.name}
            </option>
          ))}
        </select>
      </p>
    )
  }
  if (session?.person == null) return <Link to="/sign-in">{messages.page.signIn}</Link>
  return (
    <Link className={classes.person} to="/account">
      <Icon name="person" /> {session.person.name}
    </Link>
  )
}
