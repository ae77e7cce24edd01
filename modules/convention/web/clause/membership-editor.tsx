import { Checkbox } from '@mantine/core'
import type { AdmissionCondition } from '../../model/clauses.ts'
import { useClauseWords } from '../words/use-clause-words.ts'
import { useValueWords } from '../words/use-words.ts'
import { Choice } from './choice.tsx'
import classes from './clause.module.css'
import { PeriodField } from './duration-editor.tsx'
import type { Editing } from './editing.ts'

const CONDITIONS: readonly AdmissionCondition[] = [
  'seat-in-territory',
  'competence-in-the-object',
  'number-of-users',
  'public-body',
]

/** Who may enter, with whose agreement, showing what. */
export function AccessionEditor({ value, onChange }: Editing<'accession'>) {
  const words = useValueWords()
  const { fields } = useClauseWords()
  return (
    <div className={classes.fields}>
      <Choice
        label={fields.accession}
        options={fields.openOrClosed}
        value={value.open ? 'open' : 'closed'}
        onChange={(state) =>
          onChange(state === 'open' ? { open: true, approval: 'all-members', conditions: [] } : { open: false })
        }
      />
      {value.open && (
        <>
          <Choice
            label={fields.approval}
            options={words.approvals}
            value={value.approval}
            onChange={(approval) => onChange({ ...value, approval })}
          />
          <Checkbox.Group
            label={fields.conditions}
            value={[...value.conditions]}
            onChange={(chosen) => onChange({ ...value, conditions: CONDITIONS.filter((one) => chosen.includes(one)) })}
          >
            <div className={classes.choices}>
              {CONDITIONS.map((condition) => (
                <Checkbox key={condition} value={condition} label={words.conditions[condition]} />
              ))}
            </div>
          </Checkbox.Group>
        </>
      )}
    </div>
  )
}

/** Whether a member may leave, how long before, and whether running contracts hold it. */
export function WithdrawalEditor({ value, onChange }: Editing<'withdrawal'>) {
  const { fields } = useClauseWords()
  return (
    <div className={classes.fields}>
      <Choice
        label={fields.withdrawal}
        options={fields.allowedOrNot}
        value={value.allowed ? 'allowed' : 'forbidden'}
        onChange={(state) =>
          onChange(
            state === 'allowed' ? { allowed: true, notice: null, deferredToContractEnd: true } : { allowed: false },
          )
        }
      />
      {value.allowed && (
        <>
          <PeriodField
            label={fields.notice}
            hint={fields.emptyIfUnsaid}
            value={value.notice}
            onChange={(notice) => onChange({ ...value, notice })}
          />
          <Checkbox
            label={fields.deferred}
            checked={value.deferredToContractEnd}
            onChange={(event) => onChange({ ...value, deferredToContractEnd: event.currentTarget.checked })}
          />
        </>
      )}
    </div>
  )
}
