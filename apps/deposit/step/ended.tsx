import { Button } from '#ui/button.tsx'
import type { Protocol } from '../api/protocol.ts'
import type { ConsultationRead } from '../api/shapes.ts'
import { useSpoken } from '../language.tsx'
import type { Ended } from '../sealing/run.ts'
import classes from '../view/deposit.module.css'
import { Notice } from '../view/field.tsx'
import { StepHead } from '../view/frame.tsx'
import { LatePage, ReceiptPage } from './receipt.tsx'

type EndedProps = {
  readonly ended: Ended
  readonly copy: boolean
  readonly consultation: ConsultationRead
  readonly operator: string
  readonly onKeep: () => void
  readonly receiptAddress: Protocol['receiptAddress']
  readonly traceAddress: Protocol['traceAddress']
  readonly onHome: () => void
  readonly onDeposit: () => void
}

/** What a deposit ends on: its receipt, the record of its lateness, or what a rehearsal has shown. */
export function EndedPage({ ended, copy, onDeposit, receiptAddress, traceAddress, ...about }: EndedProps) {
  const { says } = useSpoken()
  if (ended.kind !== 'rehearsed') {
    const { id, kind, proofs } = ended
    const kept = { ...about, proofs, pdf: receiptAddress(id, 'pdf', kind), trace: traceAddress(id) }
    return kind === 'received' ? (
      <ReceiptPage {...kept} receipt={ended.receipt} copy={copy} />
    ) : (
      <LatePage {...kept} refusal={ended.refusal} hash={ended.hash} />
    )
  }
  return (
    <section>
      <StepHead title={says.rehearsed.title} />
      <Notice kind="proved">{says.rehearsed.said(ended.bytes, ended.ms)}</Notice>
      <div className={classes.acts}>
        <Button rank="primary" onClick={onDeposit}>
          {says.rehearsed.now}
        </Button>
        <Button rank="quiet" onClick={about.onHome}>
          {says.receipt.again}
        </Button>
      </div>
    </section>
  )
}
