import type { Draft, FieldPath, Found, Notice } from './draft.ts'
import type { Sentence } from './sentences.ts'
import type { Structure } from './structure.ts'
export type NoticeId = 'x'
export function reportOn(_draft: Draft, _found: Readonly<Record<FieldPath, Found>>, _structure: Structure, _sentences: readonly Sentence[]): Notice<NoticeId>[] { return [] }
