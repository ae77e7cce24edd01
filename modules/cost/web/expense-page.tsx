import { useParams } from '@tanstack/react-router'
import type { Group } from '#modules/convention/index.ts'
import { useConventionGroup } from '#modules/convention/web/parts.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { FileLinks } from '#ui/file-links.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatCents, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { Reading } from '#ui/reading.tsx'
import { advancerOf, openShares } from '../model/sharing.ts'
import type { Expense } from '../model/state.ts'
import { conventionKey, emptyWeights } from '../model/totals.ts'
import classes from './cost.module.css'
import { CostsClause } from './costs-clause.tsx'
import { CancelFields, SettleFields, ShareFields, sharingBegins } from './expense-fields.tsx'
import { Sharing } from './sharing.tsx'
import { words } from './words.ts'

/** One expense: its document, how it is shared to the cent, who has paid. */
export function ExpensePage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  return (
    <Reading of={useConventionGroup()}>
      {(group) => (
        <CaseReading<Expense> process="expense" collection="expenses" caseId={caseId}>
          {(data) => <ExpenseDetail data={data} group={group} />}
        </CaseReading>
      )}
    </Reading>
  )
}

export type ExpenseDetailProps = { readonly data: CaseData<Expense>; readonly group: Group }

export function ExpenseDetail({ data, group }: ExpenseDetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { language } = useLanguage()
  const { lookup } = useGroup()
  const { state } = data.resource
  if (state.status === 'none') return null
  const { label, amount, incurredOn, supplier, nature, proof } = state
  const context = {
    amount,
    key: conventionKey(group, incurredOn),
    members: emptyWeights(group, incurredOn),
  }
  const advancer = advancerOf(group, state)
  const owing = state.status === 'shared' ? openShares(group, state) : []
  return (
    <CaseDetailPage
      data={data}
      title={label}
      list={{ path: 'costs', title: says.title }}
      lede={`${formatCents(amount, language)}, ${supplier}, ${formatDate(incurredOn, language)}. ${capitalised(labels.status('expense', state.status))}.`}
      opens="record"
      quiet={['cancel']}
      settings={{
        share: {
          initial: sharingBegins(context),
          consequence: says.shareConsequence,
          fields: (form) => <ShareFields {...form} context={context} />,
        },
        settle: {
          initial: { body: owing[0]?.body ?? '', paidOn: '', proof: '' },
          fields: (form) => <SettleFields {...form} owing={owing} />,
        },
        cancel: { fields: (form) => <CancelFields {...form} /> },
      }}
    >
      <Part title={says.proof}>
        <p>{capitalised(says.natures[nature])}.</p>
        <FileLinks hashes={[proof]} />
      </Part>
      <Part title={says.sharing}>
        <p className={classes.how}>
          <CostsClause group={group} />
        </p>
        {advancer !== undefined && state.status !== 'cancelled' && (
          <p>
            {state.status === 'shared' ? says.owedToIt(lookup.the(advancer)) : says.advancedBy(lookup.the(advancer))}
          </p>
        )}
        <Shared state={state} advancer={advancer} />
      </Part>
    </CaseDetailPage>
  )
}

type SharedProps = { readonly state: Exclude<Expense, { status: 'none' }>; readonly advancer: string | undefined }

function Shared({ state, advancer }: SharedProps) {
  const says = useWords(words)
  const { language } = useLanguage()
  if (state.status === 'cancelled')
    return <p>{says.cancelledOn(formatDate(state.cancelledOn, language), state.reason)}</p>
  if (state.status === 'recorded') return <p>{says.notShared}</p>
  return (
    <>
      <p className={classes.how}>{state.source === null ? says.keyOf : says.givenBy(state.source)}</p>
      <Sharing
        amount={state.amount}
        weights={state.weights}
        settlements={state.settlements}
        advancer={advancer}
        complete={state.status === 'settled'}
      />
    </>
  )
}
