import { Link, useParams } from '@tanstack/react-router'
import type { Resource } from '#api/shapes.ts'
import type { ActFields } from '#ui/act/act-form.tsx'
import { textFieldOf } from '#ui/act/field-of.ts'
import { buttonLook } from '#ui/button.tsx'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import type { FormValues } from '#ui/draft.ts'
import { ChoiceField, LongField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { REVOCATION_CAUSES, type Standing } from '../model/key-set-state.ts'
import { draftOf, rehearsalDue, shown } from '../model/versions.ts'
import { type KnownPerson, type ShownKeySets, usePersons } from './data.ts'
import classes from './key-set.module.css'
import { KeyholderTable } from './keyholder-table.tsx'
import { NamingFields, namingOf, namingPayload } from './naming-fields.tsx'
import { VersionSummary } from './version-summary.tsx'
import { words } from './words.ts'

/** The keys of one consultation: who holds them, how many it takes, what is missing. */
export function KeySetPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const persons = usePersons()
  return (
    <CaseReading<ShownKeySets> process="keySet" collection="key-sets" caseId={caseId}>
      {(data) => <KeySetDetail data={data} {...persons} />}
    </CaseReading>
  )
}

export type KeySetDetailProps = {
  readonly data: CaseData<ShownKeySets>
  readonly known: readonly KnownPerson[]
  readonly inOffice: readonly KnownPerson[]
}

export function KeySetDetail({ data, known, inOffice }: KeySetDetailProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group, today } = useGroup()
  const { state } = data.resource
  if (state.status === 'none') return null
  const since = state.rehearsalFor === null ? null : rehearsalDue(state.rehearsalFor, today).from
  const latest = state.versions.at(-1)
  const naming = latest === undefined ? {} : namingOf(state, latest)
  const fields = (form: ActFields<FormValues>) => <NamingFields form={form} persons={inOffice} />
  return (
    <CaseDetailPage
      data={data}
      title={says.of(state.reference)}
      list={{ path: 'key-sets', title: says.title }}
      lede={capitalised(labels.status('keySet', state.status))}
      opens="name"
      leads={draftOf(state) === undefined ? 'renew' : 'publish'}
      quiet={['revise', 'renew', 'revoke', 'callRehearsal', 'close']}
      inPlace={['giveKey', 'rehearse']}
      preface={<YourKey resource={data.resource} />}
      settings={{
        revise: { initial: naming, fields, payload: namingPayload },
        renew: { initial: naming, fields, payload: namingPayload },
        revoke: {
          initial: { keyholder: '', cause: 'departure', reason: '' },
          fields: (form) => <RevocationFields form={form} state={state} known={known} />,
        },
      }}
    >
      {state.versions.toReversed().map((version) => (
        <Part key={version.version} title={says.version(version.version)}>
          <VersionSummary state={state} version={shown(state, version)} since={since} />
          <KeyholderTable version={shown(state, version)} known={known} />
        </Part>
      ))}
      <Part title={says.server}>
        <p className={classes.note}>{says.serverTeach}</p>
        <p>
          <Link to={`/groups/${group}/consultations/${state.consultation}`}>{says.openConsultation}</Link>
        </p>
      </Part>
    </CaseDetailPage>
  )
}

/** Where the reader makes or tries its own key, if it has one here. */
function YourKey({ resource: { id, acts } }: { readonly resource: Resource<unknown> }) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const isOpen = (name: string) => acts.some(({ act, open }) => act === name && open)
  const tries = isOpen('rehearse')
  const gives = isOpen('giveKey') && !tries
  if (!gives && !tries) return null
  return (
    <Part title={says.yours}>
      <p>{gives ? says.toGive : says.toRehearse}</p>
      <p>
        <Link to={`/groups/${group}/key-sets/${id}/key`} className={buttonLook} data-rank={gives ? 'primary' : 'plain'}>
          {gives ? says.goGive : says.goRehearse}
        </Link>
      </p>
    </Part>
  )
}

type RevocationProps = {
  readonly form: ActFields<FormValues>
  readonly state: Standing
  readonly known: readonly KnownPerson[]
}

function RevocationFields({ form, state, known }: RevocationProps) {
  const { revoking: says } = useWords(words)
  const { lookup } = useGroup()
  const nameOf = (person: string) => known.find(({ id }) => id === person)?.name ?? ''
  return (
    <>
      <ChoiceField
        label={says.who}
        none={says.nobody}
        options={state.keyholders
          .filter(({ revoked }) => revoked === null)
          .map(({ id, person, body }) => [id, `${nameOf(person)} – ${lookup.name(body)}`] as const)}
        {...textFieldOf(form, 'keyholder')}
      />
      <ChoiceField
        label={says.cause}
        options={REVOCATION_CAUSES.map((cause) => [cause, says.causes[cause]] as const)}
        {...textFieldOf(form, 'cause')}
      />
      <LongField label={says.reason} maxLength={4000} {...textFieldOf(form, 'reason')} />
    </>
  )
}
