import { Checkbox } from '@mantine/core'
import { Button } from '#ui/button.tsx'
import type { Clauses, Mission } from '../../model/clauses.ts'
import { useClauseWords } from '../words/use-clause-words.ts'
import { useValueWords } from '../words/use-words.ts'
import { Choice } from './choice.tsx'
import classes from './clause.module.css'
import { CountField } from './count-field.tsx'
import type { Editing } from './editing.ts'
import { SelectField } from './select-field.tsx'

const MISSIONS: readonly Mission[] = ['award', 'signature', 'notification', 'execution']

/** The coordinator, or those who share its missions. */
export function CoordinatorsEditor({ value, parties, onChange }: Editing<'coordinators'>) {
  const words = useValueWords()
  const { fields } = useClauseWords()
  const replace = (at: number, next: Clauses['coordinators'][number]) =>
    onChange(value.map((one, index) => (index === at ? next : one)))
  const free = parties.find(({ body }) => !value.some((one) => one.body === body))
  return (
    <div className={classes.fields}>
      {value.map((coordinator, index) => (
        <fieldset key={coordinator.body} className={classes.group}>
          <legend>{fields.coordinator(index + 1)}</legend>
          <SelectField
            label={fields.body}
            options={parties.map(({ body, name }) => [body, name] as const)}
            value={coordinator.body}
            onChange={(body) => replace(index, { ...coordinator, body })}
          />
          <Checkbox.Group
            label={fields.missions}
            value={[...coordinator.for]}
            onChange={(chosen) =>
              replace(index, { ...coordinator, for: MISSIONS.filter((one) => chosen.includes(one)) })
            }
          >
            <div className={classes.choices}>
              {MISSIONS.map((mission) => (
                <Checkbox key={mission} value={mission} label={words.missions[mission]} />
              ))}
            </div>
          </Checkbox.Group>
          <p>
            <Button rank="quiet" onClick={() => onChange(value.filter((_, at) => at !== index))}>
              {fields.removeCoordinator}
            </Button>
          </p>
        </fieldset>
      ))}
      {free !== undefined && (
        <p>
          <Button
            onClick={() =>
              onChange([
                ...value,
                { body: free.body, for: value.length === 0 ? ['award', 'signature', 'notification'] : [] },
              ])
            }
          >
            {fields.addCoordinator}
          </Button>
        </p>
      )}
    </div>
  )
}

export function ExecutionEditor({ value, onChange }: Editing<'executionBy'>) {
  const { executions } = useValueWords()
  const { fields } = useClauseWords()
  return <Choice label={fields.executionBy} options={executions} value={value} onChange={onChange} />
}

export function CommitteeEditor({ value, onChange }: Editing<'committee'>) {
  const { committees } = useValueWords()
  const { fields } = useClauseWords()
  return (
    <Choice label={fields.committee} options={committees} value={value.mode} onChange={(mode) => onChange({ mode })} />
  )
}

/** Who bears the running costs; by weights when the text gives a key. */
export function CostsEditor({ value, parties, onChange }: Editing<'costs'>) {
  const words = useValueWords()
  const { fields } = useClauseWords()
  const shared = value.borneBy === 'per-volume' || value.borneBy === 'other'
  const weigh = (body: string, weight: number | null) => {
    const { [body]: _, ...others } = value.key ?? {}
    const key = weight === null ? others : { ...others, [body]: weight }
    onChange({ ...value, key: Object.keys(key).length === 0 ? null : key })
  }
  return (
    <div className={classes.fields}>
      <Choice
        label={fields.costs}
        options={words.bearers}
        value={value.borneBy}
        onChange={(borneBy) =>
          onChange({ ...value, borneBy, key: borneBy === 'coordinator' || borneBy === 'equal' ? null : value.key })
        }
      />
      <Checkbox
        label={fields.coordinatorPaid}
        checked={value.coordinatorPaid}
        onChange={(event) => onChange({ ...value, coordinatorPaid: event.currentTarget.checked })}
      />
      {shared && (
        <fieldset className={classes.group}>
          <legend>{fields.weights}</legend>
          <p className={classes.hint}>{fields.weightsHint}</p>
          {parties.map(({ body, name }) => (
            <CountField
              key={body}
              label={name}
              value={value.key?.[body] ?? null}
              onChange={(weight) => weigh(body, weight)}
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}
