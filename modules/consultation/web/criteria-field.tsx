import { Button } from '#ui/button.tsx'
import { ChoiceField, LineField, LongField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Issue } from '#ui/schema-form/field-props.tsx'
import { CRITERION_KINDS, type Criterion, type CriterionKind, WHOLE } from '../model/dossier.ts'
import classes from './consultation.module.css'
import { firstOf, useIssue } from './file-issues.tsx'
import { toldPercent } from './percent.ts'
import { ScaleFields } from './scale-fields.tsx'
import { PercentField } from './typed-fields.tsx'
import { words } from './words.ts'

export type CriteriaFieldProps = {
  readonly value: readonly Criterion[]
  readonly onChange: (criteria: readonly Criterion[]) => void
}

/** The criteria as a tree that is written in: each level tells at once what it lacks to make the whole. */
export function CriteriaField({ value, onChange }: CriteriaFieldProps) {
  const { dossier: says } = useWords(words)
  const at = useIssue()
  return (
    <fieldset className={classes.level}>
      <legend>{says.criteria}</legend>
      <Issue text={at('criteria').error} />
      <Level criteria={value} onChange={onChange} prefix="C" path="criteria" depth={0} />
      <Button rank="quiet" onClick={() => onChange([...value, blank(value, 'C')])}>
        {says.addCriterion}
      </Button>
    </fieldset>
  )
}

type LevelProps = {
  readonly criteria: readonly Criterion[]
  readonly onChange: (criteria: readonly Criterion[]) => void
  readonly prefix: string
  /** Where its criteria stand in the file, for what the server says of them. */
  readonly path: string
  readonly depth: number
}

function Level({ criteria, onChange, prefix, path, depth }: LevelProps) {
  if (criteria.length === 0) return null
  return (
    <>
      <ol className={classes.criteria}>
        {criteria.map((criterion, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a criterion is being written, and is known by its place
          <li key={index}>
            <CriterionFields
              criterion={criterion}
              path={`${path}.${index}`}
              depth={depth}
              onChange={(next) => onChange(criteria.with(index, next))}
              onRemove={() => onChange(criteria.toSpliced(index, 1))}
            />
          </li>
        ))}
      </ol>
      <Total criteria={criteria} name={prefix} />
    </>
  )
}

type OneProps = {
  readonly criterion: Criterion
  readonly path: string
  readonly depth: number
  readonly onChange: (criterion: Criterion) => void
  readonly onRemove: () => void
}

function CriterionFields({ criterion, path, depth, onChange, onRemove }: OneProps) {
  const at = useIssue()
  const { dossier: says, kinds } = useWords(words)
  const { title, kind, weight, method, parts, key } = criterion
  const patch = (next: Partial<Criterion>) => onChange({ ...criterion, ...next })
  return (
    <div className={classes.criterion}>
      <LineField
        label={says.criterion}
        {...firstOf(at, [`${path}.title`, `${path}.key`, `${path}.kind`])}
        maxLength={300}
        value={title}
        onChange={(text) => patch({ title: text })}
      />
      <ChoiceField
        label={says.kind}
        options={CRITERION_KINDS.map((each) => [each, kinds[each]] as const)}
        value={kind}
        onChange={(chosen) => patch({ kind: chosen as CriterionKind })}
      />
      <PercentField
        label={says.weight}
        {...at(`${path}.weight`)}
        hint={says.weightHint}
        value={weight}
        onChange={(next) => patch({ weight: next })}
      />
      {parts.length === 0 && (
        <div className={classes.wide}>
          <LongField
            label={says.method}
            {...at(`${path}.method`)}
            maxLength={4000}
            value={method}
            onChange={(text) => patch({ method: text })}
          />
          <ScaleFields criterion={criterion} onChange={onChange} />
        </div>
      )}
      <div className={classes.wide}>
        <Issue text={at(`${path}.parts`).error} />
        <Level
          criteria={parts}
          onChange={(next) => patch({ parts: next })}
          prefix={key}
          path={`${path}.parts`}
          depth={depth + 1}
        />
        {depth < 2 && (
          <Button rank="quiet" onClick={() => patch({ parts: [...parts, blank(parts, `${key}.`)] })}>
            {says.addPart(title)}
          </Button>
        )}
        <Button rank="quiet" onClick={onRemove}>
          {says.removeCriterion(title)}
        </Button>
      </div>
    </div>
  )
}

/** What the weights of one level make, and what they lack. */
function Total({ criteria, name }: { readonly criteria: readonly Criterion[]; readonly name: string }) {
  const { dossier: says } = useWords(words)
  const sum = criteria.reduce((total, { weight }) => total + weight, 0)
  const missing = WHOLE - sum
  return (
    <p className={classes.total} data-wrong={missing !== 0 ? true : undefined} aria-live="polite" data-level={name}>
      {says.total} <strong>{toldPercent(sum)}</strong>
      {missing > 0 && ` (${says.lacks(toldPercent(missing))})`}
      {missing < 0 && ` (${says.passes(toldPercent(-missing))})`}
    </p>
  )
}

const blank = (among: readonly Criterion[], prefix: string): Criterion => ({
  key: nextKey(among, prefix),
  title: '',
  kind: 'quality',
  weight: 0,
  method: '',
  parts: [],
})

/** The first key of this level that no other has. */
function nextKey(among: readonly Criterion[], prefix: string): string {
  const taken = new Set(among.map(({ key }) => key))
  let number = among.length + 1
  while (taken.has(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}
