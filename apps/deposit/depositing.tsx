import { useEffect, useState } from 'react'
import { Button } from '#ui/button.tsx'
import { fetched, Refused } from './api/call.ts'
import type { Protocol } from './api/protocol.ts'
import { download, keepZip } from './file/keep.ts'
import { useSpoken } from './language.tsx'
import type { Ended } from './sealing/run.ts'
import { AnswerStep } from './step/answer.tsx'
import { EndedPage } from './step/ended.tsx'
import { useRefusal } from './step/failure.tsx'
import { FilesStep } from './step/files.tsx'
import { FolderStep } from './step/folder.tsx'
import { Home } from './step/home.tsx'
import { People } from './step/people.tsx'
import { Resume } from './step/resume.tsx'
import { SendStep } from './step/send.tsx'
import { actsOf, type DepositingProps, useFlow } from './use-flow.ts'
import { Notice } from './view/field.tsx'

/** From what one has deposited to the next receipt. */
export function Depositing(props: DepositingProps) {
  const { known, onReload, onBusy } = props
  const flow = useFlow(props)
  const acts = actsOf(flow, props)
  const { where, go } = flow
  const home = (): void => go({ at: 'home' })
  const isBusy = where.at !== 'home'
  useEffect(() => {
    onBusy(isBusy)
    return () => onBusy(false)
  }, [isBusy, onBusy])
  switch (where.at) {
    case 'home':
      return <HomePart {...props} acts={acts} onFolder={() => go({ at: 'folder' })} />
    case 'folder':
      return <FolderStep {...props} onEnded={(ended, copy) => go({ at: 'ended', ended, copy })} onBack={home} />
    case 'resume':
      return (
        <Resume deposit={where.kept} onReady={(files) => acts.goOn({ deposit: where.kept, files })} onBack={home} />
      )
    case 'ended':
      return (
        <EndedPage
          ended={where.ended}
          copy={where.copy}
          consultation={known.consultation}
          operator={`${known.operator.company.name} (${known.operator.company.identifier.value})`}
          onKeep={() => void keep(where.ended, props.protocol)}
          receiptAddress={props.protocol.receiptAddress}
          traceAddress={props.protocol.traceAddress}
          onHome={() => void onReload().then(home)}
          onDeposit={acts.deposit}
        />
      )
    default:
      return <Steps {...props} at={where.at} flow={flow} acts={acts} />
  }
}

const SIGNED_OUT = 401

type Acts = ReturnType<typeof actsOf>
type HomePartProps = DepositingProps & { readonly acts: Acts; readonly onFolder: () => void }

function HomePart({ protocol, known, onReload, acts, onFolder }: HomePartProps) {
  const { says } = useSpoken()
  const refusal = useRefusal()
  const [problem, setProblem] = useState<string>()
  /** What is asked of the server from here, and what it said no to. */
  const attempt = async (ask: () => Promise<unknown>): Promise<boolean> => {
    setProblem(undefined)
    try {
      await ask()
      await onReload()
      return true
    } catch (error) {
      // Whoever is no longer in is asked who they are, and not told of a number.
      if (error instanceof Refused && error.status === SIGNED_OUT) await onReload()
      else setProblem(refusal(error))
      return false
    }
  }
  return (
    <>
      {problem !== undefined && (
        <Notice kind="blocked" alert>
          {says.send.notDone(problem)}
        </Notice>
      )}
      <Home
        {...known}
        dossier={known.order.dossier}
        traceAddress={protocol.traceAddress}
        receiptAddress={protocol.receiptAddress}
        onRespond={acts.respond}
        onResume={acts.resume}
        onReceipt={acts.seeReceipt}
        onDiscard={(id) => attempt(() => discard(protocol, known, id))}
        onWithdraw={(id) => attempt(() => protocol.withdraw(id))}
        onReconfirm={(id) => attempt(() => protocol.reconfirm(id, known.order.dossier))}
        onSignOut={() => void attempt(protocol.signOut)}
      />
      <div>
        <Button rank="quiet" onClick={onFolder}>
          {says.folder.open}
        </Button>
      </div>
      <People protocol={protocol} onLeft={onReload} />
    </>
  )
}

/** What was begun is given up on the server where it is begun there, and forgotten here. */
async function discard(protocol: Protocol, { store, deposits }: DepositingProps['known'], id: string): Promise<void> {
  if (deposits.some((each) => each.id === id && each.status === 'begun')) await protocol.discard(id)
  await store.forget(id)
}

type StepsProps = DepositingProps & {
  readonly at: 'answer' | 'files' | 'send'
  readonly flow: ReturnType<typeof useFlow>
  readonly acts: Acts
}

function Steps({ known, clock, at, flow, acts, onReload }: StepsProps) {
  const { go } = flow
  if (at === 'answer')
    return (
      <AnswerStep
        consultation={known.consultation}
        value={flow.answering}
        onChange={flow.setAnswering}
        onNext={acts.pack}
        onBack={() => go({ at: 'home' })}
      />
    )
  if (at === 'files')
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
  return (
    <SendStep
      envelopes={flow.envelopes}
      going={flow.going}
      clock={clock}
      replaces={flow.purpose.replaces}
      copy={flow.resumed?.deposit.copy ?? flow.purpose.copy}
      resumed={flow.resumed !== undefined}
      onGo={acts.deposit}
      onRehearse={acts.rehearse}
      onStop={flow.stop}
      onAnew={acts.anew}
      onSignIn={() => void onReload()}
      onBack={flow.back}
    />
  )
}

async function keep(ended: Ended, { receiptAddress }: Protocol): Promise<void> {
  if (ended.kind === 'rehearsed') return
  const { manifest, proofs, told, id } = ended
  const served = await fetched(receiptAddress(id, 'zip', ended.kind))
  const hash = ended.kind === 'received' ? ended.receipt.hash : ended.hash
  download(`depot-${hash.slice(0, 8)}.zip`, keepZip({ proofs, manifest, told, served }), 'application/zip')
}
