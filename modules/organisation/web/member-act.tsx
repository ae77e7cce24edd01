import type { CaseWithState, JsonSchema } from '#api/group.ts'
import { useCase } from '#ui/case.tsx'
import { useGroup } from '#ui/group.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { SchemaAct } from '#ui/schema-form/schema-acts.tsx'
import { type Stage, Stages } from '#ui/stages.tsx'
import type { AuthorisingActState } from '../model/authorising-act-state.ts'
import { formalityOf } from './formalities.tsx'
import classes from './member.module.css'
import { terms, words } from './words.ts'

type Recorded = Exclude<AuthorisingActState, { status: 'none' }>

export type MemberActProps = {
  readonly act: CaseWithState<AuthorisingActState>
  readonly schemas: Readonly<Record<string, JsonSchema>>
}

/** One deliberation or decision, and its path until it is enforceable; what can be done next stands below. */
export function MemberAct({ act: { id, state }, schemas }: MemberActProps) {
  const says = useWords(words)
  const { subjects, actKinds } = useWords(terms)
  if (state.status === 'none') return null
  const title = says.act(actKinds[state.kind], state.number)
  return (
    <section className={classes.act} id={id}>
      <h3>
        {capitalised(says.about(title, subjects[state.subject]))}
        {!state.favourable && ` (${says.unfavourable})`}
      </h3>
      <p className={classes.note}>{state.organ.name}</p>
      <Stages stages={pathOf(state, says)} />
      {state.status === 'recorded' && <NextActs id={id} schemas={schemas} />}
    </section>
  )
}

/** The acts that are open on this deliberation, read with it. */
function NextActs({ id, schemas }: { readonly id: string; readonly schemas: MemberActProps['schemas'] }) {
  const { today } = useGroup()
  const place = { collection: 'authorising-acts', id }
  const { data: resource } = useCase<AuthorisingActState>(place)
  if (resource === undefined) return null
  return (
    <div className={classes.acts}>
      {resource.acts
        .filter(({ open, act }) => open && act !== 'annul')
        .map((view) => (
          <SchemaAct
            key={view.act}
            place={place}
            resource={resource}
            view={view}
            schema={schemas[view.act]}
            {...formalityOf(view.act, today)}
          />
        ))}
    </div>
  )
}

type Says = {
  readonly taken: string
  readonly transmitted: string
  readonly published: string
  readonly enforceable: string
}

/** Only the formalities that this act takes: a private person's act has neither. */
function pathOf(state: Recorded, says: Says): readonly Stage[] {
  const sent = state.transmission?.acknowledgement?.on
  const steps: readonly (Omit<Stage, 'state' | 'date'> & { readonly on: string | undefined })[] = [
    { key: 'taken', label: says.taken, on: state.date },
    ...(state.formalities.transmission ? [{ key: 'transmitted', label: says.transmitted, on: sent }] : []),
    ...(state.formalities.publication ? [{ key: 'published', label: says.published, on: state.publication?.on }] : []),
    {
      key: 'enforceable',
      label: says.enforceable,
      on: state.status === 'enforceable' ? state.enforceableOn : undefined,
    },
  ]
  const next = steps.findIndex(({ on }) => on === undefined)
  return steps.map(({ key, label, on }, index) => ({
    key,
    label,
    state: on !== undefined ? 'done' : index === next ? 'current' : 'future',
    ...(on === undefined ? {} : { date: on }),
  }))
}
