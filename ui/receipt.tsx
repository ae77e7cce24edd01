import { useState } from 'react'
import type { Receipt as ReceiptView } from '#api/shapes.ts'
import { Button } from './button.tsx'
import { caseFileNamed, isOfGroup } from './case-file.ts'
import { formatInstant, formatTime, shortHash } from './i18n/format.ts'
import { useLanguage } from './i18n/language.tsx'
import { Icon } from './icon.tsx'
import classes from './receipt.module.css'

export type ReceiptProps = {
  readonly receipt: Pick<ReceiptView, 'caseFile' | 'seq' | 'at' | 'hash'>
  /** Recomputes the chain up to this entry; resolves to whether it still gives this hash. Left out where the reader has not the chain. */
  readonly onVerify?: () => Promise<boolean>
  /** The reference of the file that the act is of, where it has one: the register is the group's. */
  readonly reference?: string
  /** Shows the answer of an earlier check. */
  readonly verified?: boolean
}

type Check = 'none' | 'running' | 'verified' | 'broken'
const checked = (verified: boolean | undefined): Check =>
  verified === undefined ? 'none' : verified ? 'verified' : 'broken'

/** The proof that an act is entered: number, time, fingerprint, and a way to check it. */
export function Receipt({ receipt, onVerify, reference, verified }: ReceiptProps) {
  const { language, messages } = useLanguage()
  const [check, setCheck] = useState<Check>(checked(verified))
  const verify = async () => {
    setCheck('running')
    setCheck(checked(await onVerify?.()))
  }
  return (
    <section className={classes.receipt} aria-label={messages.receipt.title}>
      <p className={classes.title}>
        {messages.receipt.title} {messages.receipt.number(receipt.seq)}
      </p>
      <dl className={classes.facts}>
        <dt>{messages.receipt.at}</dt>
        <dd>
          <time dateTime={receipt.at}>{formatInstant(receipt.at, language)}</time>
          <span className={classes.seconds}> ({formatTime(receipt.at, language, true)})</span>
        </dd>
        <dt>{messages.receipt.caseFile}</dt>
        <dd>
          {reference === undefined
            ? caseFileNamed(receipt.caseFile, messages.receipt)
            : messages.receipt.fileOf(reference, caseFileNamed(receipt.caseFile, messages.receipt))}
        </dd>
        <dt>{messages.receipt.hash}</dt>
        <dd>
          <code className={classes.hash} title={receipt.hash}>
            {shortHash(receipt.hash)}
          </code>
          <CopyHash hash={receipt.hash} />
        </dd>
      </dl>
      {onVerify !== undefined && isOfGroup(receipt.caseFile) && (
        <div className={classes.check} aria-live="polite">
          {check === 'verified' ? (
            <p className={classes.proved}>
              <Icon name="seal" /> {messages.receipt.verified}
            </p>
          ) : check === 'broken' ? (
            <p className={classes.broken}>
              <Icon name="cross" /> {messages.receipt.broken}
            </p>
          ) : (
            <Button rank="quiet" onClick={verify} disabled={check === 'running'}>
              {check === 'running' ? messages.receipt.verifying : messages.receipt.verify}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function CopyHash({ hash }: { readonly hash: string }) {
  const { messages } = useLanguage()
  const [copied, setCopied] = useState(false)
  if (globalThis.navigator?.clipboard === undefined) return null
  const copy = async () => {
    await navigator.clipboard.writeText(hash)
    setCopied(true)
  }
  return (
    <Button rank="quiet" className={classes.copy} onClick={copy}>
      {copied ? messages.receipt.copied : messages.receipt.copy}
    </Button>
  )
}
