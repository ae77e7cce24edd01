import { openUnderPassphrase } from '#vault/age.ts'
import type { Bytes } from '#vault/bytes.ts'
import { keyFile } from '#vault/key-file.ts'

/** What scrypt takes seconds for is done in a thread of its own: the page stays alive. */
export type Task =
  | { readonly seal: string; readonly passphrase: string; readonly about: string }
  | { readonly open: Bytes; readonly passphrase: string }

const doTask = (task: Task): Promise<Bytes> =>
  'seal' in task ? keyFile(task.seal, task.passphrase, task.about) : openUnderPassphrase(task.open, task.passphrase)

/** In the thread: one task, one answer, and `null` for what does not open. */
addEventListener('message', ({ data }: MessageEvent<Task>) => {
  void doTask(data).then(
    (bytes) => postMessage(bytes),
    () => postMessage(null),
  )
})
