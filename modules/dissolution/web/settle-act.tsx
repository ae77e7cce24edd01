import type { JsonSchema, ProcessForms } from '#api/group.ts'
import type { ActView, Resource } from '#api/shapes.ts'
import type { Json } from '#kernel/canonical.ts'
import { Act } from '#ui/act/act.tsx'
import type { ActFields } from '#ui/act/act-form.tsx'
import { useCaseActs } from '#ui/case.tsx'
import type { FormValues } from '#ui/draft.ts'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { SchemaFields } from '#ui/schema-form/schema-fields.tsx'
import type { ChecklistItem } from '../model/checklist.ts'
import type { Completion } from '../model/completion-state.ts'
import classes from './end.module.css'
import { words } from './page-words.ts'

export type SettleActProps = {
  readonly resource: Resource<Completion>
  readonly view: ActView
  readonly item: ChecklistItem
  readonly form: ProcessForms | undefined
  readonly title: string
  readonly quiet: boolean
}

const DONE: JsonSchema = {
  properties: {
    on: { type: 'string', format: 'date' },
    evidence: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    note: { type: 'string', maxLength: 4000 },
  },
  required: ['on', 'evidence', 'note'],
}
const NOT_APPLICABLE: JsonSchema = { properties: { reason: { type: 'string', maxLength: 4000 } }, required: ['reason'] }

/** Settles one item. Each item keeps a draft of its own. */
export function SettleAct({ resource, view, item, title, quiet }: SettleActProps) {
  const says = useWords(words).checklist
  const { today } = useGroup()
  const { send, caseId, ...shared } = useCaseActs({ collection: 'completion', id: null }, resource)
  return (
    <Act
      {...shared}
      caseId={`${caseId}.${item}`}
      view={view}
      title={title}
      rank={quiet ? 'quiet' : 'plain'}
      initial={{ outcome: 'done', on: today, evidence: '', note: '', reason: '' }}
      consequence={says.consequence}
      perform={send('settle', (values) => ({ item, settlement: settlementOf(values) }))}
      fields={(form) => <SettleFields form={form} item={item} />}
    />
  )
}

/** A draft holds the fields of both answers, so that changing one's mind loses nothing; one of them is sent. */
function settlementOf({ outcome, on, evidence, note, reason }: FormValues): Readonly<Record<string, Json>> {
  return outcome === 'done'
    ? { outcome, on: on ?? '', evidence: evidence ?? '', note: note ?? '' }
    : { outcome: 'not-applicable', reason: reason ?? '' }
}

type FieldsProps = { readonly form: ActFields<FormValues>; readonly item: ChecklistItem }

function SettleFields({ form: { values, change, issue }, item }: FieldsProps) {
  const says = useWords(words).checklist
  const shared = {
    values,
    onChange: change,
    issue: (path: string) => issue(`settlement.${path}`),
  }
  return (
    <>
      {item === 'archives' ? (
        <p className={classes.hint}>{says.archivesAlways}</p>
      ) : (
        <fieldset className={classes.choice}>
          <legend>{says.outcome}</legend>
          {(['done', 'not-applicable'] as const).map((outcome) => (
            <label key={outcome}>
              <input
                type="radio"
                name={`outcome-${item}`}
                checked={values.outcome === outcome}
                onChange={() => change({ outcome })}
              />
              {says.outcomes[outcome]}
            </label>
          ))}
        </fieldset>
      )}
      <SchemaFields schema={values.outcome === 'done' ? DONE : NOT_APPLICABLE} {...shared} />
      {item === 'archives' && <p className={classes.hint}>{says.place}</p>}
    </>
  )
}
