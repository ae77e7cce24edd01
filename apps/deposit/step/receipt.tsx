import { Button } from '#ui/button.tsx'
import { formatCitation } from '#ui/i18n/citation.ts'
import { formatBytes, formatExact, formatInstant } from '#ui/i18n/format.ts'
import { ANSWER_FILE } from '#vault/answer.ts'
import type { ConsultationRead, Receipt, Refusal } from '../api/shapes.ts'
import { useSpoken } from '../language.tsx'
import type { Proof } from '../sealing/run.ts'
import classes from '../view/deposit.module.css'
import { Notice } from '../view/field.tsx'
import { FileTable } from '../view/file-table.tsx'
import rows from '../view/files.module.css'
import { StepHead } from '../view/frame.tsx'
import results from '../view/result.module.css'
import { useEnvelopeName } from './files.tsx'

type About = {
  readonly consultation: ConsultationRead
  readonly operator: string
  readonly proofs: readonly Proof[]
  readonly onKeep: () => void
  /** Where the server gives the same to be read, and the trace of what was sent. */
  readonly pdf: string
  readonly trace: string
  readonly onHome: () => void
}

/** The receipt is the page: what was received, when, and the list that only this browser knows. */
export function ReceiptPage({
  receipt,
  copy,
  ...about
}: About & { readonly receipt: Receipt; readonly copy: boolean }) {
  const { language, says } = useSpoken()
  const { consultation, operator } = about
  return (
    <section className={results.receipt}>
      <StepHead title={copy ? says.receipt.copyTitle : says.receipt.title} />
      <Notice kind="proved">
        <strong>{says.receipt.said(receipt.receivedAt)}</strong>
      </Notice>
      <Facts
        lines={[
          [says.receipt.who, operator],
          [says.receipt.consultation, `${consultation.title} (${consultation.reference})`],
          [says.receipt.buyer, consultation.coordinator.name],
          [says.receipt.at, says.receipt.exact(receipt.receivedAt, receipt.uncertainty)],
          [says.receipt.deadline, formatInstant(receipt.deadline, language)],
          [says.receipt.hash, <Hash key="hash" value={receipt.hash} why={says.receipt.hashWhy} />],
        ]}
      />
      <Acts {...about} />
      <Lists proofs={about.proofs} />
    </section>
  )
}

/** A deposit that came late: what is kept of it, and what its operator can do. */
export function LatePage({ refusal, hash, ...about }: About & { readonly refusal: Refusal; readonly hash: string }) {
  const { language, says } = useSpoken()
  const { late } = says
  const { stalled, basis } = refusal
  const { keep, entered, ...ofLate } = late.todos
  const todos = stalled ? [keep, entered] : [keep, ...Object.values(ofLate)]
  return (
    <section className={results.receipt}>
      <StepHead title={stalled ? late.stalledTitle : late.title} />
      <Notice kind="blocked">
        <strong>{late.said(refusal.receivedAt, refusal.deadline)}</strong>
        <p>{stalled ? late.stalled : late.kept}</p>
      </Notice>
      <h2>{late.record}</h2>
      <Facts
        lines={[
          [late.begun, formatExact(refusal.begunAt, language)],
          [late.received, formatExact(refusal.receivedAt, language)],
          [says.receipt.deadline, formatExact(refusal.deadline, language)],
          [late.held, String(refusal.parts)],
          [late.uncertainty, `${refusal.uncertainty} ms`],
          [
            late.basis,
            basis.map((citation) => formatCitation(citation, language)).join(language === 'fr' ? ' ; ' : '; '),
          ],
          [says.receipt.hash, <Hash key="hash" value={hash} why={says.receipt.hashWhy} />],
        ]}
      />
      <h2>{late.todo}</h2>
      <ul className={results.todos}>
        {todos.map((todo) => (
          <li key={todo}>{todo}</li>
        ))}
      </ul>
      <Acts {...about} />
      <Lists proofs={about.proofs} />
    </section>
  )
}

function Acts({ onKeep, onHome, pdf, trace }: About) {
  const { says } = useSpoken()
  return (
    <div className={`${classes.acts} screen-only`}>
      <Button rank="primary" onClick={onKeep}>
        {says.receipt.keep}
      </Button>
      <Button onClick={() => print()}>{says.receipt.print}</Button>
      <a href={pdf}>{says.receipt.pdf}</a>
      <a href={trace}>{says.home.trace}</a>
      <Button rank="quiet" onClick={onHome}>
        {says.receipt.again}
      </Button>
      <p className={classes.note}>{says.receipt.proofs}</p>
    </div>
  )
}

type Line = readonly [label: string, value: React.ReactNode]

function Facts({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <dl className={results.facts}>
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Hash({ value, why }: { readonly value: string; readonly why: string }) {
  return (
    <>
      <code className={results.hash}>{value}</code>
      <span className={classes.note}> {why}</span>
    </>
  )
}

function Lists({ proofs }: { readonly proofs: readonly Proof[] }) {
  const { language, says } = useSpoken()
  const nameOf = useEnvelopeName()
  const apart = proofs.some(({ kind }) => kind === 'application')
  return (
    <>
      <h2>{says.receipt.list}</h2>
      <p className={classes.note}>{says.receipt.listWhy}</p>
      {proofs.map(({ kind, lots, files }) => {
        const name = nameOf({ kind, lots, everything: kind === 'tender' && !apart })
        const given = files.filter((file) => file.name !== ANSWER_FILE)
        const bytes = given.reduce((sum, { size }) => sum + size, 0)
        return (
          <section key={name} className={rows.envelope} aria-label={name}>
            <h3>
              {name} · {says.files.sum(given.length, bytes)}
            </h3>
            <FileTable
              label={`${name}, ${formatBytes(bytes, language)}`}
              files={files}
              head={says.files.hash}
              state={({ sha256 }) => <code className={results.hash}>{sha256}</code>}
            />
          </section>
        )
      })}
    </>
  )
}
