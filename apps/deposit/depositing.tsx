import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import type { Protocol } from './api/protocol.ts'
import type { ServerClock } from './clock.ts'
import { givenAgain, wholeFiles } from './file/given-again.ts'
import { download, keepZip } from './file/keep.ts'
import { packsOf } from './file/packing.ts'
import { Shelf } from './file/shelf.ts'
import { useSpoken } from './language.tsx'
import { deposited, rehearsed } from './sealing/begin.ts'
import type { KeptDeposit } from './sealing/kept.ts'
import type { Ended } from './sealing/run.ts'
import type { GivenFile } from './sealing/seal-and-send.ts'
import { useRun } from './sealing/use-run.ts'
import { type Answering, AnswerStep, NOTHING_ANSWERED } from './step/answer.tsx'
import { EndedPage } from './step/ended.tsx'
import { FilesStep, type FilledPack } from './step/files.tsx'
import { FolderStep } from './step/folder.tsx'
import { Home } from './step/home.tsx'
import { Resume } from './step/resume.tsx'
import { SendStep } from './step/send.tsx'
import type { Known } from './use-page.ts'

export type Signed = Known & { readonly operator: NonNullable<Known['operator']> }

type Purpose = { readonly copy: boolean; readonly replaces: boolean }
type Where =
  | { readonly at: 'home' | 'answer' | 'files' | 'folder' }
  | { readonly at: 'send' }
  | { readonly at: 'resume'; readonly kept: KeptDeposit }
  | { readonly at: 'ended'; readonly ended: Ended; readonly copy: boolean }

type DepositingProps = {
  readonly id: string
  readonly protocol: Protocol
  readonly clock: ServerClock | undefined
  readonly known: Signed
  readonly onReload: () => Promise<void>
  /** A deposit that was begun, to which troubles can be told. */
  readonly onBegun: (deposit: string) => void
}

/** From what one has deposited to the next receipt. */
export function Depositing(props: DepositingProps) {
  const { protocol, clock, known, onReload } = props
  const { says } = useSpoken()
  const flow = useFlow(props)
  const { where, go } = flow
  const home = (): void => void onReload().then(() => go({ at: 'home' }))
  switch (where.at) {
    case 'home':
      return (
        <>
          <Home
            {...known}
            dossier={known.order.dossier}
            traceAddress={protocol.traceAddress}
            onRespond={flow.respond}
            onResume={flow.resume}
            onReceipt={flow.seeReceipt}
            onDiscard={async ({ id }) => known.store.forget(id).then(onReload)}
            onWithdraw={async (id) => void (await protocol.withdraw(id).then(onReload))}
            onReconfirm={async (id) => void (await protocol.reconfirm(id, known.order.dossier).then(onReload))}
            onSignOut={() => void protocol.signOut().then(onReload)}
          />
          <Button rank="quiet" onClick={() => go({ at: 'folder' })}>
            {says.folder.open}
          </Button>
        </>
      )
    case 'answer':
      return (
        <AnswerStep
          consultation={known.consultation}
          value={flow.answering}
          onChange={flow.setAnswering}
          onNext={flow.pack}
          onBack={() => go({ at: 'home' })}
        />
      )
    case 'files':
      return (
        <FilesStep
          order={known.order}
          packs={flow.packs}
          anyway={flow.anyway}
          onAnyway={flow.setAnyway}
          onNext={() => go({ at: 'send' })}
          onBack={() => go({ at: 'answer' })}
        />
      )
    case 'resume':
      return (
        <Resume
          deposit={where.kept}
          onReady={(files) => flow.goOn(where.kept, files)}
          onBack={() => go({ at: 'home' })}
        />
      )
    case 'send':
      return (
        <SendStep
          envelopes={flow.envelopes}
          going={flow.going}
          clock={clock}
          replaces={flow.purpose.replaces}
          copy={flow.purpose.copy}
          resumed={flow.resumed !== undefined}
          onGo={flow.deposit}
          onRehearse={flow.rehearse}
          onStop={flow.stop}
          onAnew={flow.anew}
          onBack={flow.back}
        />
      )
    case 'folder':
      return (
        <FolderStep
          {...props}
          onEnded={(ended, copy) => go({ at: 'ended', ended, copy })}
          onBack={() => go({ at: 'home' })}
        />
      )
    case 'ended':
      return (
        <EndedPage
          ended={where.ended}
          copy={where.copy}
          consultation={known.consultation}
          operator={`${known.operator.company.name} (${known.operator.company.identifier.value})`}
          onKeep={() => keep(where.ended)}
          onHome={home}
          onDeposit={flow.deposit}
          onTrouble={flow.tellTrouble}
        />
      )
  }
}

