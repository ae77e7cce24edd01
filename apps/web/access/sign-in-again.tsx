import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiProblem } from '#api/client.ts'
import { Button } from '#ui/button.tsx'
import { useWords } from '#ui/i18n/words.ts'
import classes from './access.module.css'
import { Hitched } from './parts.tsx'
import { signInLink } from './returning.ts'
import { hitchOf, signInByPasskey } from './ways.ts'
import { hasPasskeys } from './webauthn.ts'
import { words } from './words.ts'

/** Signing in where one stands: the page and its forms stay as they are. */
export function SignInAgain() {
  const queries = useQueryClient()
  const here = useLocation({ select: ({ href }) => href })
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState(false)
  const signIn = async () => {
    setProblem(null)
    try {
      const hitch = await signInByPasskey()
      setProblem(hitch)
      setDone(hitch === null)
      if (hitch === null) await queries.invalidateQueries()
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setProblem(hitchOf(error) ?? 'failed')
    }
  }
  return <SignInHere here={here} able={hasPasskeys()} problem={problem} done={done} onPasskey={() => void signIn()} />
}

export type SignInHereProps = {
  readonly here: string
  readonly able: boolean
  readonly problem: string | null
  readonly done: boolean
  readonly onPasskey: () => void
}

export function SignInHere({ here, able, problem, done, onPasskey }: SignInHereProps) {
  const { signIn: says, again } = useWords(words)
  const problems: Readonly<Record<string, string>> = says.problems
  if (done) return <p role="status">{again.done}</p>
  return (
    <>
      <p className={classes.acts}>
        {able && <Button onClick={onPasskey}>{says.passkeyAct}</Button>}
        <a href={signInLink(here)}>{again.other}</a>
      </p>
      <Hitched>{problem === null ? null : (problems[problem] ?? says.problems.failed)}</Hitched>
    </>
  )
}

/** What stands above a page whose session ended while it was open. */
export function SessionOver() {
  const { again } = useWords(words)
  return (
    <section className={classes.over} role="alert">
      <p>
        <strong>{again.title}</strong> {again.says}
      </p>
      <SignInAgain />
    </section>
  )
}
