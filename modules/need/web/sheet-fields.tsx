import type { Json } from '#kernel/canonical.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { ChoiceField, LineField, LongField, RadioField } from '#ui/field/plain-fields.tsx'
import { FirstFew } from '#ui/field/table-source.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import form from '#ui/schema-form/schema-form.module.css'
import { textOf } from '#ui/schema-form/values.ts'
import { schoolYearsOf } from '../model/amounts.ts'
import type { Answer, Enquiry } from '../model/purchase-state.ts'
import classes from './need.module.css'
import { QuantitiesField } from './quantities-field.tsx'
import {
  type Complaint,
  complaintsOf,
  ENDS,
  emptySheet,
  type SheetValues,
  sheetPayload,
  sheetValues,
  withTable,
} from './sheet-values.ts'
import { Simulation } from './simulation.tsx'
import { TableImport } from './table-import.tsx'
import { words } from './words.ts'

/** What the form of a sheet stands on. */
export type SheetContext = {
  readonly enquiry: Enquiry
  /** What every member has answered so far. */
  readonly answers: readonly Answer[]
  /** The users that a member declared last. */
  readonly usersOf: (body: string) => number | undefined
}

export type FilingContext = SheetContext & {
  readonly purchase: string
  /** For whom the reader may fill a sheet: itself, or for the coordinator every member that has none. */
  readonly bodies: readonly string[]
}

export function filingValues({ enquiry, usersOf, bodies }: FilingContext, own: string): FormValues {
  const body = bodies.includes(own) ? own : (bodies[0] ?? '')
  return { body, ...emptySheet(enquiry, usersOf(body)) }
}

export function filingPayload(values: FormValues, { purchase, enquiry }: FilingContext): object {
  return { purchase, body: values.body, ...sheetPayload(sheetValues(values), enquiry) }
}

/** A sheet that is filed for the first time: for whom, then what. */
export function FilingFields({ context, ...of }: ActFields<FormValues> & { readonly context: FilingContext }) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const { bodies, enquiry, usersOf } = context
  const body = textOf(of.values.body)
  const choose = (chosen: string) =>
    of.change({ body: chosen, learners: emptySheet(enquiry, usersOf(chosen)).learners as Json })
  return (
    <>
      {bodies.length > 1 && (
        <ChoiceField
          label={says.forWhom}
          hint={says.forWhomHint}
          options={bodies.map((each) => [each, lookup.name(each)] as const)}
          value={body}
          onChange={choose}
          error={of.issue('body')}
        />
      )}
      <SheetFields {...of} context={context} body={body} />
    </>
  )
}

export type SheetFieldsProps = ActFields<FormValues> & { readonly context: SheetContext; readonly body: string }

/** What a member needs, or why it needs nothing; the group's total is told while it is typed. */
export function SheetFields({ context, body, ...of }: SheetFieldsProps) {
  const says = useWords(words)
  const values = sheetValues(of.values)
  const { needed } = values
  return (
    <>
      <RadioField
        legend={says.answer}
        value={needed ? 'has' : 'none'}
        options={[
          ['has', says.has],
          ['none', says.hasNone],
        ]}
        onChange={(chosen) => of.change({ needed: chosen === 'has' })}
      />
      {needed && <NeedFields {...of} context={context} body={body} typed={values} />}
      <LongField
        label={needed ? says.note : says.whyNone}
        hint={needed ? says.noteHint : says.whyNoneHint}
        maxLength={4000}
        {...textFieldOf(of, 'note')}
      />
    </>
  )
}

function NeedFields({ context, body, typed, change, issue }: SheetFieldsProps & { readonly typed: SheetValues }) {
  const says = useWords(words)
  const { enquiry, answers } = context
  const asked = { lines: enquiry.lines, years: schoolYearsOf(enquiry.duration) }
  // The patches are plain values; the types of the form say more than a draft can.
  const patch = (part: Partial<SheetValues>) => change(part as Partial<FormValues>)
  const complaints = complaintsOf(typed, enquiry)
  const wrong = (is: (each: Complaint) => boolean) => {
    const found = complaints.find(is)
    return found === undefined ? undefined : sentenceOf(found, says)
  }
  return (
    <>
      <TableImport asked={asked} onRead={(read) => patch(withTable(typed, read))} />
      <fieldset className={form.group}>
        <legend>{says.amounts}</legend>
        <span className={form.hint}>{says.amountsHint}</span>
        <div className={classes.range3}>
          {ENDS.map((end) => (
            <LineField
              key={end}
              label={says.ends[end]}
              inputMode="decimal"
              value={typed.amounts[end]}
              onChange={(text) => patch({ amounts: { ...typed.amounts, [end]: text } })}
              error={issue(`need.amounts.${end}`) ?? wrong((each) => each.kind === 'amount' && each.end === end)}
            />
          ))}
        </div>
      </fieldset>
      <QuantitiesField
        lines={enquiry.lines}
        value={typed.quantities}
        onChange={(quantities) => patch({ quantities })}
        issue={issue}
      />
      <fieldset className={form.group}>
        <legend>{says.learners}</legend>
        <span className={form.hint}>{says.learnersHint}</span>
        <div className={classes.years}>
          {asked.years.map((year, index) => (
            <LineField
              key={year}
              label={year}
              inputMode="numeric"
              value={typed.learners[year] ?? ''}
              onChange={(text) => patch({ learners: { ...typed.learners, [year]: text } })}
              error={
                issue(`need.learners.${index}.learners`) ??
                wrong((each) => each.kind === 'learners' && each.year === year)
              }
            />
          ))}
        </div>
      </fieldset>
      <Complaints of={complaints} />
      <Simulation typed={typed} others={answers.filter((answer) => answer.body !== body)} />
    </>
  )
}

type Says = ReturnType<typeof useWords<typeof words.fr>>

function sentenceOf(each: Complaint, { complaint: told, ends, amounts }: Says): string {
  switch (each.kind) {
    case 'amount':
      return told.amount(ends[each.end], each.value)
    case 'quantity':
      return told.quantity(each.line.label, ends[each.end].toLowerCase(), each.value)
    case 'learners':
      return told.learners(each.year, each.value)
    case 'disorder':
      return told.disorder(each.line === null ? amounts : each.line.label)
  }
}

/** What was typed and cannot be taken, told while the form is being filled; what one field can say stands under it. */
function Complaints({ of }: { readonly of: readonly Complaint[] }) {
  const says = useWords(words)
  const sentences = of.flatMap((each) =>
    each.kind === 'quantity' || each.kind === 'disorder' ? [sentenceOf(each, says)] : [],
  )
  return (
    <div aria-live="polite">
      {sentences.length > 0 && (
        <FirstFew
          items={sentences.map((text) => ({ key: text, text }))}
          more={says.table.more}
          className={classes.wrong}
        />
      )}
    </div>
  )
}
