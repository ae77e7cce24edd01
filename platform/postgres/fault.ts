import type { Bilingual } from '../bilingual.ts'

export type DatabaseFaultCode =
  | 'already-running'
  | 'app-role-changed'
  | 'app-role-unsafe'
  | 'binary-missing'
  | 'cluster-unusable'
  | 'folder-unreachable'
  | 'migration-changed'
  | 'migration-failed'
  | 'migration-late'
  | 'migration-missing'
  | 'migration-name'
  | 'os-user'
  | 'password-needed'
  | 'start-failed'

/** The database cannot serve, for a reason the person who runs the server can act on. The message says what to do. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault'
  readonly code: DatabaseFaultCode
  readonly text: Bilingual

  constructor(code: DatabaseFaultCode, text: Bilingual, options?: ErrorOptions) {
    super(`${text.fr}\n${text.en}`, options)
    this.code = code
    this.text = text
  }
}

/** What a caught value says, for a sentence. */
export function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
