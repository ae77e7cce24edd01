import { useState } from 'react'
import type { JsonSchema } from '#api/group.ts'
import type { Json } from '#kernel/canonical.ts'
import { SignatureVerdict, SignHere } from '#modules/amendment/web/parts.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import { Button } from '#ui/button.tsx'
import type { FormValues } from '#ui/draft.ts'
import { ChoiceField, LongField, RadioField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { SchemaFields } from '#ui/schema-form/schema-fields.tsx'
import { type Candidate, MEDIA, REJECTIONS } from '../model/award-state.ts'
import classes from './award.module.css'
import { words } from './words.ts'

type Form = ActFields<FormValues>
type Row = Readonly<Record<string, Json>>

const rowsIn = (values: FormValues, name: string): readonly Row[] => {
  const value = values[name]
  return Array.isArray(value) ? (value as readonly Json[] as readonly Row[]) : []
}
const textIn = (row: Row | undefined, name: string): string => (typeof row?.[name] === 'string' ? row[name] : '')

/** The fields of an act but for some of them, which the page draws itself. */
export function OtherFields({
  form,
  schema,
  but,
}: {
  readonly form: Form
  readonly schema: JsonSchema
  readonly but: readonly string[]
}) {
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => !but.includes(name)))
  return (
    <SchemaFields schema={{ ...schema, properties }} values={form.values} onChange={form.change} issue={form.issue} />
  )
}

/** What is to be signed here: a PDF by its SHA-256, and who signs it, as the field of the signature is named. */
export type Signable = { readonly document: string; readonly field: string }

type SignedProps = Parameters<typeof OtherFields>[0] & { readonly signable: Signable | null }

/** The fields of a signature, and what the file that was brought is found to be: the act reads that verdict. */
export function SignedFields({ signable, ...of }: SignedProps) {
  const { medium, document, signatureFile } = of.form.values
  const isBrought = medium === 'electronic' && typeof document === 'string' && document !== ''
  const apart = typeof signatureFile === 'string' && signatureFile !== '' ? signatureFile : null
  return (
    <>
      <OtherFields {...of} />
      {medium === 'electronic' && signable !== null && (
        <SignHere {...signable} onSigned={(sha256) => of.form.change({ document: sha256 })} />
      )}
      {isBrought && <SignatureVerdict document={document} signatureFile={apart} />}
    </>
  )
}

type OfCandidate = {
  readonly form: Form
  readonly name: string
  readonly among: readonly Pick<Candidate, 'account' | 'name'>[]
}

/** Which candidate an act is about. */
export function CandidateField({ form, name, among }: OfCandidate) {
  const says = useWords(words)
  return (
    <ChoiceField
      label={says.toWhom}
      none={says.chooseCandidate}
      options={among.map((each) => [each.account, each.name] as const)}
      {...textFieldOf(form, name)}
    />
  )
}

/** Each operator that took part: its rank, or why it is rejected, and the reasons that its letter will give. */
export function CandidateFields({ form }: { readonly form: Form }) {
  const says = useWords(words)
  const rows = rowsIn(form.values, 'candidates')
  const set = (index: number, patch: Row) =>
    form.change({ candidates: rows.map((row, at) => (at === index ? { ...row, ...patch } : { ...row })) })
  const ranks = rows.map((_, index) => [String(index + 1), String(index + 1)] as const)
  return rows.map((row, index) => {
    const rank = typeof row.rank === 'number' ? row.rank : null
    const chooseRank = (value: string) => {
      const next = value === '' ? null : Number(value)
      const rejection = next === 1 ? null : next === null ? 'irregular' : 'ranked-lower'
      set(index, { rank: next, rejection })
    }
    return (
      <fieldset key={textIn(row, 'account')} className={classes.choice}>
        <legend>{textIn(row, 'name')}</legend>
        <ChoiceField
          label={says.rank}
          none={says.unranked}
          options={ranks}
          value={rank === null ? '' : String(rank)}
          onChange={chooseRank}
          error={form.issue(`candidates.${index}.rank`)}
        />
        {rank === null && (
          <ChoiceField
            label={says.fate}
            options={REJECTIONS.filter((each) => each !== 'ranked-lower').map(
              (each) => [each, says.rejections[each]] as const,
            )}
            value={textIn(row, 'rejection')}
            onChange={(rejection) => set(index, { rejection })}
            error={form.issue(`candidates.${index}.rejection`)}
          />
        )}
        {rank !== 1 && (
          <LongField
            label={says.reasons}
            maxLength={20_000}
            value={textIn(row, 'reasons')}
            onChange={(reasons) => set(index, { reasons })}
            error={form.issue(`candidates.${index}.reasons`)}
          />
        )}
      </fieldset>
    )
  })
}

/** A page with a thousand forms answers to no key: they are shown by so many. */
const AT_ONCE = 25

type LettersProps = { readonly form: Form; readonly candidates: readonly Candidate[]; readonly schema: JsonSchema }

/** The letters of a batch, one a rejected candidate: what each says, and how it leaves. */
export function LetterFields({ form, candidates, schema }: LettersProps) {
  const says = useWords(words)
  const [shown, show] = useState(AT_ONCE)
  const rows = rowsIn(form.values, 'letters')
  const set = (index: number, patch: Row) =>
    form.change({ letters: rows.map((row, at) => (at === index ? { ...row, ...patch } : { ...row })) })
  const item = schema.properties?.letters?.items ?? {}
  return (
    <>
      <p className={classes.hint}>{says.sendsNow}</p>
      {rows.slice(0, shown).map((row, index) => (
        <OneLetter
          key={textIn(row, 'to')}
          name={candidates.find(({ account }) => account === row.to)?.name ?? ''}
          row={row}
          item={item}
          path={`letters.${index}`}
          issue={form.issue}
          set={(patch) => set(index, patch)}
        />
      ))}
      {shown < rows.length && (
        <Button rank="plain" onClick={() => show(shown + AT_ONCE)}>
          {says.lettersMore(Math.min(AT_ONCE, rows.length - shown))}
        </Button>
      )}
    </>
  )
}

type OneProps = {
  readonly name: string
  readonly row: Row
  readonly item: JsonSchema
  readonly path: string
  readonly issue: Form['issue']
  readonly set: (patch: Row) => void
}

function OneLetter({ name, row, item, path, issue, set }: OneProps) {
  const says = useWords(words)
  const rest = Object.fromEntries(
    Object.entries(item.properties ?? {}).filter(([field]) => field === 'signableFrom' || field === 'sent'),
  )
  return (
    <fieldset className={classes.choice}>
      <legend>{says.letterTo(name)}</legend>
      <LongField
        label={says.reasons}
        maxLength={20_000}
        value={textIn(row, 'reasons')}
        onChange={(reasons) => set({ reasons })}
        error={issue(`${path}.reasons`)}
      />
      <LongField
        label={says.why}
        maxLength={20_000}
        value={textIn(row, 'choice')}
        onChange={(choice) => set({ choice })}
        error={issue(`${path}.choice`)}
      />
      <RadioField
        legend={says.medium}
        value={textIn(row, 'medium')}
        options={MEDIA.map((each) => [each, says.media[each]] as const)}
        onChange={(medium) => set({ medium })}
      />
      <SchemaFields schema={{ ...item, properties: rest }} values={row} onChange={set} issue={issue} path={path} />
    </fieldset>
  )
}
