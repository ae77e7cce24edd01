import type { ReactNode } from 'react'
import type { Clauses } from '../../model/clauses.ts'
import { DisputesEditor, DissolutionEditor, EffectEditor, OriginalsEditor, PlaceEditor } from './closing-editors.tsx'
import { CommitteeEditor, CoordinatorsEditor, CostsEditor, ExecutionEditor } from './coordination-editor.tsx'
import { DurationEditor } from './duration-editor.tsx'
import type { Editing } from './editing.ts'
import { AccessionEditor, WithdrawalEditor } from './membership-editor.tsx'
import type { NamedBody } from './named-body.ts'
import {
  KindEditor,
  LegalBasisEditor,
  NameEditor,
  ObjectEditor,
  TerritoryEditor,
  TitleEditor,
} from './subject-editors.tsx'

const EDITORS: { readonly [K in keyof Clauses]: (editing: Editing<K>) => ReactNode } = {
  name: NameEditor,
  title: TitleEditor,
  object: ObjectEditor,
  kind: KindEditor,
  territory: TerritoryEditor,
  legalBasis: LegalBasisEditor,
  coordinators: CoordinatorsEditor,
  executionBy: ExecutionEditor,
  committee: CommitteeEditor,
  duration: DurationEditor,
  effectiveFrom: EffectEditor,
  accession: AccessionEditor,
  withdrawal: WithdrawalEditor,
  costs: CostsEditor,
  dissolution: DissolutionEditor,
  disputes: DisputesEditor,
  originals: OriginalsEditor,
  place: PlaceEditor,
}

export type ClauseEditorProps<K extends keyof Clauses> = {
  readonly clauseKey: K
  readonly clauses: Clauses
  /** The parties, among which coordinators are chosen and costs shared. */
  readonly parties: readonly NamedBody[]
  readonly onChange: (clauses: Clauses) => void
}

/** The editor of one clause, made for its type. */
export function ClauseEditor<K extends keyof Clauses>({ clauseKey, clauses, parties, onChange }: ClauseEditorProps<K>) {
  const Editor: (editing: Editing<K>) => ReactNode = EDITORS[clauseKey]
  return (
    <Editor
      value={clauses[clauseKey]}
      parties={parties}
      onChange={(value) => onChange({ ...clauses, [clauseKey]: value })}
    />
  )
}
