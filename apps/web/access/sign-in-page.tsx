import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem } from '#api/client.ts'
import { Button } from '#ui/button.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import { useSession } from '../session.ts'
import classes from './access.module.css'
import { Hitched, Way } from './parts.tsx'
import { keptInvitation, safePath } from './returning.ts'
import { goToProvider, hitchOf, signInByPasskey, useEntrance } from './ways.ts'
import { hasPasskeys } from './webauthn.ts'
import { words } from './words.ts'

/** `/sign-in?to=…`: the ways in, then back to where one was. */
export function SignInPage() {
  const search: { readonly to?: unknown; readonly problem?: unknown; readonly again?: unknown } = useSearch({
    strict: false,
  })
  const to = safePath(search.to)
  const entrance = useEntrance()
  const session = useSession(null)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { history } = useRouter()
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(typeof search.problem === 'string' ? search.problem : null)
  const attempt = async (act: () => Promise<string | null>, done: () => Promise<void>) => {
    setWorking(true)
    setProblem(null)
    try {
      const hitch = await act()
      if (hitch === null) await done()
      else setProblem(hitch)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(hitchOf(error) ?? 'failed')
    } finally {
      setWorking(false)
    }
  }
  const back = async () => {
    await queries.invalidateQueries()
    history.push(to)
  }
  if (session.data?.demo === true) void navigate({ to: '/', replace: true })
  return (
    <SignIn
      oidc={entrance.data?.oidc === true}
      able={hasPasskeys()}
      back={to !== '/'}
      invited={keptInvitation() !== null}
      // A recent session is asked for: the one at hand does not do.
      signedIn={search.again === true ? null : (session.data?.account?.name ?? null)}
      working={working}
      problem={problem}
      to={to}
      onPasskey={() => void attempt(signInByPasskey, back)}
      onProvider={() =>
        void attempt(
          () => goToProvider({ returnTo: to }).then(() => null),
          async () => undefined,
        )
      }
    />
  )
}

export type SignInProps = {
  readonly oidc: boolean
  /** Whether this browser knows passkeys. */
  readonly able: boolean
  /** Whether one comes from a page, and goes back to it. */
  readonly back: boolean
  readonly invited: boolean
  /** Whoever is signed in already. */
  readonly signedIn: string | null
  readonly working: boolean
  readonly problem: string | null
  readonly to: string
  readonly onPasskey: () => void
  readonly onProvider: () => void
}

export function SignIn(props: SignInProps) {
  const { oidc, able, back, invited, signedIn, problem } = props
  const { signIn: says } = useWords(words)
  return (
    <Page title={says.title} lede={back && signedIn === null ? `${says.lede} ${says.back}` : says.lede}>
      <Hitched>{problem === null ? null : said(says.problems, problem)}</Hitched>
      {invited && (
        <p className={classes.done}>
          {says.invited} <Link to="/invitation">{says.seeInvitation}</Link>
        </p>
      )}
      {signedIn !== null ? (
        <section className={classes.way} data-first>
          <p className={classes.says}>{says.already(signedIn)}</p>
          <p className={classes.acts}>
            <a className={classes.link} data-rank="primary" href={props.to}>
              {says.goOn}
            </a>
            <Link className={classes.link} to="/account">
              {says.account}
            </Link>
          </p>
        </section>
      ) : (
        <div className={classes.ways}>
          {able ? <PasskeyWay {...props} /> : <Unable />}
          {oidc && <ProviderWay {...props} />}
        </div>
      )}
      <Help oidc={oidc} />
    </Page>
  )
}

/** The sentence of a problem; one that a later server may send is told as a failure. */
function said(problems: Readonly<Record<string, string>>, problem: string): string {
  return (Object.hasOwn(problems, problem) ? problems[problem] : problems.failed) ?? ''
}

function PasskeyWay({ working, onPasskey }: SignInProps) {
  const { signIn: says } = useWords(words)
  return (
    <Way title={says.passkey} first>
      <p className={classes.says}>{says.passkeySays}</p>
      <Button rank="primary" disabled={working} onClick={onPasskey}>
        {says.passkeyAct}
      </Button>
      <p className={classes.note} role="status">
        {working && says.working}
      </p>
    </Way>
  )
}

function Unable() {
  const { unable } = useWords(words).signIn
  return (
    <Way title={unable.title}>
      <p className={classes.says}>{unable.says}</p>
    </Way>
  )
}

function ProviderWay({ able, working, onProvider }: SignInProps) {
  const { signIn: says } = useWords(words)
  return (
    <Way title={says.provider} first={!able}>
      <p className={classes.says}>{says.providerSays}</p>
      <Button rank={able ? 'plain' : 'primary'} disabled={working} onClick={onProvider}>
        {says.providerAct}
      </Button>
    </Way>
  )
}

function Help({ oidc }: { readonly oidc: boolean }) {
  const { signIn: says } = useWords(words)
  return (
    <div className={classes.help}>
      <section>
        <h2>{says.lost}</h2>
        <ul>
          <li>{says.lostOther}</li>
          {oidc && <li>{says.lostProvider}</li>}
          <li>{says.lostOperator}</li>
        </ul>
      </section>
      <section>
        <h2>{says.none}</h2>
        <p>{says.noneSays}</p>
      </section>
    </div>
  )
}
