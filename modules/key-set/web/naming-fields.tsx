import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { ChoiceField, TickField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { textOf } from '#ui/schema-form/values.ts'
import type { KeySetVersion, NamedKeyholder, Standing } from '../model/key-set-state.ts'
import type { KnownPerson } from './data.ts'
import classes from './key-set.module.css'
import { words } from './words.ts'

/** One choice of a list: who, for which body. */
const keyOf = ({ person, body }: NamedKeyholder): string => `${person} ${body}`
const namedIn = (key: string): NamedKeyholder => {
  const [person = '', body = ''] = key.split(' ')
  return { person, body }
}

export const emptyNaming = (): FormValues => ({ consultation: '', keyholders: [], threshold: '2', escrow: '' })

/** The naming of a version as it stands, to begin another from; whoever was revoked is left out. */
export function namingOf({ keyholders }: Standing, version: KeySetVersion): FormValues {
  const standing = keyholders.filter(({ revoked }) => revoked === null)
  const escrow = standing.find(({ id }) => id === version.escrow)
  return {
    keyholders: standing.filter(({ id }) => version.keyholders.includes(id)).map(keyOf),
    threshold: String(version.threshold),
    escrow: escrow === undefined ? '' : keyOf(escrow),
  }
}

const chosenIn = (values: FormValues): readonly string[] =>
  Array.isArray(values.keyholders) ? values.keyholders.map(String) : []

export function namingPayload(values: FormValues) {
  const escrow = textOf(values.escrow)
  const consultation = textOf(values.consultation)
  return {
    ...(consultation === '' ? {} : { consultation }),
    threshold: Number(textOf(values.threshold)),
    keyholders: chosenIn(values).map(namedIn),
    escrow: escrow === '' ? null : namedIn(escrow),
  }
}

export type NamedConsultation = { readonly id: string; readonly reference: string; readonly title: string }

type Props = {
  readonly form: ActFields<FormValues>
  readonly persons: readonly KnownPerson[]
  /** Those that have no keys yet; left out where the consultation is known. */
  readonly consultations?: readonly NamedConsultation[]
}

/** Who is to open, how many it takes, and who keeps the spare key. */
export function NamingFields({ form, persons, consultations }: Props) {
  const { naming: says } = useWords(words)
  const { lookup } = useGroup()
  const chosen = chosenIn(form.values)
  const thresholds = Array.from({ length: Math.max(1, chosen.length - 2) }, (_, index) => String(index + 2))
  return (
    <>
      {consultations !== undefined && (
        <ChoiceField
          label={says.consultation}
          none={says.noConsultation}
          options={consultations.map(({ id, reference, title }) => [id, `${reference} – ${title}`] as const)}
          {...textFieldOf(form, 'consultation')}
        />
      )}
      <WhoField form={form} persons={persons} />
      <ChoiceField
        label={says.threshold}
        hint={says.thresholdHint}
        options={thresholds.map((count) => [count, `${count} / ${chosen.length}`] as const)}
        {...textFieldOf(form, 'threshold')}
      />
      <ChoiceField
        label={says.escrow}
        hint={says.escrowHint}
        none={says.noEscrow}
        options={persons
          .map(
            (person) =>
              [
                keyOf({ person: person.id, body: person.body }),
                `${lookup.name(person.body)} – ${nameOf(person)}`,
              ] as const,
          )
          .filter(([key]) => !chosen.includes(key))}
        {...textFieldOf(form, 'escrow')}
      />
    </>
  )
}

const nameOf = ({ name, title }: KnownPerson): string => `${title}, ${name}`

/** The persons who act for each body, of whom some are chosen. */
function WhoField({ form, persons }: Pick<Props, 'form' | 'persons'>) {
  const { naming: says } = useWords(words)
  const { lookup } = useGroup()
  const chosen = chosenIn(form.values)
  const toggle = (key: string, on: boolean) =>
    form.change({ keyholders: on ? [...chosen, key] : chosen.filter((each) => each !== key) })
  const bodies = [...new Set(persons.map(({ body }) => body))]
  return (
    <fieldset className={classes.who}>
      <legend>{says.who}</legend>
      <p className={classes.note}>{says.whoHint}</p>
      {bodies.map((body) => (
        <div key={body} className={classes.bodyGroup}>
          <h3>{lookup.name(body)}</h3>
          {persons
            .filter((person) => person.body === body)
            .map((person) => {
              const key = keyOf({ person: person.id, body })
              return (
                <TickField
                  key={key}
                  label={nameOf(person)}
                  checked={chosen.includes(key)}
                  onChange={(on) => toggle(key, on)}
                />
              )
            })}
        </div>
      ))}
    </fieldset>
  )
}
