import { useParams } from '@tanstack/react-router'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import type { Witness } from '../model/witness-state.ts'
import { words } from './words.ts'

/** One witness: whose it is, by what it is known, and why it was revoked. */
export function WitnessPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  return (
    <CaseReading<Witness> process="witness" collection="witnesses" caseId={caseId}>
      {(data) => <WitnessDetail data={data} />}
    </CaseReading>
  )
}

export function WitnessDetail({ data }: { readonly data: CaseData<Witness> }) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const { state } = data.resource
  if (state.status === 'none') return null
  const { body, key, address, name } = state
  return (
    <CaseDetailPage
      data={data}
      title={says.of(name)}
      list={{ path: 'witnesses', title: says.title }}
      lede={says.caseLede(lookup.name(body))}
      opens="declare"
      quiet={['revoke']}
    >
      <Part title={says.facts}>
        {state.status === 'revoked' && <p>{state.reason ?? says.left}</p>}
        <dl>
          <dt>{says.key}</dt>
          <dd>
            <code>{key}</code>
          </dd>
          <dt>{says.address}</dt>
          <dd>{address ?? says.noAddress}</dd>
        </dl>
      </Part>
    </CaseDetailPage>
  )
}
