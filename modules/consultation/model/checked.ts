import { isSame } from '#kernel/canonical.ts'
import type { ActInput, OpenInput } from '#kernel/process.ts'
import type { Rule } from '#kernel/rule.ts'
import type { Group } from '#modules/convention/index.ts'
import type { ConsultationFacts, File, ProcedureFacts } from './consultation-state.ts'
import { type DossierDocument, SECTIONS, type Section } from './dossier.ts'

/** What the checks of a file look at: the file, and what the procedure and the group say of it. */
export type Checked = File & {
  readonly group: Group
  readonly today: string
  /** The day whose law the procedure keeps: that of the notice, and until it has been sent the day it is. */
  readonly lawDate: string
  readonly procedure: Pick<
    ProcedureFacts,
    | 'type'
    | 'ground'
    | 'category'
    | 'estimate'
    | 'duration'
    | 'buyers'
    | 'object'
    | 'shortened'
    | 'electronic'
    | 'otherMedium'
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
    SECTIONS[section].some((key) => !isSame(before[key], after[key])),
  )
}

/** The values that stand more than once. */
export const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
]

/** What became of a document from one version to the next. */
export type DocumentChange = Pick<DossierDocument, 'kind' | 'name'> & { readonly is: 'added' | 'replaced' | 'gone' }

/** Each document that is new, gone, or has another content or another place in the file. */
export function documentChanges(before: File['documents'], after: File['documents']): readonly DocumentChange[] {
  const old = new Map(before.map((document) => [document.name, document]))
  const names = new Set(after.map(({ name }) => name))
  return [
    ...after.flatMap(({ kind, name, sha256 }): readonly DocumentChange[] => {
      const known = old.get(name)
      if (known === undefined) return [{ kind, name, is: 'added' }]
      return known.sha256 === sha256 && known.kind === kind ? [] : [{ kind, name, is: 'replaced' }]
    }),
    ...before.flatMap(({ kind, name }): readonly DocumentChange[] =>
      names.has(name) ? [] : [{ kind, name, is: 'gone' }],
    ),
  ]
}
