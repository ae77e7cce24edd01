import { useEffect, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Icon, type IconName } from '#ui/icon.tsx'
import type { ServerClock } from '../clock.ts'
import { useTick } from '../clock.ts'
import type { Pack } from '../file/packing.ts'
import { useSpoken } from '../language.tsx'
import type { GivenFile, PartState } from '../sealing/seal-and-send.ts'
import type { Going } from '../sealing/use-run.ts'
import classes from '../view/deposit.module.css'
import { Notice } from '../view/field.tsx'
import { FileTable } from '../view/file-table.tsx'
import rows from '../view/files.module.css'
import { StepHead } from '../view/frame.tsx'
import results from '../view/result.module.css'
import { Back } from '../view/step-acts.tsx'
import { FailureNotice } from './failure.tsx'
import { useEnvelopeName } from './files.tsx'

export type SentEnvelope = Pack & { readonly files: readonly GivenFile[] }

type SendProps = {
  readonly envelopes: readonly SentEnvelope[]
  readonly going: Going
  readonly clock: ServerClock | undefined
  readonly replaces: boolean
  readonly copy: boolean
  /** Parts of it were sent already: a rehearsal would come too late. */
  readonly resumed: boolean
  readonly onGo: () => void
  readonly onRehearse: () => void
  readonly onStop: () => void
  readonly onAnew: () => void
  /** Leads back to where a link is asked for. */
  readonly onSignIn: () => void
  readonly onBack: () => void
}

/** Step 4: each file sealed, sent, kept; then one last instant. */
export function SendStep(props: SendProps) {
  const { envelopes, going, clock, replaces, copy, resumed } = props
  const { says } = useSpoken()
  const files = envelopes.flatMap((envelope) => envelope.files)
  const bytes = files.reduce((sum, { content }) => sum + content.size, 0)
  const busy = going.phase === 'running' || going.phase === 'committing'
  return (
    <section>
      <StepHead step={4} title={going.rehearsal && busy ? says.send.rehearsing : says.send.title}>
        <p>{says.send.ready(files.length, bytes, envelopes.length)}</p>
      </StepHead>
      {replaces && !copy && <Notice kind="due">{says.send.replaces}</Notice>}
      {copy && <Notice kind="plain">{says.send.copy}</Notice>}
      {busy || going.phase === 'stopped' ? <Progress going={going} clock={clock} /> : null}
      {going.failure !== undefined && <FailureNotice failure={going.failure} />}
      {going.phase === 'stopped' && <Notice kind="due">{says.send.stopped}</Notice>}
      <div className={classes.acts}>
        {busy ? (
          <Button onClick={props.onStop}>{says.send.stop}</Button>
        ) : (
          <StartButtons {...props} resumed={resumed} />
        )}
      </div>
      {envelopes.map((envelope, index) => (
        <SentFiles key={`${envelope.kind} ${envelope.lots.join()}`} envelope={envelope} going={going} index={index} />
      ))}
    </section>
  )
}

function StartButtons({ going, resumed, onGo, onRehearse, onAnew, onSignIn, onBack }: SendProps) {
  const { says } = useSpoken()
  const { phase, failure, rehearsal } = going
  const lost = failure?.kind === 'changed' || failure?.kind === 'changed-since'
  return (
    <>
      {failure?.kind === 'signed-out' ? (
        <Button rank="primary" onClick={onSignIn}>
          {says.who.again}
        </Button>
      ) : lost ? (
        <Button rank="primary" onClick={onAnew}>
          {says.send.anew}
        </Button>
      ) : (
        <Button rank="primary" onClick={rehearsal && phase !== 'ready' ? onRehearse : onGo}>
          {phase === 'stopped' || phase === 'failed' ? says.send.resume : says.send.go}
        </Button>
      )}
      {!resumed && phase === 'ready' && (
        <div className={classes.secondary}>
          <Button onClick={onRehearse}>{says.send.rehearse}</Button>
          <p className={classes.note}>{says.send.rehearseWhy}</p>
        </div>
      )}
      <Back onBack={onBack} />
    </>
  )
}

function Progress({ going, clock }: { readonly going: Going; readonly clock: ServerClock | undefined }) {
  const { says } = useSpoken()
  const { sent, total, bytesPerSecond, waiting, phase } = going
  const now = useTick(clock)
  const rest =
    bytesPerSecond === undefined || bytesPerSecond === 0 ? undefined : ((total - sent) / bytesPerSecond) * 1000
  const late =
    clock !== undefined && now !== undefined && rest !== undefined && now < clock.deadline
      ? now + rest - clock.deadline
      : 0
  return (
    <div className={results.progress}>
      <label className={results.progressLabel}>
        {says.send.progress}
        <progress value={sent} max={total} />
      </label>
      <p>
        {phase === 'committing'
          ? says.send.committing
          : `${says.send.done(sent, total)} · ${bytesPerSecond === undefined ? says.send.measuring : says.send.speed(bytesPerSecond)}${rest === undefined ? '' : ` · ${says.send.timeLeft(rest)}`}`}
      </p>
      <p className={classes.note}>{says.send.keepOpen}</p>
      <Announced sent={sent} total={total} />
      {waiting !== undefined && (
        <Notice kind="due" alert>
          {says.send.waiting[waiting.kind](waiting.ms)}
        </Notice>
      )}
      {late > 0 && !going.rehearsal && (
        <Notice kind="blocked" alert>
          {says.send.tooSlow(late)}
        </Notice>
      )}
    </div>
  )
}

const TENTH = 10

/** Told to a screen reader each tenth of the way, and no oftener. */
function Announced({ sent, total }: { readonly sent: number; readonly total: number }) {
  const { says } = useSpoken()
  const tenth = total === 0 ? 0 : Math.floor((sent / total) * TENTH) * TENTH
  const [told, setTold] = useState('')
  useEffect(() => setTold(tenth > 0 ? says.send.announced(tenth) : ''), [tenth, says])
  return (
    <p className={results.heard} role="status">
      {told}
    </p>
  )
}

const ICONS: Readonly<Record<PartState, IconName>> = { waiting: 'dash', sealed: 'lock', sent: 'right', kept: 'check' }

function SentFiles({
  envelope,
  going,
  index,
}: {
  readonly envelope: SentEnvelope
  readonly going: Going
  readonly index: number
}) {
  const { says } = useSpoken()
  const name = useEnvelopeName()(envelope)
  const progress = going.progress[index]
  return (
    <section className={rows.envelope} aria-label={name}>
      <h2>{name}</h2>
      <FileTable
        label={name}
        files={envelope.files.map((file) => ({ name: file.name, size: file.content.size }))}
        state={(_, file) => {
          const state = progress?.stateOf(file) ?? 'waiting'
          return (
            <span className={rows.state} data-state={state}>
              <Icon name={ICONS[state]} /> {says.send.states[state]}
            </span>
          )
        }}
      />
    </section>
  )
}
