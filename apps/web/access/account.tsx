import { Link } from '@tanstack/react-router'
import type { AccountView, PasskeyShown, SessionShown } from '#api/people.ts'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { dayOf } from '#ui/i18n/format.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Page, Part } from '#ui/page.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { LanguageSwitch } from '../shell/choices.tsx'
import classes from './access.module.css'
import type { Outcome } from './account-page.tsx'
import { Passkeys } from './account-passkeys.tsx'
import { Sessions } from './account-sessions.tsx'
import { Hitched, Mandate } from './parts.tsx'
import { words } from './words.ts'

export type AccountProps = {
  readonly account: AccountView
  readonly passkeys: readonly PasskeyShown[]
  readonly sessions: readonly SessionShown[]
  /** Whether an OpenID provider is configured. */
  readonly provider: boolean
  readonly now: string
  readonly working: boolean
  readonly outcome: Outcome | null
  /** Each gesture tells whether it was done, so that its form can close. */
  readonly onAdd: (label: string) => Promise<boolean>
  readonly onRename: (id: string, label: string) => Promise<boolean>
  readonly onRemove: (id: string) => Promise<boolean>
  readonly onEnd: (id: string) => Promise<boolean>
  readonly onEndOthers: () => Promise<boolean>
  readonly onProvider: () => void
  readonly onSignInAgain: () => void
  readonly onSignOut: () => void
}

export function Account(props: AccountProps) {
  const { account, sessions, now, outcome, onSignOut, onSignInAgain } = props
  const { account: says } = useWords(words)
  const { name, email } = account.account
  return (
    <Page title={says.title}>
      <Told outcome={outcome} onSignInAgain={onSignInAgain} />
      <Part title={says.who}>
        <dl className={classes.facts}>
          <dt>{says.name}</dt>
          <dd className={classes.legal}>{name}</dd>
          <dt>{says.email}</dt>
          <dd>{email}</dd>
          <dt>{says.language}</dt>
          <dd>
            <LanguageSwitch />
          </dd>
        </dl>
        <p>
          <Button onClick={onSignOut}>{says.signOut}</Button>
        </p>
      </Part>
      <Part title={says.mandates}>
        <Mandates groups={account.groups} today={dayOf(now)} />
      </Part>
      <Part title={says.passkeys}>
        <Passkeys {...props} />
      </Part>
      <Part title={says.sessions}>
        <Sessions sessions={sessions} working={props.working} onEnd={props.onEnd} onEndOthers={props.onEndOthers} />
      </Part>
    </Page>
  )
}

/** What came of the last gesture. */
function Told({ outcome, onSignInAgain }: Pick<AccountProps, 'outcome' | 'onSignInAgain'>) {
  const { account: says, signIn, invitation } = useWords(words)
  const hitches: Readonly<Record<string, string>> = { ...signIn.problems, ...invitation.problems }
  const stale = outcome !== null && 'problem' in outcome && outcome.problem.type === 'urn:unisson:problem:signInAgain'
  return (
    <>
      <p className={classes.done} role="status">
        {outcome !== null && 'done' in outcome ? says.done[outcome.done] : ''}
      </p>
      <Hitched>{outcome !== null && 'hitch' in outcome ? (hitches[outcome.hitch] ?? null) : null}</Hitched>
      {stale && (
        <section className={classes.way} data-first role="alert">
          <p className={classes.says}>{says.stale}</p>
          <Button onClick={onSignInAgain}>{says.staleAct}</Button>
        </section>
      )}
      {outcome !== null && 'problem' in outcome && !stale && <ProblemNotice problem={outcome.problem} />}
    </>
  )
}

function Mandates({ groups, today }: { readonly groups: AccountView['groups']; readonly today: string }) {
  const { account: says } = useWords(words)
  if (groups.length === 0) {
    return (
      <Empty title={says.mandatesNone} teach={says.mandatesTeach}>
        <p>
          <Link to="/lire">{says.bring}</Link>
        </p>
      </Empty>
    )
  }
  return groups.map(({ group, title, mandates }) => (
    <section key={group}>
      <h3 className={classes.groupTitle}>
        <Link to={`/groups/${group}`}>{title}</Link>
      </h3>
      <ul className={classes.list}>
        {mandates.map((mandate) => (
          <li key={`${mandate.body.id} ${mandate.office} ${mandate.from}`}>
            <Mandate mandate={mandate} today={today} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

/** In a demonstration one chooses who one is. */
export function NoAccount() {
  const { account: says } = useWords(words)
  return (
    <Page title={says.title}>
      <Empty title={says.demoTitle} teach={says.demoSays} />
    </Page>
  )
}
