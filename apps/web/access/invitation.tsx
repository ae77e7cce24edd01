import { Link } from '@tanstack/react-router'
import type { FormEvent, ReactNode } from 'react'
import type { InvitationRead } from '#api/people.ts'
import { Button } from '#ui/button.tsx'
import { dayOf } from '#ui/i18n/format.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Page, Part } from '#ui/page.tsx'
import classes from './access.module.css'
import { Hitched, NameField, Way } from './parts.tsx'
import { words } from './words.ts'

/** Does what accepts the invitation, then enters; an act tells what kept it from being done. */
export type InvitationDone = (act: () => Promise<string | null>) => Promise<void>

export type InvitationProps = {
  readonly invitation: InvitationRead
  readonly oidc: boolean
  /** Whether this browser knows passkeys. */
  readonly able: boolean
  readonly label: string
  readonly onLabel: (label: string) => void
  readonly working: boolean
  readonly problem: string | null
  readonly onPasskey: () => void
  readonly onAccept: () => void
  readonly onProvider: () => void
  readonly onSignOut: () => void
}

/** What one is invited to, by whom, in which office of which body, until when; then the one way to accept that fits. */
export function Invitation(props: InvitationProps) {
  const { invitation, problem } = props
  const { invitation: says } = useWords(words)
  const problems: Readonly<Record<string, string>> = says.problems
  return (
    <Page title={says.title} lede={invitation.title === null ? says.toInstance : says.toGroup(invitation.title)}>
      <Part title={says.what}>
        <Terms invitation={invitation} />
      </Part>
      <Hitched>{problem === null ? null : (problems[problem] ?? says.problems.failed)}</Hitched>
      <Answer {...props} />
    </Page>
  )
}

function Terms({ invitation }: { readonly invitation: InvitationRead }) {
  const { invitation: says, may } = useWords(words)
  const { title, inviter, mandates, name, email, expiresAt } = invitation
  return (
    <dl className={classes.facts}>
      {title !== null && (
        <>
          <dt>{says.group}</dt>
          <dd className={classes.legal}>{title}</dd>
        </>
      )}
      {mandates.map(({ body, office, title: held }) => (
        <Term key={body.id + office} name={says.as}>
          {held}, {body.name}
        </Term>
      ))}
      <dt>{says.may}</dt>
      <dd>
        {title === null
          ? says.mayFound
          : mandates
              .map(({ office }) => may[office])
              .filter(isFirst)
              .join(' ; ')}
      </dd>
      <Term name={says.from}>
        {inviter === null ? says.operator : `${inviter.name}, ${inviter.title}, ${inviter.body}`}
      </Term>
      <Term name={says.sentTo}>
        {name}, {email}
      </Term>
      <Term name={says.until}>{says.once(dayOf(expiresAt))}</Term>
    </dl>
  )
}

const isFirst = (one: string, index: number, all: readonly string[]): boolean => all.indexOf(one) === index

function Term({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Answer(props: InvitationProps) {
  const { invitation, working, onAccept, onSignOut } = props
  const { invitation: says } = useWords(words)
  const { email, signedInAs, hasAccount } = invitation
  if (signedInAs !== null && signedInAs !== email) {
    return (
      <section className={classes.way} data-first>
        <p className={classes.says}>{says.otherPerson(signedInAs, email)}</p>
        <Button onClick={onSignOut}>{says.signOut}</Button>
      </section>
    )
  }
  if (signedInAs !== null) {
    return (
      <section className={classes.way} data-first>
        <p className={classes.says}>
          {says.signedInAs(email)} {invitation.group !== null && says.acceptSays}
        </p>
        <Button rank="primary" disabled={working} onClick={onAccept}>
          {says.accept}
        </Button>
      </section>
    )
  }
  if (hasAccount) {
    return (
      <section className={classes.way} data-first>
        <p className={classes.says}>{says.hasAccount(email)}</p>
        <Link className={classes.link} data-rank="primary" to="/sign-in" search={{ to: '/invitation' }}>
          {says.signIn}
        </Link>
      </section>
    )
  }
  return <Ways {...props} />
}

/** For who has no account yet: the choice of how to sign in from now on. */
function Ways({ invitation, oidc, able, label, onLabel, working, onPasskey, onProvider }: InvitationProps) {
  const { invitation: says } = useWords(words)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (label.trim() !== '') onPasskey()
  }
  return (
    <Part title={says.how}>
      <div className={classes.ways}>
        <Way title={says.passkey} first={able}>
          <p className={classes.says}>{able ? says.passkeySays : says.problems.unable}</p>
          {able && (
            <form onSubmit={submit} className={classes.form}>
              <NameField label={says.label} value={label} onChange={onLabel} />
              <Button rank="primary" type="submit" disabled={working}>
                {says.passkeyAct}
              </Button>
            </form>
          )}
        </Way>
        {oidc && (
          <Way title={says.provider} first={!able}>
            <p className={classes.says}>{says.providerSays(invitation.email)}</p>
            <Button rank={able ? 'plain' : 'primary'} disabled={working} onClick={onProvider}>
              {says.providerAct}
            </Button>
          </Way>
        )}
      </div>
    </Part>
  )
}
