import { randomUuid } from '#ui/uuid.ts'
import type { Answer } from '#vault/answer.ts'
import { operatorText } from '#vault/manifest.ts'
import { beginSealing } from '#vault/sealing.ts'
import { withAnswer } from '../file/packing.ts'
import type { Answering } from '../step/answer.tsx'
import type { FilledPack } from '../step/files.tsx'
import type { Signed } from '../use-flow.ts'
import type { KeptDeposit } from './kept.ts'
import type { GivenFile } from './seal-and-send.ts'

type Asked = {
  readonly known: Signed
  readonly answering: Answering
  readonly packs: readonly FilledPack[]
  readonly purpose: { readonly copy: boolean; readonly replaces: boolean }
}
export type Running = { readonly deposit: KeptDeposit; readonly files: readonly (readonly GivenFile[])[] }

/** The deposit to run: the one that was begun, or a new one that this browser keeps before anything of it leaves. */
export async function deposited(asked: Asked, begun: Running | undefined, now: string): Promise<Running> {
  if (begun !== undefined) {
    // What was acknowledged since it was begun stands on the device.
    const kept = (await asked.known.store.deposits(begun.deposit.order.consultation)).find(
      ({ id }) => id === begun.deposit.id,
    )
    return { ...begun, deposit: kept ?? begun.deposit }
  }
  const running = await rehearsed(asked, now)
  await asked.known.store.keep(running.deposit)
  return running
}

/** A deposit made in the same way, of which nothing is kept. */
export async function rehearsed({ known, answering, packs, purpose }: Asked, now: string): Promise<Running> {
  const { order, operator } = known
  const identifier = operatorText(operator.company.identifier)
  const company = { name: operator.company.name, identifier }
  const answer: Answer = { format: 'unisson-answer/1', company, ...answering.answer }
  const files = withAnswer(
    answer,
    packs.map(({ shelf }) => shelf.files),
  )
  const { consultation, dossier } = order
  const ids = { consultation, dossier, deposit: randomUuid(), operator: identifier }
  const envelopes = await Promise.all(
    packs.map(async ({ kind, lots }, index) => ({
      sealing: await beginSealing(ids, { kind, lots }, order.keySet),
      files: (files[index] ?? []).map(({ name, content }) => ({
        name,
        size: content.size,
        modified: content instanceof File ? content.lastModified : 0,
      })),
      ended: null,
    })),
  )
  const { account } = operator
  return {
    files,
    deposit: { id: ids.deposit, account, order, answer, ...purpose, finished: false, begunAt: now, envelopes },
  }
}
