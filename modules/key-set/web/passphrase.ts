import type { Bytes } from '#vault/bytes.ts'
import type { Task } from './passphrase-worker.ts'

/** Does one task in its own thread, which ends with it. @returns `null` when the file does not open */
function inItsThread(task: Task): Promise<Bytes | null> {
  const worker = new Worker(new URL('./passphrase-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Bytes | null>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Bytes | null>) => resolve(data))
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    worker.postMessage(task)
  }).finally(() => worker.terminate())
}

export async function sealedFile(identity: string, passphrase: string, about: string): Promise<Bytes> {
  const bytes = await inItsThread({ seal: identity, passphrase, about })
  if (bytes === null) throw new Error('the file of the key was not sealed')
  return bytes
}

export const openedFile = (sealed: Bytes, passphrase: string): Promise<Bytes | null> =>
  inItsThread({ open: sealed, passphrase })
