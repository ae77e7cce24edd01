import { type FormEvent, useId, useState } from 'react'
import type { AccessShown, PersonShown } from '#api/people.ts'
import { Button } from '#ui/button.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import form from '#ui/schema-form/schema-form.module.css'
import classes from './member.module.css'
import { words } from './people-words.ts'
import type { PeopleActs } from './use-people.ts'

type PersonAccessProps = { readonly person: PersonShown; readonly acts: PeopleActs }

/** Whether one person can sign in, and what whoever may invite can do about it. */
export function PersonAccess({ person, acts }: PersonAccessProps) {
  const says = useWords(words)
  const [open, setOpen] = useState<Asked | null>(null)
  const { access, name, mayInvite } = person
  const close = () => setOpen(null)
  return (
    <>
      <p>
        {access.state === 'account' && <Icon name="check" />} {stateIn(access, says.states)}
      </p>
      {open === 'invite' && <InviteForm person={person} acts={acts} onLeave={close} />}
      {open === 'withdraw' && (
        <div className={classes.ask}>
          <p>{says.withdrawAsk(name)}</p>
          <p className={classes.gestures}>
            <Button disabled={acts.working} onClick={() => void acts.withdraw(person).then((done) => done && close())}>
              {says.withdrawYes}
            </Button>
            <Button rank="quiet" onClick={close}>
              {says.cancel}
            </Button>
          </p>
        </div>
      )}
      {mayInvite && open === null && <Gestures person={person} acts={acts} onAsk={setOpen} />}
    </>
  )
}

type Asked = 'invite' | 'withdraw'
type GesturesProps = PersonAccessProps & { readonly onAsk: (asked: Asked) => void }

/** What can be done at this state of the access, each a gesture that first asks where it cannot be undone. */
function Gestures({ person, acts, onAsk }: GesturesProps) {
  const { access, name, me } = person
  const says = useWords(words)
  return (
    <p className={classes.gestures}>
      {access.state === 'none' && (
        <Button rank="quiet" aria-label={says.inviteOne(name)} onClick={() => onAsk('invite')}>
          {says.invite}
        </Button>
      )}
      {(access.state === 'invited' || access.state === 'expired') && (
        <Button
          rank="quiet"
          aria-label={says.resendOne(name)}
          disabled={acts.working}
          onClick={() => void acts.invite(person, access.email)}
        >
          {says.resend}
        </Button>
      )}
      {access.state === 'invited' && (
        <Button
          rank="quiet"
          aria-label={says.revokeOne(name)}
          disabled={acts.working}
          onClick={() => void acts.revoke(access.id)}
        >
          {says.revoke}
        </Button>
      )}
      {access.state === 'account' && !me && (
        <Button rank="quiet" aria-label={says.withdrawOne(name)} onClick={() => onAsk('withdraw')}>
          {says.withdraw}
        </Button>
      )}
    </p>
  )
}

type States = {
  account(at: string): string
  invited(email: string, until: string): string
  expired(email: string, until: string): string
  readonly none: string
  readonly hidden: string
}

function stateIn(access: AccessShown, says: States): string {
  switch (access.state) {
    case 'account':
      return says.account(access.since)
    case 'invited':
      return says.invited(access.email, access.expiresAt)
    case 'expired':
      return says.expired(access.email, access.expiresAt)
    case 'none':
      return says.none
    case 'hidden':
      return says.hidden
  }
}

function InviteForm({ person, acts, onLeave }: PersonAccessProps & { readonly onLeave: () => void }) {
  const says = useWords(words)
  const id = useId()
  const [email, setEmail] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (email.trim() !== '') void acts.invite(person, email.trim()).then((done) => done && onLeave())
  }
  return (
    <form className={classes.ask} noValidate onSubmit={submit}>
      <p className={form.field}>
        <label htmlFor={id}>{says.email}</label>
        <span id={`${id}-hint`} className={form.hint}>
          {says.emailHint}
        </span>
        <input
          id={id}
          type="email"
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          value={email}
          maxLength={254}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      </p>
      <p className={classes.gestures}>
        <Button rank="primary" type="submit" disabled={acts.working}>
          {says.send}
        </Button>
        <Button rank="quiet" onClick={onLeave}>
          {says.cancel}
        </Button>
      </p>
    </form>
  )
}
