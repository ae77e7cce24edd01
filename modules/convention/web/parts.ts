/** What the screens of other modules borrow from the convention's: how a clause is said, and how it is written; the group. */

export { Choice } from './clause/choice.tsx'
export { ClauseEditor } from './clause/clause-editor.tsx'
export { CLAUSE_ORDER } from './clause/clause-order.ts'
export { SelectField } from './clause/select-field.tsx'
export { UploadField } from './upload-field.tsx'
export { useConventionGroup } from './use-convention-group.ts'
export { useReadingWords, useValueWords, type ValueWords } from './words/use-words.ts'
