import { Link, useLocation } from '@tanstack/react-router'
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

/** Who reads: a name that leads to the account, or the way to sign in; a list where one acts as one of several. */
export function PersonSwitch({ session, onChoose }: PersonSwitchProps) {
  const { messages } = useLanguage()
  const id = useId()
  const here = useLocation({ select: ({ href }) => href })
  const chooses = session !== null && (session.demo || session.persons.length > 1)
  return (
    <>
      {chooses && (
        <p className={classes.person}>
          <label htmlFor={id}>{messages.page.person}</label>
          <span className={classes.office} aria-hidden="true">
            {session.person?.name}
          </span>
          <Choice id={id} session={session} onChoose={onChoose} />
        </p>
      )}
      {session?.account != null && (
        <Link className={classes.person} to="/account">
          <Icon name="person" /> {chooses ? session.account.name : (session.person?.name ?? session.account.name)}
        </Link>
      )}
      {session?.account == null && session?.demo !== true && (
        <Link to="/sign-in" search={here === '/' || here.startsWith('/sign-in') ? {} : { to: here }}>
          {messages.page.signIn}
        </Link>
      )}
    </>
  )
}

type ChoiceProps = PersonSwitchProps & { readonly id: string; readonly session: SessionView }

function Choice({ id, session: { person, persons, demo }, onChoose }: ChoiceProps) {
  const { messages } = useLanguage()
  return (
    <select
      id={id}
      className={classes.select}
      value={person === null ? '' : keyOf(person)}
      onChange={(event) => {
        const chosen = persons.find((one) => keyOf(one) === event.currentTarget.value)
        if (chosen !== undefined) onChoose(chosen)
      }}
    >
      {person === null && <option value="">{demo ? messages.page.chooseWho : messages.page.chooseFor}</option>}
      {persons.map((one) => (
        <option key={`${keyOf(one)} ${one.office}`} value={keyOf(one)}>
          {one.body} · {one.name}
        </option>
      ))}
    </select>
  )
}
