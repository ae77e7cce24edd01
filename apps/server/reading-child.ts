import { type Reading, readConvention } from '#modules/convention/reading/index.ts'
import { extractText, TextError, type TextErrorCode, type TextFormat } from '#platform/text/index.ts'

/** `only: 'text'` leaves the text as it is: nothing is to be understood of it. */
export type ReadingTask = { readonly bytes: Uint8Array; readonly name: string; readonly only?: 'text' }

/** A text and what was understood of it. */
export type ReadText = Extracted & { readonly reading: Reading }
export type Extracted = { readonly text: string; readonly format: TextFormat }

export type ReadingReply =
  | { readonly read: ReadText | Extracted }
  | { readonly refused: TextErrorCode; readonly facts: TextError['facts'] }
  | { readonly fault: string }

async function reply({ bytes, name, only }: ReadingTask): Promise<ReadingReply> {
  try {
    const { text, format } = await extractText(bytes, name)
    return { read: only === 'text' ? { text, format } : { text, format, reading: readConvention(text) } }
  } catch (error) {
    if (error instanceof TextError) return { refused: error.code, facts: error.facts }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.once('message', async (task: ReadingTask) => {
  const answer = await reply(task)
  process.send?.(answer, () => process.disconnect?.())
})
