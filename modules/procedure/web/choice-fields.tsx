import { useId } from 'react'
import type { IsoDate } from '#kernel/citation.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import { Articles } from '#ui/article.tsx'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, LineField, LongField } from '#ui/field/plain-fields.tsx'
import { formatCents } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { type LawfulType, lawfulTypes } from '../model/lawful-type.ts'
import { isShortenedBy, minimumInvited, periodsOf } from '../model/period.ts'
import type { Frozen, ProcedureType } from '../model/procedure-state.ts'
import { typeIn } from './choice-values.ts'
import classes from './procedure.module.css'
import { words } from './words.ts'

/** What a choice is made for: the value and the nature of a need. */
export type Valued = Pick<Frozen, 'estimate' | 'category'>

export type Choosable = Valued & { readonly id: string; readonly title: string }

type Props = ActFields<FormValues> & { readonly on: IsoDate }

/** Opening a procedure: the frozen need first, since its value says which types are open. */
export function OpeningFields({ purchases, ...form }: Props & { readonly purchases: readonly Choosable[] }) {
  const { choice } = useWords(words)
  const found = purchases.find(({ id }) => id === form.values.purchase)
  if (purchases.length === 0) return <p>{choice.purchaseLacks}</p>
  const { onChange, ...field } = textFieldOf(form, 'purchase')
  return (
    <>
      <ChoiceField
        label={choice.purchase}
        none={choice.purchaseNone}
        options={purchases.map(({ id, title }) => [id, title] as const)}
        {...field}
        onChange={(id) => {
          onChange(id)
          const title = purchases.find((each) => each.id === id)?.title
          if (form.values.title === '' && title !== undefined) form.change({ title })
        }}
      />
      {found !== undefined && <ChoiceFields {...form} need={found} />}
    </>
  )
}

/** The type by the value of the need, those that are open first, each with its reason; then its ground and its periods. */
export function ChoiceFields({ need, on, ...form }: Props & { readonly need: Valued }) {
  const { choice } = useWords(words)
  const { language } = useLanguage()
  const types = lawfulTypes(need.estimate, need.category, on)
  const type = typeIn(form.values)
  const taken = types.find((each) => each.type === type)
  const { change } = form
  return (
    <>
      <LineField label={choice.title} maxLength={200} {...textFieldOf(form, 'title')} />
      <fieldset className={classes.types}>
        <legend>{choice.types}</legend>
        <p>{choice.typesHint(formatCents(need.estimate, language))}</p>
        {types.map((each) => (
          <TypeOption
            key={each.type}
            lawful={each}
            checked={each.type === type}
            onTake={() => change({ procedureType: each.type, groundCase: '' })}
          />
        ))}
      </fieldset>
      {taken !== undefined && taken.cases.length > 0 && <GroundFields form={form} lawful={taken} />}
      {type !== undefined && <PeriodFields form={form} type={type} on={on} />}
      {'reason' in form.values && <LongField label={choice.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />}
    </>
  )
}

type OptionProps = { readonly lawful: LawfulType; readonly checked: boolean; readonly onTake: () => void }

/** One type: open, or open on a case, and why, with its articles. */
function TypeOption({ lawful: { type, standing, reason, threshold, basis }, checked, onTake }: OptionProps) {
  const { choice, terms } = useWords(words)
  const { language } = useLanguage()
  const id = useId()
  const name = terms.types[type]
  return (
    <div className={classes.type}>
      <input id={id} type="radio" name="procedureType" checked={checked} onChange={onTake} />
      <label htmlFor={id}>
        {name.charAt(0).toUpperCase() + name.slice(1)}
        {standing === 'on-ground' && `, ${choice.onGround}`}
      </label>
      <div>
        <p>{choice.reasons[reason](formatCents(threshold.value, language))}</p>
        <Articles basis={basis} />
      </div>
    </div>
  )
}

type FormOf = { readonly form: ActFields<FormValues> }

function GroundFields({ form, lawful }: FormOf & { readonly lawful: LawfulType }) {
  const { choice, terms } = useWords(words)
  return (
    <>
      <ChoiceField
        label={choice.case}
        none={choice.caseNone}
        options={lawful.cases.map((each) => [each, terms.cases[each]] as const)}
        {...textFieldOf(form, 'groundCase', 'ground.case')}
      />
      <LongField
        label={choice.caseReasons}
        hint={choice.caseReasonsHint}
        maxLength={4000}
        {...textFieldOf(form, 'groundReasons', 'ground.reasons')}
      />
    </>
  )
}

/** The minimum periods of the type, and what shortens them where the code allows it. */
function PeriodFields({ form, type, on }: FormOf & { readonly type: ProcedureType; readonly on: IsoDate }) {
  const { choice } = useWords(words)
  const by = form.values.shortenedBy
  const ways = (['urgency', 'prior-notice'] as const).filter((way) => isShortenedBy(type, way))
  return (
    <>
      {ways.length > 0 && (
        <ChoiceField
          label={choice.shortened}
          options={(['', ...ways] as const).map((way) => [way, choice.shortenedBy[way]] as const)}
          {...textFieldOf(form, 'shortenedBy', 'shortened')}
        />
      )}
      {by !== '' && (
        <LongField
          label={choice.shortenedReasons}
          {...(by === 'urgency' ? { hint: choice.urgencyHint } : {})}
          maxLength={4000}
          {...textFieldOf(form, 'shortenedReasons', 'shortened.reasons')}
        />
      )}
      {by === 'prior-notice' && (
        <DateField label={choice.noticeOn} required {...filledFieldOf(form, 'noticeOn', 'shortened.noticeOn')} />
      )}
      <Periods type={type} by={by === 'urgency' || by === 'prior-notice' ? by : null} on={on} />
    </>
  )
}

type PeriodsProps = {
  readonly type: ProcedureType
  readonly by: 'urgency' | 'prior-notice' | null
  readonly on: IsoDate
  readonly electronic?: boolean
}

/** The periods themselves, with their articles: what candidates will have at least. */
export function Periods({ type, by, on, electronic = true }: PeriodsProps) {
  const { choice } = useWords(words)
  const shortened = by === 'prior-notice' ? { by, reasons: '', noticeOn: on } : by && { by, reasons: '' }
  const periods = periodsOf({ type, shortened }, { electronic, lawDate: on })
  const invited = minimumInvited(type, on)
  return (
    <>
      <p>
        <strong>{choice.periods}</strong>
      </p>
      {periods.length === 0 && <p>{choice.periodFree}</p>}
      {periods.map(({ reception, from, days, basis, agreedFloor }) => (
        <p key={reception}>
          {choice.period[reception]}
          {choice.colon}
          {choice.periodDays(days)} {choice.periodFrom[from]}
          {agreedFloor !== undefined && `, ${choice.agreed(agreedFloor.days)}`}. <Articles basis={basis} />
        </p>
      ))}
      {invited !== undefined && (
        <p>
          {choice.invited(invited.value)} <Articles basis={invited.basis} />
        </p>
      )}
    </>
  )
}
