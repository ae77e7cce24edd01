import { useParams } from '@tanstack/react-router'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { FileLinks } from '#ui/file-links.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { type BegunContact, isWhole, type ShownContact } from '../model/shown.ts'
import { AnswerFields, CloseFields } from './contact-fields.tsx'
import { type FoundPurchase, titlesOf } from './contacts-page.tsx'
import { words } from './words.ts'

/** One contact: with whom, what was said, and what the coordinator answered. */
export function ContactPage() {
  const { id } = useGroup()
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const purchases = useRead<readonly FoundPurchase[]>(`/api/groups/${id}/cases?process=purchase`)
  return (
    <CaseReading<ShownContact> process="contact" collection="contacts" caseId={caseId}>
      {(data) => <Reading of={purchases}>{(found) => <ContactDetail data={data} purchases={found} />}</Reading>}
    </CaseReading>
  )
}

export type ContactDetailProps = {
  readonly data: CaseData<ShownContact>
  readonly purchases: readonly FoundPurchase[]
}

export function ContactDetail({ data, purchases }: ContactDetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { state } = data.resource
  if (state.status === 'none') return null
  const purchase = titlesOf(purchases).get(state.purchase) ?? says.unknownPurchase
  return (
    <CaseDetailPage
      data={data}
      title={says.caseTitle(state.contactOn)}
      list={{ path: 'contacts', title: says.title }}
      lede={says.caseLede(labels.status('contact', state.status), purchase)}
      opens="declare"
      quiet={['close']}
      preface={<Told state={state} />}
      settings={{
        answer: {
          initial: { answer: '', answerFiles: [] },
          consequence: says.consequences.answer,
          fields: (form) => <AnswerFields {...form} />,
        },
        close: {
          initial: { reason: '' },
          consequence: says.consequences.close,
          fields: (form) => <CloseFields {...form} />,
        },
      }}
    />
  )
}

function Told({ state }: { readonly state: BegunContact }) {
  const says = useWords(words)
  if (!isWhole(state)) return <p>{says.keptFromYou}</p>
  const exchange = says.withWhom(state.operator.name, says.channels[state.channel])
  if (state.status === 'stopped') {
    return (
      <Part title={says.said}>
        <p>{exchange}</p>
        <p>{says.stopped}</p>
      </Part>
    )
  }
  return (
    <>
      <Part title={says.said}>
        <p>{exchange}</p>
        <p>{state.text}</p>
        {state.files.length > 0 && <FileLinks hashes={state.files} />}
      </Part>
      {state.measures !== '' && (
        <Part title={says.measures}>
          <p>{state.measures}</p>
        </Part>
      )}
      {state.status === 'answered' && (
        <Part title={says.answer}>
          <p>{says.answeredOn(state.answeredOn)}</p>
          <p>{state.answer}</p>
          {state.answerFiles.length > 0 && <FileLinks hashes={state.answerFiles} />}
        </Part>
      )}
      {state.status === 'closed' && (
        <Part title={says.answer}>
          <p>{says.closedOn(state.closedOn, state.reason)}</p>
        </Part>
      )}
    </>
  )
}
