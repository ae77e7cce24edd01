import { Link } from '@tanstack/react-router'
import type { ProcessForms } from '#api/group.ts'
import type { Resource } from '#api/shapes.ts'
import { useCase } from '#ui/case.tsx'
import { type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { dayOf, formatDate, formatTime } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { SchemaAct, useForms } from '#ui/schema-form/schema-acts.tsx'
import type { WatchView } from '../contract.ts'
import type { Quorum } from '../model/quorum-state.ts'
import type { Witness } from '../model/witness-state.ts'
import { Watched } from './watched.tsx'
import classes from './witnessing.module.css'
import { words } from './words.ts'

/** Who watches the register, how many must have, and the form by which a member declares its witness. */
export function WitnessesPage() {
  const { id } = useGroup()
  const watch = useRead<WatchView>(`/api/groups/${id}/log`)
  const quorum = useCase<Quorum>({ collection: 'quorum', id: null })
  const forms = useForms()
  return (
    <CaseListReading<Witness> process="witness" collection="witnesses">
      {(data) => (
        <Reading of={watch}>
          {(seen) => (
            <Reading of={quorum}>
              {(agreed) => (
                <Witnesses
                  data={data}
                  watch={seen}
                  quorum={agreed}
                  form={forms.data?.find(({ process }) => process === 'quorum')}
                  now={new Date()}
                />
              )}
            </Reading>
          )}
        </Reading>
      )}
    </CaseListReading>
  )
}

export type WitnessesProps = {
  readonly data: CaseListData<Witness>
  readonly watch: WatchView
  readonly quorum: Resource<Quorum>
  readonly form: ProcessForms | undefined
  readonly now: Date
}

export function Witnesses({ data, watch, quorum, form, now }: WitnessesProps) {
  const says = useWords(words)
  const labels = useLabels()
  const { id: group, me, lookup } = useGroup()
  const { language } = useLanguage()
  const heard = (id: string) => {
    const at = watch.heard.find((one) => one.id === id)?.at
    return at === undefined ? says.never : says.onDay(formatDate(dayOf(at), language), formatTime(at, language))
  }
  return (
    <CaseListPage
      data={data}
      collection="witnesses"
      opens="declare"
      title={says.title}
      lede={says.lede}
      none={says.none}
      noneTeach={says.noneTeach}
      consequence={says.consequence}
      initial={{ body: me?.body.id ?? '' }}
      listTitle={says.list}
      columns={[
        {
          head: says.witness,
          cell: ({ id, state }) =>
            state.status === 'none' ? null : <Link to={`/groups/${group}/witnesses/${id}`}>{state.name}</Link>,
        },
        { head: says.member, cell: ({ state }) => (state.status === 'none' ? null : lookup.name(state.body)) },
        {
          head: says.declaredOn,
          cell: ({ state }) => (state.status === 'none' ? null : formatDate(state.declaredOn, language)),
        },
        { head: says.standing, cell: ({ state }) => labels.status('witness', state.status) },
        { head: says.heard, cell: ({ id, state }) => (state.status === 'declared' ? heard(id) : null) },
      ]}
    >
      <Part title={says.watch}>
        <Watched watch={watch} now={now} />
      </Part>
      <QuorumPart quorum={quorum} form={form} />
    </CaseListPage>
  )
}

function QuorumPart({ quorum, form }: Pick<WitnessesProps, 'quorum' | 'form'>) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const { language } = useLanguage()
  const { state, acts } = quorum
  const view = acts.find(({ act }) => act === 'agree')
  return (
    <Part title={says.quorum}>
      {state.status === 'none' ? (
        <p>{says.notAgreed}</p>
      ) : (
        <p>
          {says.agreed(state.size, state.witnesses.length, formatDate(state.agreedOn, language))}{' '}
          {says.bears(state.faulty)}
        </p>
      )}
      {state.status === 'agreed' && (
        <p>
          <a href={`/api/public/log/policies/${group}`} download="policy.txt">
            {says.policy}
          </a>
        </p>
      )}
      {view !== undefined && (
        <div className={classes.act}>
          <SchemaAct
            place={{ collection: 'quorum', id: null, opening: 'agree' }}
            resource={quorum}
            view={view}
            schema={form?.acts.agree}
            initial={{ faulty: state.status === 'none' ? 0 : state.faulty }}
            consequence={says.agreeNote}
          />
        </div>
      )}
    </Part>
  )
}
