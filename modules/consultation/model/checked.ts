import { canonicalize } from '#kernel/canonical.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { ConsultationFacts, File, ProcedureFacts } from './consultation-state.ts'
import { SECTIONS, type Section } from './dossier.ts'

/** What the checks of a file look at: the file, and what the procedure and the group say of it. */
export type Checked = File & {
  readonly group: Group
  readonly today: string
  /** The day whose law the procedure keeps: that of the notice, and until it has been sent the day it is. */
  readonly lawDate: string
  readonly procedure: Pick<
    ProcedureFacts,
    'type' | 'ground' | 'category' | 'estimate' | 'duration' | 'buyers' | 'object' | 'shortened' | 'electronic'
  > | null
}
export type Check = Rule<Checked>

/** Where in the dossier something is to be mended. */
export const inSection = (section: Section): { readonly section: Section } => ({ section })

type Asked = { readonly facts: ConsultationFacts; readonly today: string; readonly lawDate: string }

const against = ({ dossier, documents }: File, { facts, today, lawDate }: Asked): Checked => ({
  dossier,
  documents,
  group: facts.group,
  today,
  lawDate,
  procedure: facts.procedure,
})

/** A check asked of the file as it stands. */
export const ofState = (check: Check): Rule<OpenInput<File, ConsultationFacts>> => ({
  ...check,
  assess: ({ state, ...asked }) => check.assess(against(state, asked)),
})

/** The same check asked of the file that an act brings. */
export const ofAct = (check: Check): Rule<ActInput<unknown, File, ConsultationFacts>> => ({
  ...check,
  assess: ({ act, ...asked }) => check.assess(against(act, asked)),
})

/** The sections in which two dossiers differ, whatever order their members come in: a database keeps none. */
export function changedSections(before: File['dossier'], after: File['dossier']): readonly Section[] {
  return (Object.keys(SECTIONS) as Section[]).filter((section) =>
    SECTIONS[section].some((key) => canonicalize(before[key]) !== canonicalize(after[key])),
  )
}

/** The values that stand more than once. */
export const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
]

/** The names of the documents that are new, gone, or have another content. */
export function changedDocuments(before: File['documents'], after: File['documents']): readonly string[] {
  const key = ({ kind, name, sha256 }: File['documents'][number]) => `${kind} ${name} ${sha256}`
  const [old, now] = [new Set(before.map(key)), new Set(after.map(key))]
  const names = [...before.filter((each) => !now.has(key(each))), ...after.filter((each) => !old.has(key(each)))]
  return [...new Set(names.map(({ name }) => name))]
}
