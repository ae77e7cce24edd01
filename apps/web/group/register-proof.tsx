import { useState } from 'react'
import { linkFor } from '#api/acting-for.ts'
import { ApiProblem } from '#api/client.ts'
import { type Verified, verifyRegister } from '#api/verify.ts'
import { Button } from '#ui/button.tsx'
import { formatCount, shortHash } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import classes from './lists.module.css'
import { words } from './words.ts'

type Check = 'none' | 'running' | 'unread' | Verified

/** The whole register as a file, and its verification on this very device. */
export function RegisterProof({ group, check: shown = 'none' }: { readonly group: string; readonly check?: Check }) {
  const { register: says } = useWords(words)
  const [check, setCheck] = useState<Check>(shown)
  const verify = async () => {
    setCheck('running')
    setCheck(
      await verifyRegister(group).catch((error: unknown) => {
        if (error instanceof ApiProblem) return 'unread' as const
        throw error
      }),
    )
  }
  return (
    <section className={`screen-only ${classes.proof}`}>
      <h2>{says.verification}</h2>
      <p>{says.how}</p>
      <p>
        <Button onClick={() => void verify()} disabled={check === 'running'}>
          {check === 'running' ? says.verifying : says.verify}
        </Button>
      </p>
      <div aria-live="polite">
        <Found check={check} />
      </div>
      <p>
        <a href={linkFor(`/api/groups/${group}/journal.jsonl`)} download>
          {says.download}
        </a>
      </p>
    </section>
  )
}

function Found({ check }: { readonly check: Check }) {
  const { register: says } = useWords(words)
  const { language } = useLanguage()
  if (check === 'none' || check === 'running') return null
  if (check === 'unread') return <p className={classes.broken}>{says.unread}</p>
  const [fault] = check.faults
  if (fault !== undefined) {
    return (
      <p className={classes.broken}>
        <Icon name="warning" /> {says.broken(fault.line)}
      </p>
    )
  }
  return (
    <>
      <p className={classes.proved}>
        <Icon name="seal" /> {says.verified(formatCount(check.entries, language))}
      </p>
      {check.withheld > 0 && <p>{says.withheld(check.withheld)}</p>}
      {check.head !== null && (
        <p>
          {says.head} <code className={classes.hash}>{shortHash(check.head)}</code>
        </p>
      )}
    </>
  )
}
