import { useState } from 'react'
import type { EnvelopeKind } from '#vault/manifest.ts'
import type { Protocol } from './api/protocol.ts'
import type { ServerClock } from './clock.ts'
import { givenAgain, wholeFiles } from './file/given-again.ts'
import { packsOf } from './file/packing.ts'
import { Shelf } from './file/shelf.ts'
import { useSpoken } from './language.tsx'
import { deposited, type Running, rehearsed } from './sealing/begin.ts'
import type { KeptDeposit } from './sealing/kept.ts'
import type { Ended } from './sealing/run.ts'
import { useRun } from './sealing/use-run.ts'
import { type Answering, NOTHING_ANSWERED } from './step/answer.tsx'
import type { FilledPack } from './step/files.tsx'
import type { Known } from './use-page.ts'

export type Signed = Known & { readonly operator: NonNullable<Known['operator']> }

export type DepositingProps = {
  readonly id: string
  readonly protocol: Protocol
  readonly clock: ServerClock | undefined
  readonly known: Signed
  readonly onReload: () => Promise<void>
  /** Whether something is under way that a page read anew would lose. */
  readonly onBusy: (isBusy: boolean) => void
  /** A deposit that is under way, to which troubles can be told; none once it is received. */
  readonly onBegun: (deposit: string | undefined) => void
}

type Purpose = { readonly copy: boolean; readonly replaces: boolean }
export type Where =
  | { readonly at: 'home' | 'answer' | 'files' | 'send' | 'folder' }
  | { readonly at: 'resume'; readonly kept: KeptDeposit }
  | { readonly at: 'ended'; readonly ended: Ended; readonly copy: boolean }

/** What is answered, and the shelves that its envelopes are filled from. */
function useAnswering({ known }: DepositingProps) {
  const [purpose, setPurpose] = useState<Purpose>({ copy: false, replaces: false })
  const [answering, setAnswering] = useState<Answering>(NOTHING_ANSWERED)
  const [packs, setPacks] = useState<readonly FilledPack[]>([])
  const [anyway, setAnyway] = useState(false)
  const pack = (): void =>
    setPacks((before) =>
      packsOf(answering, purpose.copy).map((each) => {
        return { ...each, shelf: shelfOf(each, before) ?? new Shelf(known.order.limits) }
      }),
    )
  return { purpose, setPurpose, answering, setAnswering, packs, pack, anyway, setAnyway }
}

/** The way from what one has deposited to the next receipt. */
export function useFlow(props: DepositingProps) {
  const { protocol, clock, known, onBegun } = props
  const { says } = useSpoken()
  const [where, setWhere] = useState<Where>({ at: 'home' })
  const asked = useAnswering(props)
  const { purpose, packs } = asked
  /** A deposit of which something has been sent already, in this visit or another. */
  const [resumed, setResumed] = useState<Running>()
  const now = (): string => new Date(clock?.now() ?? Date.now()).toISOString()
  const tell = async (deposit: string, what: string): Promise<void> => {
    await protocol.trouble(deposit, now(), what)
  }
  const run = useRun({
    onEnd: (ended) => {
      if (ended.kind === 'received') onBegun(undefined)
      setWhere({ at: 'ended', ended, copy: resumed?.deposit.copy ?? purpose.copy })
    },
    onCut: (seconds, kind) => {
      if (resumed !== undefined) void tell(resumed.deposit.id, says.trouble.cut(seconds, kind)).catch(() => undefined)
    },
  })
  const start = (running: Running, rehearsal: boolean): void => {
    setWhere({ at: 'send' })
    void run.start({ ...running, rehearsal, store: known.store, protocol })
  }
  const takeUp = (running: Running | undefined): void => {
    setResumed(running)
    if (running !== undefined) onBegun(running.deposit.id)
    run.reset()
  }
  return {
    ...asked,
    ...{ where, go: setWhere, resumed, start, takeUp, now },
    ...{ going: run.going, stop: run.stop },
    envelopes:
      resumed === undefined ? packs.map((pack) => ({ ...pack, files: pack.shelf.files })) : envelopesOf(resumed),
    back: (): void => setWhere({ at: resumed === undefined ? 'files' : 'home' }),
  }
}

type Flow = ReturnType<typeof useFlow>

/** What the buttons do. */
export function actsOf(flow: Flow, { known }: DepositingProps) {
  const { go, takeUp, start, resumed, now } = flow
  const asked = { known, ...flow }
  const again = (kept: KeptDeposit): Running | undefined => {
    const files = wholeFiles(givenAgain(kept, []))
    return files === undefined ? undefined : { deposit: kept, files }
  }
  return {
    respond: (purpose: Purpose): void => {
      flow.setPurpose(purpose)
      takeUp(undefined)
      go({ at: 'answer' })
    },
    pack: (): void => {
      flow.pack()
      go({ at: 'files' })
    },
    goOn: (running: Running): void => {
      takeUp(running)
      go({ at: 'send' })
    },
    resume: (kept: KeptDeposit): void => {
      const running = again(kept)
      if (running !== undefined) takeUp(running)
      go(running === undefined ? { at: 'resume', kept } : { at: 'send' })
    },
    seeReceipt: (kept: KeptDeposit): void => {
      const running = again(kept)
      if (running === undefined) return
      takeUp(running)
      start(running, false)
    },
    deposit: async (): Promise<void> => {
      const running = await deposited(asked, resumed, now())
      takeUp(running)
      start(running, false)
    },
    rehearse: async (): Promise<void> => start(await rehearsed(asked, now()), true),
    anew: (): void => {
      takeUp(undefined)
      if (resumed !== undefined) void known.store.forget(resumed.deposit.id)
      go({ at: flow.packs.length > 0 ? 'files' : 'answer' })
    },
  }
}

/** What was put in an envelope stays in it when the answer changes around it. */
const shelfOf = ({ kind, lots }: Pick<FilledPack, 'kind' | 'lots'>, before: readonly FilledPack[]): Shelf | undefined =>
  before.find((pack) => pack.kind === kind && (kind === 'application' || pack.lots.join() === lots.join()))?.shelf

/** A tender that no application stands beside has everything in it. */
const isEverything = ({ envelopes }: KeptDeposit, { kind }: { readonly kind: EnvelopeKind }): boolean =>
  kind === 'tender' && !envelopes.some(({ sealing }) => sealing.envelope.kind === 'application')

const envelopesOf = ({ deposit, files }: Running) =>
  deposit.envelopes.map(({ sealing: { envelope }, files: kept }, index) => ({
    ...envelope,
    everything: isEverything(deposit, envelope),
    // Of an envelope that is whole only the names are left.
    files: (files[index] ?? []).map((file, at) => ({ ...file, size: kept[at]?.size ?? file.content.size })),
  }))
