import { type FormEvent, useEffect, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Refused } from '../api/call.ts'
import type { Protocol } from '../api/protocol.ts'
import type { Account } from '../api/shapes.ts'
import { useSpoken } from '../language.tsx'
import { Asked } from '../view/asked.tsx'
import classes from '../view/deposit.module.css'
import { Field, Notice } from '../view/field.tsx'
import results from '../view/result.module.css'
import { useRefusal } from './failure.tsx'

type PeopleProps = {
  readonly protocol: Pick<Protocol, 'account' | 'invite' | 'removePerson' | 'withdrawInvitation'>
  /** Whoever is no longer in: the page asks again who is there. */
  readonly onLeft: () => Promise<void>
}

const SIGNED_OUT = 401

/** Who else is in the account of the company: seen, invited, and taken out again. */
export function People({ protocol, onLeft }: PeopleProps) {
  const { says, language } = useSpoken()
  const refusal = useRefusal()
  const [account, setAccount] = useState<Account>()
  const [problem, setProblem] = useState<string>()
  const attempt = async (ask: () => Promise<Account | undefined>): Promise<boolean> => {
    setProblem(undefined)
    try {
      const found = await ask()
      // Whoever took itself out is answered nothing.
      if (found === undefined) await onLeft()
      else setAccount(found)
      return true
    } catch (error) {
      if (error instanceof Refused && error.status === SIGNED_OUT) await onLeft()
      else setProblem(says.send.notDone(refusal(error)))
      return false
    }
  }
  useEffect(() => {
    protocol.account().then(setAccount, () => undefined)
  }, [protocol])
  if (account === undefined) return null
  return (
    <section className={results.people} aria-labelledby="people">
      <h2 id="people">{says.people.title}</h2>
      <p className={classes.note}>{says.people.why}</p>
      <Persons account={account} onRemove={(id) => attempt(() => protocol.removePerson(id))} />
      <Invitations account={account} onWithdraw={(id) => attempt(() => protocol.withdrawInvitation(id))} />
      {problem !== undefined && (
        <Notice kind="blocked" alert>
          {problem}
        </Notice>
      )}
      <Invite
        onInvite={(email) =>
          attempt(async () => {
            await protocol.invite(email, language)
            return protocol.account()
          })
        }
      />
      <Trace trace={account.trace} />
    </section>
  )
}

type Doing = (id: string) => Promise<boolean>
const done = async (doing: Promise<boolean>): Promise<void> => void (await doing)

function Persons({ account: { persons }, onRemove }: { readonly account: Account; readonly onRemove: Doing }) {
  const { people } = useSpoken().says
  return (
    <ul className={results.persons}>
      {persons.map(({ id, email, since, self }) => (
        <li key={id}>
          <p>
            <bdi>{email}</bdi> <span className={classes.note}>{self ? people.self(since) : people.since(since)}</span>
          </p>
          {persons.length > 1 && (
            <Asked
              ask={self ? people.leave : people.remove}
              label={self ? people.leave : people.removeWhom(email)}
              sure={self ? people.leaveSure : people.removeSure(email)}
              yes={self ? people.leaveYes : people.removeYes}
              onYes={() => done(onRemove(id))}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

function Invitations(props: { readonly account: Account; readonly onWithdraw: Doing }) {
  const { people } = useSpoken().says
  const { invitations } = props.account
  if (invitations.length === 0) return null
  return (
    <>
      <h3>{people.waiting}</h3>
      <ul className={results.persons}>
        {invitations.map(({ id, email, expiresAt }) => (
          <li key={id}>
            <p>
              <bdi>{email}</bdi> <span className={classes.note}>{people.until(expiresAt)}</span>
            </p>
            <Asked
              ask={people.withdraw}
              label={people.withdrawWhose(email)}
              sure={people.withdrawSure(email)}
              yes={people.withdrawYes}
              onYes={() => done(props.onWithdraw(id))}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/

function Invite({ onInvite }: { readonly onInvite: (email: string) => Promise<boolean> }) {
  const { people, who } = useSpoken().says
  const [email, setEmail] = useState('')
  const [error, setError] = useState<string>()
  const [told, setTold] = useState<string>()
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const typed = email.trim()
    setTold(undefined)
    setError(EMAIL.test(typed) ? undefined : who.badEmail)
    if (!EMAIL.test(typed) || !(await onInvite(typed))) return
    setTold(people.invited(typed))
    setEmail('')
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={people.invite}>
      <Field
        label={people.address}
        hint={people.addressHint}
        type="email"
        value={email}
        onChange={setEmail}
        error={error}
        maxLength={254}
      />
      <div className={classes.acts}>
        <Button type="submit">{people.invite}</Button>
      </div>
      <p role="status">{told}</p>
    </form>
  )
}

function Trace({ trace }: Pick<Account, 'trace'>) {
  const { people } = useSpoken().says
  return (
    <details>
      <summary>{people.trace}</summary>
      <ol className={results.trace}>
        {trace.map(({ at, what, by, whom }) => (
          <li key={`${at} ${what} ${whom}`}>{people.done[what]({ at, by, whom })}</li>
        ))}
      </ol>
    </details>
  )
}
