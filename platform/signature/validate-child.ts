import type { Brought } from './cades.ts'
import { judgeFile } from './judge.ts'
import type { ValidationOptions } from './judging.ts'
import { SignedFileError } from './locate.ts'
import type { SignatureReport } from './report.ts'

export type ValidationTask = { readonly brought: Brought; readonly options: ValidationOptions }
export type ValidationReply =
  | { readonly report: SignatureReport }
  | { readonly refused: SignedFileError['code']; readonly detail: string }
  | { readonly fault: string }

async function reply({ brought, options }: ValidationTask): Promise<ValidationReply> {
  try {
    return { report: await judgeFile(brought, options) }
  } catch (error) {
    if (error instanceof SignedFileError) return { refused: error.code, detail: error.detail }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.once('message', async (task: ValidationTask) => {
  const answer = await reply(task)
  process.send?.(answer, () => process.disconnect?.())
})
