import { ChangedSource } from '#vault/layout.ts'
import type { FileListed } from '#vault/manifest.ts'
import { scriptAddress } from '../trusted-types.ts'
import type { FromReader, FromSealer, ToReader, ToSealer } from './messages.ts'
import readWorker from './read-worker.ts?worker&url'
import type { Hands, SealedBody } from './seal-and-send.ts'
import sealWorker from './seal-worker.ts?worker&url'

/** A worker that answers what it is asked in turn. */
function asking<To, From extends { readonly told: string }>(address: string) {
  const worker = new Worker(scriptAddress(address), { type: 'module' })
  let last: Promise<unknown> = Promise.resolve()
  const ask = (message: To, transfer: Transferable[]): Promise<From> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<From>) => resolve(data)
      worker.onerror = ({ message: why }) => reject(new Error(why))
      worker.postMessage(message, transfer)
    })
  return {
    ask: (message: To, transfer: Transferable[] = []): Promise<From> => {
      const answered = last.then(() => ask(message, transfer))
      last = answered.catch(() => undefined)
      return answered
    },
    end: () => worker.terminate(),
  }
}

/** The two workers of a deposit: one reads and hashes, the other seals what was read. */
export function hireWorkers(): Hands & { readonly end: () => void } {
  const reader = asking<ToReader, FromReader>(readWorker)
  const sealer = asking<ToSealer, FromSealer>(sealWorker)
  return {
    begin: async (files) => {
      await reader.ask({ ask: 'begin', files })
    },
    read: async (part) => {
      const answer = told(await reader.ask({ ask: 'read', part }), 'read')
      return { plain: new Uint8Array(answer.plain), read: answer.read }
    },
    listed: async (): Promise<readonly FileListed[]> => told(await reader.ask({ ask: 'listed' }), 'listed').files,
    seal: async (plain, recipient): Promise<SealedBody> => {
      const answer = await sealer.ask({ plain: plain.buffer, recipient }, [plain.buffer])
      if (answer.told === 'broken') throw new Error(answer.why)
      return answer
    },
    end: () => {
      reader.end()
      sealer.end()
    },
  }
}

function told<K extends FromReader['told']>(answer: FromReader, expected: K): Extract<FromReader, { told: K }> {
  if (answer.told === 'changed') throw new ChangedSource(answer.file)
  if (answer.told === 'broken') throw new Error(answer.why)
  if (answer.told !== expected) throw new Error(`the reader told ${answer.told} when asked for ${expected}`)
  return answer as Extract<FromReader, { told: K }>
}
