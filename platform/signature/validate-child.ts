import { judgePdf, type ValidationOptions } from './judge.ts'
import { SignedPdfError } from './locate.ts'
import type { SignatureReport } from './report.ts'

export type ValidationTask = { readonly bytes: Uint8Array; readonly options: ValidationOptions }
export type ValidationReply =
  | { readonly report: SignatureReport }
  | { readonly refused: SignedPdfError['code']; readonly detail: string }
  | { readonly fault: string }

async function reply({ bytes, options }: ValidationTask): Promise<ValidationReply> {
  try {
    return { report: await judgePdf(bytes, options) }
  } catch (error) {
    if (error instanceof SignedPdfError) return { refused: error.code, detail: error.detail }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.once('message', async (task: ValidationTask) => {
  const answer = await reply(task)
  process.send?.(answer, () => process.disconnect?.())
})
