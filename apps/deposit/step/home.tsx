import { useEffect, useRef, useState } from 'react'
import { Button } from '#ui/button.tsx'
import type { Protocol } from '../api/protocol.ts'
import type { ConsultationRead, Operator, OwnDeposit } from '../api/shapes.ts'
import { useSpoken } from '../language.tsx'
import type { KeptDeposit } from '../sealing/kept.ts'
import { Asked } from '../view/asked.tsx'
import classes from '../view/deposit.module.css'
import { Notice } from '../view/field.tsx'
import { StepHead } from '../view/frame.tsx'
import results from '../view/result.module.css'

export type HomeActs = {
  readonly onRespond: (purpose: { readonly copy: boolean; readonly replaces: boolean }) => void
  readonly onResume: (kept: KeptDeposit) => void
  readonly onReceipt: (kept: KeptDeposit) => void
  /** Each says whether it was done; why it was not stands above. */
  readonly onDiscard: (id: string) => Promise<boolean>
  readonly onWithdraw: (id: string) => Promise<boolean>
  readonly onReconfirm: (id: string) => Promise<boolean>
  readonly onSignOut: () => void
}

/** Says what was done, where the button that did it is gone. */
type Telling = { readonly onDone: (said: string) => void }

type HomeProps = HomeActs & {
  readonly consultation: Pick<ConsultationRead, 'begun'>
  readonly operator: Operator
  readonly deposits: readonly OwnDeposit[]
  readonly kept: readonly KeptDeposit[]
  /** The version of the file that is in force. */
  readonly dossier: string
  readonly traceAddress: Protocol['traceAddress']
  readonly receiptAddress: Protocol['receiptAddress']
}

/** What one has deposited, what was begun here, and what one can do next. */
export function Home(props: HomeProps) {
  const { operator, deposits, kept, dossier } = props
  const { says } = useSpoken()
  const [done, setDone] = useState<{ readonly said: string }>()
  const onDone = (said: string): void => setDone({ said })
  const { email, company } = operator
  const { identifier, name } = company
  const standing = deposits.find(({ status, copy }) => status === 'received' && !copy)
  const unfinished = kept.filter(
    ({ finished, id }) => !finished && !deposits.some((each) => each.id === id && each.status !== 'begun'),
  )
  // Begun in another browser, or forgotten in this one: it can be given up from here, and gone on with there.
  const elsewhere = deposits.filter(
    ({ status, id }) => status === 'begun' && !unfinished.some((each) => each.id === id),
  )
  return (
    <section>
      <StepHead title={says.home.title}>
        <p>{says.who.as(name, identifier.value, email)}</p>
      </StepHead>
      <Done done={done} />
      {unfinished.map((begun) => (
        <Begun key={begun.id} begun={begun} stale={begun.order.dossier !== dossier} onDone={onDone} {...props} />
      ))}
      {elsewhere.map(({ id, begunAt }) => (
        <Notice key={id} kind="plain">
          <p>{says.home.elsewhere(begunAt)}</p>
          <Discard onDiscard={() => props.onDiscard(id)} onDone={onDone} />
        </Notice>
      ))}
      <ul className={results.deposits}>
        {deposits
          .filter(({ status }) => status !== 'begun')
          .map((deposit) => (
            <Deposited key={deposit.id} deposit={deposit} onDone={onDone} {...props} />
          ))}
      </ul>
      <div className={classes.acts}>
        <Button
          rank={unfinished.length === 0 ? 'primary' : 'plain'}
          onClick={() => props.onRespond({ copy: false, replaces: standing !== undefined })}
        >
          {standing === undefined ? says.home.respond : says.home.replace}
        </Button>
        {standing !== undefined && (
          <Button onClick={() => props.onRespond({ copy: true, replaces: false })}>{says.home.backup}</Button>
        )}
        <Button rank="quiet" onClick={props.onSignOut}>
          {says.who.leave}
        </Button>
      </div>
      <p className={classes.note}>{says.home.limits(props.consultation.begun)}</p>
    </section>
  )
}

function Begun({
  begun,
  stale,
  onResume,
  onDiscard,
  onDone,
}: HomeProps & Telling & { readonly begun: KeptDeposit; readonly stale: boolean }) {
  const { says } = useSpoken()
  return (
    <Notice kind={stale ? 'blocked' : 'due'}>
      {stale && <p>{says.home.stale}</p>}
      <p>{says.files.again(begun.begunAt)}</p>
      <div className={classes.acts}>
        <Button rank={stale ? 'plain' : 'primary'} onClick={() => onResume(begun)}>
          {says.home.resume}
        </Button>
        <Discard onDiscard={() => onDiscard(begun.id)} onDone={onDone} />
      </div>
    </Notice>
  )
}

