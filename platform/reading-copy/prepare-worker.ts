import { parentPort, workerData } from 'node:worker_threads'
import { readRegularFace } from '../documents/fonts.ts'
import { ReadingCopyRefused, type ReadingMaster, type Refusal } from './master.ts'
import { prepareReading } from './prepare.ts'

export type PrepareReply =
  | { readonly master: ReadingMaster }
  | { readonly refusal: Refusal }
  | { readonly fault: string }

const reply = await prepareReading(workerData as Uint8Array, await readRegularFace()).then(
  (master): PrepareReply => ({ master }),
  (error: unknown): PrepareReply =>
    error instanceof ReadingCopyRefused
      ? { refusal: error.refusal }
      : { fault: String(error instanceof Error ? error.stack : error) },
)
const shared = 'master' in reply ? [...new Set([reply.master.body.buffer, reply.master.table.buffer])] : []
parentPort?.postMessage(reply, shared as ArrayBuffer[])
