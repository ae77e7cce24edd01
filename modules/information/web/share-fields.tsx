import type { CaseView } from '#api/group.ts'
import type { Json } from '#kernel/canonical.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
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
  const { values, change, issue, context } = props
  const { form, natures } = useWords(words)
  const held = kindOf(values.confidentiality) === 'confidential'
  const nature = textOf(values.nature)
  return (
    <>
      {context.corrected !== undefined && <p>{form.corrects(context.corrected)}</p>}
      <ChoiceField
        label={form.nature}
        value={nature}
        options={NATURES.map((each) => [each, natures[each]] as const)}
        onChange={(next) => change({ nature: next, measure: next === 'protective-measure' ? NO_MEASURE : null })}
        error={issue('nature')}
      />
      <LineField
        label={form.title}
        hint={form.titleHint}
        value={textOf(values.title)}
        maxLength={300}
        onChange={(title) => change({ title })}
        error={issue('title')}
      />
      <Content {...props} held={held} />
      <ChoiceField
        label={form.contract}
        value={textOf(values.contract)}
        none={form.noContract}
        options={context.contracts.map(({ id, title }) => [id, title] as const)}
        onChange={(contract) => change({ contract: contract === '' ? null : contract })}
      />
      {!held && (
        <TickField
          label={form.tenderContent}
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
function Content({ values, change, issue, held }: Props & { readonly held: boolean }) {
  const { form } = useWords(words)
  const { confidentiality } = values
  return (
    <>
      <RadioField
        legend={form.content}
        value={held ? 'confidential' : 'shared'}
        options={[
          ['shared', form.transmitted],
          ['confidential', form.held],
        ]}
        onChange={(kind) =>
          kind === 'shared'
            ? change({ confidentiality: { kind } })
            : change({ confidentiality: { kind, reason: '' }, text: '', files: [], tenderContent: false })
        }
      />
      {held ? (
        <LongField
          label={form.heldReason}
          hint={form.heldHint}
          value={isRecord(confidentiality) ? textOf(confidentiality.reason) : ''}
          onChange={(reason) => change({ confidentiality: { kind: 'confidential', reason } })}
          error={issue('confidentiality.reason')}
        />
      ) : (
        <>
          <LongField
            label={form.text}
            value={textOf(values.text)}
            maxLength={20_000}
            onChange={(text) => change({ text })}
            error={issue('text')}
          />
          <FilesField
            label={form.files}
            value={textsOf(values.files)}
            onChange={(files) => change({ files: [...files] })}
            error={issue('files')}
          />
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
