import { useState } from 'react'
import { depositHash } from '#vault/manifest.ts'
import { Refused } from '../api/call.ts'
import type { Protocol } from '../api/protocol.ts'
import { receiptIn, refusalIn } from '../api/shapes.ts'
import type { Given } from '../file/dropped.ts'
import { type SealedFolder, sealedFolder } from '../file/sealed-folder.ts'
import { useSpoken } from '../language.tsx'
import type { Ended } from '../sealing/run.ts'
import { sendPart } from '../sealing/send-part.ts'
import type { Known } from '../use-page.ts'
import { Notice } from '../view/field.tsx'
import { StepHead } from '../view/frame.tsx'
import { StepActs } from '../view/step-acts.tsx'
import { useRefusal } from './failure.tsx'
import { Pick } from './files.tsx'

type FolderProps = {
  readonly id: string
  readonly protocol: Protocol
  readonly known: Known
  readonly onBegun: (deposit: string) => void
  readonly onEnded: (ended: Ended, copy: boolean) => void
  readonly onBack: () => void
}

/** For whoever trusts no page: what `unisson seal` made is sent as it is; this page can read nothing of it. */
export function FolderStep({ id, protocol, known, onBegun, onEnded, onBack }: FolderProps) {
  const { says } = useSpoken()
  const refusal = useRefusal()
  const [folder, setFolder] = useState<SealedFolder>()
  const [sent, setSent] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const take = async (given: readonly Given[]): Promise<void> => setFolder(await sealedFolder(given, known.order))
  const replaces = known.deposits.some(({ status, copy }) => status === 'received' && !copy)
  const send = async (): Promise<void> => {
    if (folder === undefined || 'kind' in folder) return
    setProblem(undefined)
    setSent(0)
    try {
      const { deposit } = folder.manifest
      onBegun(deposit)
      onEnded(await sendFolder(folder, { protocol, replaces, onSent: setSent }), folder.copy)
    } catch (error) {
      setProblem(refusal(error))
      setSent(undefined)
    }
  }
  return (
    <section>
      <StepHead title={says.folder.title}>
        <p>{says.folder.lede}</p>
        <p>
          <a href={`/api/public/consultations/${id}/order`} download="order.json">
            {says.folder.order}
          </a>
        </p>
      </StepHead>
      <Pick label={says.folder.choose} envelope={says.home.deposit} folder onGiven={(given) => void take(given)} />
      {folder !== undefined && <Found folder={folder} />}
      {replaces && <Notice kind="due">{says.send.replaces}</Notice>}
      {problem !== undefined && (
        <Notice kind="blocked" alert>
          {problem}
        </Notice>
      )}
      <StepActs
        label={says.folder.go}
        disabled={folder === undefined || 'kind' in folder || sent !== undefined}
        onNext={() => void send()}
        onBack={onBack}
      />
    </section>
  )
}

function Found({ folder }: { readonly folder: SealedFolder }) {
  const { says } = useSpoken()
  if (!('kind' in folder))
    return (
      <Notice kind="plain">
        <p>
          {says.folder.ready(
            folder.parts.length,
            folder.parts.reduce((sum, { size }) => sum + size, 0),
          )}
        </p>
        <p>{says.folder.keep}</p>
      </Notice>
    )
  const said =
    folder.kind === 'missing'
      ? says.folder.missing(folder.many)
      : folder.kind === 'altered'
        ? says.folder.altered(folder.name)
        : says.folder[folder.kind]
  return (
    <Notice kind="blocked" alert>
      {said}
    </Notice>
  )
}

type Sending = { readonly protocol: Protocol; readonly replaces: boolean; readonly onSent: (parts: number) => void }

async function sendFolder(
  folder: Extract<SealedFolder, { readonly copy: boolean }>,
  { protocol, replaces, onSent }: Sending,
): Promise<Ended> {
  const { manifest, bytes, parts, copy } = folder
  const { deposit, dossier, keySet } = manifest
  await protocol.begin({ id: deposit, dossier, keySet, copy, replaces: replaces && !copy })
  const attempts = {
    address: (sha256: string) => protocol.partAddress(deposit, sha256),
    onTrouble: () => undefined,
    onRestored: () => undefined,
    signal: new AbortController().signal,
  }
  const held = new Set(await protocol.heldParts(deposit))
  for (const [index, part] of parts.entries()) {
    if (!held.has(part.sha256)) await sendPart(part, attempts, () => undefined)
    onSent(index + 1)
  }
  const answer = await protocol.commit(deposit, bytes)
  const said = { id: deposit, proofs: [], manifest: new TextDecoder().decode(bytes) }
  const refusal = answer.status === 403 ? refusalIn(answer.body) : undefined
  if (refusal !== undefined)
    return { kind: 'late', refusal, told: answer.body, hash: await depositHash(manifest), ...said }
  if (answer.status >= 300) throw new Refused(answer)
  return { kind: 'received', receipt: receiptIn(answer.body), told: answer.body, ...said }
}
