import { Link, useParams } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { Resource } from '#api/shapes.ts'
import type { Perimeter } from '#modules/perimeter/index.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { filledFieldOf, textFieldOf } from '#ui/act/field-of.ts'
import { useCase } from '#ui/case.tsx'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { LongField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { Stages } from '#ui/stages.tsx'
import type { Purchase } from '../model/purchase-state.ts'
import type { NeedSheet } from '../model/sheet-state.ts'
import classes from './need.module.css'
import { answersAmong, declaredBy, type FoundSheet } from './need-summary.ts'
import { stagesOfSheet } from './purchase-stages.ts'
import { type SheetContext, SheetFields } from './sheet-fields.tsx'
import { SheetParts } from './sheet-parts.tsx'
import { sheetPayload, sheetValues, toldSheet } from './sheet-values.ts'
import { words } from './words.ts'

type Told = Exclude<NeedSheet, { status: 'none' }>

/** The sheet of one member: what it told, what the coordinator answered, and who does what next. */
export function SheetPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  return (
    <CaseReading<NeedSheet> process="needSheet" collection="need-sheets" caseId={caseId}>
      {(data) => data.resource.state.status !== 'none' && <SheetWithPurchase data={data} told={data.resource.state} />}
    </CaseReading>
  )
}

type WithPurchaseProps = { readonly data: CaseData<NeedSheet>; readonly told: Told }

function SheetWithPurchase({ data, told }: WithPurchaseProps) {
  const { id } = useGroup()
  const purchase = useCase<Purchase>({ collection: 'purchases', id: told.purchase })
  const sheets = useRead<readonly FoundSheet[]>(`/api/groups/${id}/cases?process=needSheet`)
  const perimeters = useRead<readonly CaseWithState<Perimeter>[]>(`/api/groups/${id}/cases?process=perimeter`)
  return (
    <Reading of={purchase}>
      {(asked) => (
        <SheetDetail
          data={data}
          told={told}
          purchase={asked}
          sheets={sheets.data ?? []}
          perimeters={perimeters.data ?? []}
        />
      )}
    </Reading>
  )
}

export type SheetDetailProps = WithPurchaseProps & {
  readonly purchase: Resource<Purchase>
  readonly sheets: readonly FoundSheet[]
  readonly perimeters: readonly { readonly state: Perimeter }[]
}

export function SheetDetail({ data, told, purchase, sheets, perimeters }: SheetDetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group, lookup } = useGroup()
  const asked = purchase.state
  if (asked.status === 'none') return null
  const declared = declaredBy(perimeters, told.body)
  const context: SheetContext = {
    enquiry: asked,
    answers: answersAmong(sheets, told.purchase),
    usersOf: (body) => declaredBy(perimeters, body)?.users,
  }
  return (
    <CaseDetailPage
      data={data}
      title={says.sheetOf(lookup.of(told.body), asked.title)}
      list={{ path: 'purchases', title: says.title }}
      lede={
        <>
          {says.sheetLede(capitalised(labels.status('needSheet', told.status)), told.filedOn)}{' '}
          <Link to={`/groups/${group}/purchases/${told.purchase}`}>{asked.title}</Link>
        </>
      }
      opens="file"
      leads={told.status === 'filed' ? 'accept' : 'validate'}
      stages={<Stages stages={stagesOfSheet(told, asked, says.stages)} />}
      quiet={told.status === 'returned' ? ['accept'] : ['revise']}
      settings={settingsOf(context, told, says.consequences)}
      preface={<SheetRead told={told} asked={asked} declared={declared} />}
    />
  )
}

type ReadProps = {
  readonly told: Told
  readonly asked: Exclude<Purchase, { status: 'none' }>
  readonly declared: ReturnType<typeof declaredBy>
}

/** What was told, and what is to be corrected: read before it is accepted or signed. */
function SheetRead({ told, asked, declared }: ReadProps) {
  const says = useWords(words)
  return (
    <>
      {told.status === 'returned' && (
        <Part title={says.remark}>
          <div className={classes.remark}>
            <p>{told.remark}</p>
            <p>{says.correctBy(told.correctBy)}</p>
          </div>
        </Part>
      )}
      {told.status === 'without-need' ? (
        <Part title={says.without}>
          <p>{told.note}</p>
        </Part>
      ) : (
        <>
          <SheetParts need={told.need} lines={asked.lines} declared={declared} />
          {told.note !== '' && (
            <Part title={says.note}>
              <p>{told.note}</p>
            </Part>
          )}
        </>
      )}
    </>
  )
}

type Consequences = Readonly<Record<'reviseSheet' | 'accept' | 'validate', string>>

/** A revision begins with what was told; the coordinator's answer has the two fields of its schema. */
function settingsOf(context: SheetContext, told: Told, consequences: Consequences) {
  const { enquiry, usersOf } = context
  const need = told.status === 'without-need' ? null : told.need
  return {
    revise: {
      initial: toldSheet({ need, note: told.note }, enquiry, usersOf(told.body)),
      consequence: consequences.reviseSheet,
      fields: (form: ActFields<FormValues>) => <SheetFields {...form} context={context} body={told.body} />,
      payload: (values: FormValues) => sheetPayload(sheetValues(values), enquiry),
    },
    return: { fields: (form: ActFields<FormValues>) => <ReturnFields {...form} /> },
    accept: { consequence: consequences.accept },
    validate: { consequence: consequences.validate },
  }
}

function ReturnFields(form: ActFields<FormValues>) {
  const says = useWords(words)
  return (
    <>
      <LongField label={says.remarkText} maxLength={4000} {...textFieldOf(form, 'remark')} />
      <DateField label={says.correctByField} required {...filledFieldOf(form, 'correctBy')} />
    </>
  )
}
