import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Part } from '#ui/page.tsx'
import facts from '#ui/state-facts.module.css'
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
  const { language } = useLanguage()
  const { state } = data.resource
  if (state.status === 'none') return null
  const { body, key, address, name } = state
  return (
    <CaseDetailPage
      data={data}
      title={says.of(name)}
      list={{ path: 'witnesses', title: says.title }}
      lede={says.caseLede(lookup.the(body), formatDate(state.declaredOn, language))}
      opens="declare"
      quiet={['revoke']}
    >
      <Part title={says.facts}>
        <dl className={facts.facts}>
          <Fact term={says.key} told={<code>{key}</code>} />
          <Fact term={says.address} told={address ?? says.noAddress} />
          {state.status === 'revoked' && (
            <Fact term={says.revokedOn(formatDate(state.revokedOn, language))} told={state.reason ?? says.left} />
          )}
        </dl>
      </Part>
    </CaseDetailPage>
  )
}

function Fact({ term, told }: { readonly term: string; readonly told: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{told}</dd>
    </div>
  )
}
