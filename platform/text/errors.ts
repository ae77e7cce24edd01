/** Why a file gives no text. Each has its French and English message in `messages.ts`. */
export type TextErrorCode =
  | 'file-empty'
  | 'file-too-large'
  | 'format-unknown'
  | 'text-binary'
  | 'text-too-long'
  | 'pdf-encrypted'
  | 'pdf-broken'
  | 'pdf-without-text'
  | 'docx-broken'
  | 'docx-encrypted'
  | 'docx-zip-bomb'

/** A file that cannot be read as text: what is wrong (`code`) and where (`facts`: the file, the page, the part, the limit). */
export class TextError extends Error {
  override readonly name = 'TextError'
  readonly code: TextErrorCode
  readonly facts: Readonly<Record<string, string | number>>

  constructor(code: TextErrorCode, facts: Readonly<Record<string, string | number>>, cause?: unknown) {
    super(`${code} ${JSON.stringify(facts)}`, cause === undefined ? undefined : { cause })
    this.code = code
    this.facts = facts
  }
}