function keep(ended: Ended): void {
  if (ended.kind === 'rehearsed') return
  const { manifest, proofs, told } = ended
  download(
    `depot-${(ended.kind === 'received' ? ended.receipt.hash : ended.hash).slice(0, 8)}.zip`,
    keepZip({ proofs, manifest, told }),
    'application/zip',
  )
}

type Running = { readonly deposit: KeptDeposit; readonly files: readonly (readonly GivenFile[])[] }

function useFlow({ protocol, clock, known, onBegun }: DepositingProps) {
  const { says } = useSpoken()
  const [where, setWhere] = useState<Where>({ at: 'home' })
  const [purpose, setPurpose] = useState<Purpose>({ copy: false, replaces: false })
  const [answering, setAnswering] = useState<Answering>(NOTHING_ANSWERED)
  const [packs, setPacks] = useState<readonly FilledPack[]>([])
  const [anyway, setAnyway] = useState(false)
  /** A deposit of which something has been sent already, in this visit or another. */
  const [resumed, setResumed] = useState<Running>()
  const now = (): string => new Date(clock?.now() ?? Date.now()).toISOString()
  const tell = async (deposit: string, what: string): Promise<void> => {
    await protocol.trouble(deposit, now(), what)
  }
  const run = useRun({
    onEnd: (ended) => setWhere({ at: 'ended', ended, copy: resumed?.deposit.copy ?? purpose.copy }),
    onCut: (seconds, kind) => {
      if (resumed !== undefined) void tell(resumed.deposit.id, says.trouble.cut(seconds, kind)).catch(() => undefined)
    },
  })
  const asked = { known, answering, packs, purpose }
  const { store } = known
  const start = (running: Running, rehearsal: boolean): void => {
    setWhere({ at: 'send' })
    void run.start({ ...running, rehearsal, store, protocol })
  }
  const goOn = (kept: KeptDeposit, files: Running['files']): void => {
    onBegun(kept.id)
    setResumed({ deposit: kept, files })
    run.reset()
    setWhere({ at: 'send' })
  }
  return {
    ...{ where, go: setWhere, purpose, answering, setAnswering, packs, anyway, setAnyway, resumed, goOn },
    ...{ going: run.going, stop: run.stop },
    envelopes:
      resumed === undefined ? packs.map((pack) => ({ ...pack, files: pack.shelf.files })) : envelopesOf(resumed),
    respond: (wanted: Purpose): void => {
      setPurpose(wanted)
      setResumed(undefined)
      run.reset()
      setWhere({ at: 'answer' })
    },
    pack: (): void => {
      setPacks((before) =>
        packsOf(answering, purpose.copy).map((pack) => ({
          ...pack,
          shelf: shelfOf(pack, before) ?? new Shelf(known.order.limits),
        })),
      )
      setWhere({ at: 'files' })
    },
    resume: (kept: KeptDeposit): void => {
      const files = wholeFiles(givenAgain(kept, []))
      if (files === undefined) setWhere({ at: 'resume', kept })
      else goOn(kept, files)
    },
    seeReceipt: (kept: KeptDeposit): void => {
      const files = wholeFiles(givenAgain(kept, []))
      if (files === undefined) return
      setResumed({ deposit: kept, files })
      start({ deposit: kept, files }, false)
    },
    deposit: async (): Promise<void> => {
      const running = await deposited(asked, resumed, now())
      onBegun(running.deposit.id)
      setResumed(running)
      start(running, false)
    },
    rehearse: async (): Promise<void> => start(await rehearsed(asked, now()), true),
    anew: (): void => {
      const lost = resumed
      setResumed(undefined)
      run.reset()
      void (lost === undefined ? undefined : store.forget(lost.deposit.id))
      setWhere({ at: packs.length > 0 ? 'files' : 'answer' })
    },
    back: (): void => setWhere({ at: resumed === undefined ? 'files' : 'home' }),
    tellTrouble: resumed === undefined ? undefined : (what: string) => tell(resumed.deposit.id, what),
  }
}

/** What was put in an envelope stays in it when the answer changes around it. */
const shelfOf = ({ kind, lots }: Pick<FilledPack, 'kind' | 'lots'>, before: readonly FilledPack[]): Shelf | undefined =>
  before.find((pack) => pack.kind === kind && (kind === 'application' || pack.lots.join() === lots.join()))?.shelf

const envelopesOf = ({ deposit, files }: Running) =>
  deposit.envelopes.map(({ sealing: { envelope }, files: kept }, index) => ({
    ...envelope,
    everything: false,
    // Of an envelope that is whole only the names are left.
    files: (files[index] ?? []).map((file, at) => ({ ...file, size: kept[at]?.size ?? file.content.size })),
  }))
