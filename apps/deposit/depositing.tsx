import { Button } from '#ui/button.tsx'
import { download, keepZip } from './file/keep.ts'
import { useSpoken } from './language.tsx'
import type { Ended } from './sealing/run.ts'
import { AnswerStep } from './step/answer.tsx'
import { EndedPage } from './step/ended.tsx'
import { FilesStep } from './step/files.tsx'
import { FolderStep } from './step/folder.tsx'
import { Home } from './step/home.tsx'
import { Resume } from './step/resume.tsx'
import { SendStep } from './step/send.tsx'
import { actsOf, type DepositingProps, useFlow } from './use-flow.ts'

/** From what one has deposited to the next receipt. */
export function Depositing(props: DepositingProps) {
  const { known, onReload } = props
  const flow = useFlow(props)
  const acts = actsOf(flow, props)
  const { where, go } = flow
  const home = (): void => go({ at: 'home' })
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
          onKeep={() => keep(where.ended)}
          onHome={() => void onReload().then(home)}
          onDeposit={acts.deposit}
          onTrouble={flow.tellTrouble}
        />
      )
    default:
      return <Steps {...props} at={where.at} flow={flow} acts={acts} />
  }
}

type Acts = ReturnType<typeof actsOf>
type HomePartProps = DepositingProps & { readonly acts: Acts; readonly onFolder: () => void }

function HomePart({ protocol, known, onReload, acts, onFolder }: HomePartProps) {
  const { says } = useSpoken()
  return (
    <>
      <Home
        {...known}
        dossier={known.order.dossier}
        traceAddress={protocol.traceAddress}
        onRespond={acts.respond}
        onResume={acts.resume}
        onReceipt={acts.seeReceipt}
        onDiscard={async ({ id }) => known.store.forget(id).then(onReload)}
        onWithdraw={async (id) => void (await protocol.withdraw(id).then(onReload))}
        onReconfirm={async (id) => void (await protocol.reconfirm(id, known.order.dossier).then(onReload))}
        onSignOut={() => void protocol.signOut().then(onReload)}
      />
      <div>
        <Button rank="quiet" onClick={onFolder}>
          {says.folder.open}
        </Button>
      </div>
    </>
  )
}

type StepsProps = DepositingProps & {
  readonly at: 'answer' | 'files' | 'send'
  readonly flow: ReturnType<typeof useFlow>
  readonly acts: Acts
}

function Steps({ known, clock, at, flow, acts }: StepsProps) {
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
      onBack={flow.back}
    />
  )
}

function keep(ended: Ended): void {
  if (ended.kind === 'rehearsed') return
  const { manifest, proofs, told } = ended
  const hash = ended.kind === 'received' ? ended.receipt.hash : ended.hash
  download(`depot-${hash.slice(0, 8)}.zip`, keepZip({ proofs, manifest, told }), 'application/zip')
}