/** What came in time and was entered too late by the platform is not called late. */
const STALLED: Readonly<Record<string, string>> = {
  late: 'stalled',
  admitted: 'stalledAdmitted',
  rejected: 'stalledRejected',
}

function Deposited(props: HomeProps & Telling & { readonly deposit: OwnDeposit }) {
  const { deposit, kept, dossier, traceAddress, receiptAddress } = props
  const { says } = useSpoken()
  const { id, status, copy, hash, receivedAt, confirmed } = deposit
  const own = kept.find((each) => each.id === id && each.finished)
  const current = status === 'received'
  const standing = deposit.stalled === true ? (STALLED[status] ?? status) : status
  const answersOld = current && deposit.dossier !== dossier && confirmed !== dossier
  return (
    <li className={results.deposit}>
      <p>
        <strong>
          {copy
            ? says.home.is(says.home.copy, says.home.copyStatus[standing] ?? status)
            : says.home.is(says.home.deposit, says.home.status[standing] ?? status)}
        </strong>{' '}
        {says.home.at(receivedAt ?? deposit.begunAt)}
      </p>
      {typeof hash === 'string' && <code className={results.hash}>{hash}</code>}
      {answersOld && (
        <Notice kind="due">
          <p>{says.home.changedFile}</p>
          <Button onClick={() => void props.onReconfirm(id)}>{says.home.confirm}</Button>
        </Notice>
      )}
      {current && confirmed === dossier && <p className={classes.note}>{says.home.confirmed}</p>}
      {deposit.withdrawalAsked !== undefined && (
        <Notice kind="due">
          <p>{says.home.withdrawalStalled(deposit.withdrawalAsked)}</p>
        </Notice>
      )}
      {deposit.decision !== undefined && <Decided decision={deposit.decision} />}
      <Receipts deposit={deposit} receiptAddress={receiptAddress} />
      <div className={classes.acts}>
        {own !== undefined && <Button onClick={() => props.onReceipt(own)}>{says.home.seeReceipt}</Button>}
        <a href={traceAddress(id)}>{says.home.trace}</a>
        {current && deposit.withdrawalAsked === undefined && (
          <Withdraw onWithdraw={() => props.onWithdraw(id)} onDone={props.onDone} />
        )}
      </div>
    </li>
  )
}

/** What the buyer decided and why, in its own words. */
function Decided({
  decision: { at, reason, case: found },
}: {
  readonly decision: NonNullable<OwnDeposit['decision']>
}) {
  const { says } = useSpoken()
  return (
    <>
      <p className={classes.note}>{found === undefined ? says.home.decided(at) : says.home.called(at)}</p>
      <blockquote className={results.reason}>{reason}</blockquote>
    </>
  )
}

type ReceiptsProps = { readonly deposit: OwnDeposit; readonly receiptAddress: Protocol['receiptAddress'] }

/** What was answered of a deposit, to be read and to be checked; of the last answer, how far it is attested. */
function Receipts({ deposit: { id, receipts = [], grade, attestedAt }, receiptAddress }: ReceiptsProps) {
  const { says } = useSpoken()
  if (receipts.length === 0) return null
  return (
    <>
      <ul className={results.receipts}>
        {receipts.map(({ kind }) => {
          const name = says.home.receipts[kind]
          return (
            <li key={kind}>
              {name}{' '}
              <a href={receiptAddress(id, 'pdf', kind)} aria-label={`${name}, ${says.home.pdf}`}>
                {says.home.pdf}
              </a>{' '}
              <a href={receiptAddress(id, 'zip', kind)} aria-label={`${name}, ${says.home.zip}`}>
                {says.home.zip}
              </a>
            </li>
          )
        })}
      </ul>
      {grade !== undefined && <p className={classes.note}>{says.home.grades[grade](attestedAt ?? '')}</p>}
    </>
  )
}

type Asking<Act extends string> = Telling & { readonly [K in Act]: () => Promise<boolean> }

function Withdraw({ onWithdraw, onDone }: Asking<'onWithdraw'>) {
  const { withdraw, withdrawSure, withdrawYes, withdrawn } = useSpoken().says.home
  return (
    <Asked ask={withdraw} sure={withdrawSure} yes={withdrawYes} onYes={onWithdraw} onDone={() => onDone(withdrawn)} />
  )
}

function Discard({ onDiscard, onDone }: Asking<'onDiscard'>) {
  const { discard, discardSure, discardYes, discarded } = useSpoken().says.home
  return <Asked ask={discard} sure={discardSure} yes={discardYes} onYes={onDiscard} onDone={() => onDone(discarded)} />
}

/** What was done with a button that is gone: told aloud, and where the focus goes. */
function Done({ done }: { readonly done: { readonly said: string } | undefined }) {
  const told = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (done !== undefined) told.current?.focus()
  }, [done])
  return (
    <p ref={told} role="status" tabIndex={-1}>
      {done?.said}
    </p>
  )
}
