import type { CaseView } from '#api/group.ts'
import type { Json } from '#kernel/canonical.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf, textsFieldOf } from '#ui/act/field-of.ts'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { ChoiceField, FilesField, LineField, LongField, RadioField, TickField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useRead } from '#ui/reading.tsx'
import { StoredFileField } from '#ui/schema-form/stored-file-field.tsx'
import { textOf, textsOf } from '#ui/schema-form/values.ts'
import { MEASURES, NATURES } from './terms.ts'
import { words } from './words.ts'

/** What the form of an item begins with. */
export const emptyItem: FormValues = {
  title: '',
  text: '',
  nature: 'market-information',
  files: [],
  confidentiality: { kind: 'shared' },
  contract: null,
  tenderContent: false,
  measure: null,
  corrects: null,
  recipients: null,
}

/** What an item may be told with: its contract, its recipients. */
export type ShareContext = {
  readonly contracts: readonly CaseView[]
  /** The members that can be told, without the coordinator. */
  readonly members: readonly { readonly id: string; readonly name: string }[]
  /** The title of the item that this one corrects. */
  readonly corrected?: string
}

type Props = ActFields<FormValues> & { readonly context: ShareContext }

/** What an item of the feed says, to whom, and what of it is held back. */
export function ShareFields(props: Props) {
  const { context, ...form } = props
  const { values, change } = form
  const { form: says, natures } = useWords(words)
  const held = kindOf(values.confidentiality) === 'confidential'
  return (
    <>
      {context.corrected !== undefined && <p>{says.corrects(context.corrected)}</p>}
      <ChoiceField
        label={says.nature}
        options={NATURES.map((each) => [each, natures[each]] as const)}
        {...textFieldOf(form, 'nature')}
        onChange={(next) => change({ nature: next, measure: next === 'protective-measure' ? NO_MEASURE : null })}
      />
      <LineField label={says.title} hint={says.titleHint} maxLength={300} {...textFieldOf(form, 'title')} />
      <Content {...props} held={held} />
      <ChoiceField
        label={says.contract}
        value={textOf(values.contract)}
        none={says.noContract}
        options={context.contracts.map(({ id, title }) => [id, title] as const)}
        onChange={(contract) => change({ contract: contract === '' ? null : contract })}
      />
      {!held && (
        <TickField
          label={says.tenderContent}
          checked={values.tenderContent === true}
          onChange={(tenderContent) => change({ tenderContent })}
        />
      )}
      {isMeasure(values.measure) && <MeasureFields {...props} measure={values.measure} />}
      <Recipients {...props} />
    </>
  )
}

/** What is given, or the reason for which it is held back: never both. */
function Content({ held, context: _, ...form }: Props & { readonly held: boolean }) {
  const { form: says } = useWords(words)
  const { values, change, issue } = form
  const { confidentiality } = values
  return (
    <>
      <RadioField
        legend={says.content}
        value={held ? 'confidential' : 'shared'}
        options={[
          ['shared', says.transmitted],
          ['confidential', says.held],
        ]}
        onChange={(kind) =>
          kind === 'shared'
            ? change({ confidentiality: { kind } })
            : change({ confidentiality: { kind, reason: '' }, text: '', files: [], tenderContent: false })
        }
      />
      {held ? (
        <LongField
          label={says.heldReason}
          hint={says.heldHint}
          value={isRecord(confidentiality) ? textOf(confidentiality.reason) : ''}
          onChange={(reason) => change({ confidentiality: { kind: 'confidential', reason } })}
          error={issue('confidentiality.reason')}
        />
      ) : (
        <>
          <LongField label={says.text} maxLength={20_000} {...textFieldOf(form, 'text')} />
          <FilesField label={says.files} {...textsFieldOf(form, 'files')} />
        </>
      )}
    </>
  )
}

const NO_MEASURE = { kind: 'complaint', takenOn: '', part: null, agreement: null } as const

/** A step taken to protect the group: a suit about one member's part needs that member. */
function MeasureFields({ measure, change, issue, context }: Props & { readonly measure: MeasureValues }) {
  const { form, measures } = useWords(words)
  const { lookup, coordinator } = useGroup()
  const set = (patch: Partial<MeasureValues>) => change({ measure: { ...measure, ...patch } })
  const parts = [...(coordinator === null ? [] : [coordinator]), ...context.members]
  return (
    <>
      <ChoiceField
        label={form.measure}
        value={measure.kind}
        options={MEASURES.map((kind) => [kind, measures[kind]] as const)}
        onChange={(kind) => set({ kind })}
      />
      <DateField
        label={form.takenOn}
        value={measure.takenOn === '' ? null : measure.takenOn}
        onChange={(day) => set({ takenOn: day ?? '' })}
        required
        error={issue('measure.takenOn')}
      />
      <ChoiceField
        label={form.part}
        value={measure.part ?? ''}
        none={form.noPart}
        options={parts.map(({ id }) => [id, lookup.name(id)] as const)}
        onChange={(part) => set({ part: part === '' ? null : part })}
      />
      {measure.part !== null && (
        <StoredFileField
          label={form.agreement}
          value={measure.agreement ?? ''}
          onChange={(hash) => set({ agreement: hash === '' ? null : hash })}
          error={issue('measure.agreement')}
        />
      )}
    </>
  )
}

function Recipients({ values, change, issue, context }: Props) {
  const { form } = useWords(words)
  const { recipients } = values
  const listed = isRecord(recipients) ? recipients : null
  const bodies = textsOf(listed?.bodies ?? [])
  const reason = textOf(listed?.reason)
  const tell = (id: string, told: boolean) =>
    change({ recipients: { bodies: told ? [...bodies, id] : bodies.filter((each) => each !== id), reason } })
  return (
    <>
      <RadioField
        legend={form.recipients}
        value={listed === null ? 'all' : 'some'}
        options={[
          ['all', form.everyMember],
          ['some', form.someMembers],
        ]}
        onChange={(who) => change({ recipients: who === 'all' ? null : { bodies: [], reason: '' } })}
      >
        {listed !== null &&
          context.members.map(({ id, name }) => (
            <TickField key={id} label={name} checked={bodies.includes(id)} onChange={(told) => tell(id, told)} />
          ))}
      </RadioField>
      {listed !== null && (
        <LongField
          label={form.whyOthersNot}
          hint={form.whyHint}
          value={reason}
          onChange={(next) => change({ recipients: { bodies: [...bodies], reason: next } })}
          error={issue('recipients.reason') ?? issue('recipients.bodies')}
        />
      )}
    </>
  )
}

/** What a new item may be told with, as the server has it now. */
export function useShareContext(): ShareContext {
  const { id, names, coordinator } = useGroup()
  const contracts = useRead<readonly CaseView[]>(`/api/groups/${id}/cases?process=contract`)
  return {
    contracts: contracts.data ?? [],
    members: names.filter((body) => body.id !== coordinator?.id),
  }
}

type MeasureValues = {
  readonly kind: string
  readonly takenOn: string
  readonly part: string | null
  readonly agreement: string | null
}

const isRecord = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const kindOf = (value: Json | undefined): string => (isRecord(value) ? textOf(value.kind) : '')
const isMeasure = (value: Json | undefined): value is MeasureValues => isRecord(value) && 'takenOn' in value
