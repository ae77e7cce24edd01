import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { linkFor } from '#api/acting-for.ts'
import { type KnownPerson, usePersons } from '#modules/key-set/web/parts.ts'
import { textFieldOf } from '#ui/act/field-of.ts'
import { type CaseData, CaseDetailPage, CaseReading } from '#ui/case-detail.tsx'
import { LongField, RadioField } from '#ui/field/plain-fields.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { Colon } from '#ui/i18n/colon.tsx'
import { capitalised } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { textOf } from '#ui/schema-form/values.ts'
import { MANNERS, type Opening, ORDERS, type Session } from '../model/opening-state.ts'
import { isWhole, type ShownOpening } from '../model/secrecy.ts'
import { Envelopes, StaySealed } from './envelopes.tsx'
import { GiveShares } from './give-shares.tsx'
import { Holders } from './holders.tsx'
import classes from './opening.module.css'
import { givingAs } from './release-shares.ts'
import { ExclusionFields, ExclusionsDecided, InclusionSinceField } from './session-fields.tsx'
import { words } from './words.ts'

/** How often a session that is under way is read again, in milliseconds: people look at it together. */
const LIVE = 2000

/** One session: who holds keys and who is there, what is sealed, what opens, what stays sealed; then its register. */
export function OpeningPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  const { known } = usePersons()
  return (
    <CaseReading<ShownOpening> process="opening" collection="openings" caseId={caseId}>
      {(data) => <OpeningDetail data={data} persons={known} />}
    </CaseReading>
  )
}

type DetailProps = { readonly data: CaseData<ShownOpening>; readonly persons: readonly KnownPerson[] }

export function OpeningDetail({ data, persons }: DetailProps) {
  const { state, id } = { state: data.resource.state, id: data.resource.id }
  useLive(state.status === 'opened' ? id : null)
  if (!isWhole(state)) return <KeptOpening state={state} data={data} />
  if (state.status === 'none') return null
  return <WholeOpening data={data} persons={persons} state={state} />
}

/** Reads the session again and again while it is under way. */
function useLive(opening: string | null): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (opening === null) return
    const again = setInterval(() => {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).includes(opening) })
    }, LIVE)
    return () => clearInterval(again)
  }, [queries, opening])
}

type WholeProps = DetailProps & { readonly state: Exclude<Opening, { status: 'none' }> }

function WholeOpening({ data, persons, state }: WholeProps) {
  const says = useWords(words)
  const { id: group, me } = useGroup()
  const { id, acts } = data.resource
  const keyholders = givingAs(acts, state, me?.person ?? null)
  const isHere = state.status === 'opened' && state.attendance.some(({ person }) => person === me?.person)
  return (
    <CaseDetailPage
      data={data}
      title={says.titleOf(state.reference)}
      list={{ path: 'openings', title: says.title }}
      lede={ledeOf(state, says)}
      opens="fix"
      leads={state.status !== 'opened' ? 'open' : isHere ? 'proceed' : 'attend'}
      quiet={isHere ? ['attend', 'include', 'end'] : ['include', 'end']}
      inPlace={['give', 'giveTimePart']}
      settings={state.status === 'fixed' ? settingsIn(says) : { ...settingsIn(says), ...withDeposits(state, acts) }}
    >
      {state.status !== 'fixed' && (
        <>
          {state.status === 'opened' &&
            keyholders.map((keyholder) => (
              <GiveShares key={keyholder} id={id} seq={data.resource.seq} session={state} keyholder={keyholder} />
            ))}
          {state.status === 'opened' &&
            givingAs(acts, state, me?.person ?? null, 'time').map((keeper) => (
              <GiveShares key={keeper} id={id} seq={data.resource.seq} session={state} keyholder={keeper} part="time" />
            ))}
          {state.status === 'ended' && (
            <p>
              <Icon name="file" />{' '}
              <a href={linkFor(`/api/groups/${group}/openings/${id}/minutes.pdf`)}>{says.minutesPdf}</a>
            </p>
          )}
          <Holders session={state} persons={persons} />
          <Envelopes id={id} session={state} />
          <StaySealed session={state} />
        </>
      )}
      <Part title={says.set}>
        <p>{says.setOf(state.fixed.count)}</p>
        {state.status !== 'fixed' && me?.coordinates === true && (
          <p>
            <Link to={`/groups/${group}/openings/${id}/deposits`}>{says.register}</Link>
            {' · '}
            <Link to={`/groups/${group}/arrivals`}>{says.arrivals}</Link>
          </p>
        )}
        <p className={classes.root}>
          {says.root}
          <Colon /> <code>{state.fixed.root}</code>
        </p>
      </Part>
    </CaseDetailPage>
  )
}

/** What is told of a session to whoever does not sit in it, and of deposits to anybody before the session is open. */
function KeptOpening({ data, state }: { readonly data: CaseData<ShownOpening>; readonly state: ShownOpening }) {
  const says = useWords(words)
  const labels = useLabels()
  const crumbs = useCrumbs()
  const { me } = useGroup()
  const reference = 'reference' in state && state.reference !== undefined ? state.reference : ''
  const note = state.status === 'fixed' ? says.keptSealed : says.kept
  if (state.status === 'fixed' && me?.coordinates === true) {
    return (
      <CaseDetailPage
        data={data}
        title={says.titleOf(reference)}
        list={{ path: 'openings', title: says.title }}
        lede={capitalised(labels.status('opening', state.status))}
        opens="fix"
        leads="open"
        settings={settingsIn(says)}
      >
        <p>{note}</p>
      </CaseDetailPage>
    )
  }
  return (
    <Page title={says.titleOf(reference)} lede={capitalised(labels.status('opening', state.status))} crumbs={crumbs}>
      <p>{note}</p>
    </Page>
  )
}

type Says = ReturnType<typeof useWords<(typeof words)['fr']>>

function ledeOf(state: WholeProps['state'], says: Says): string {
  if (state.status === 'fixed') return says.fixedLede(state.fixed.at)
  return state.status === 'opened' ? says.openedLede(state.openedAt) : says.endedLede(state.endedAt)
}

type Settings = NonNullable<Parameters<typeof CaseDetailPage>[0]['settings']>

type Acts = CaseData<ShownOpening>['resource']['acts']

/** Whether the applications are examined here: then who is excluded is decided there, and asked nowhere else. */
const isExamined = (acts: Acts): boolean =>
  (acts.find(({ act }) => act === 'proceed')?.findings ?? []).some(
    ({ rule, outcome }) => rule === 'applicationsDecided' && outcome !== 'not-applicable',
  )

/** The forms that name deposits of the session. */
const withDeposits = (session: Session, acts: Acts): Settings => ({
  proceed: {
    initial: { excluded: [] },
    fields: (form) => (isExamined(acts) ? <ExclusionsDecided /> : <ExclusionFields form={form} session={session} />),
  },
  include: {
    initial: { deposit: '' },
    fields: (form) => <InclusionSinceField form={form} session={session} consultation={session.consultation} />,
  },
})

const settingsIn = (says: Says): Settings => ({
  open: {
    initial: { order: 'applications-first' },
    fields: ({ values, change }) => (
      <RadioField
        legend={says.order}
        value={textOf(values.order)}
        options={ORDERS.map((order) => [order, says.orders[order]])}
        onChange={(order) => change({ order })}
      />
    ),
  },
  attend: {
    initial: { manner: 'present' },
    fields: ({ values, change }) => (
      <RadioField
        legend={says.manner}
        value={textOf(values.manner)}
        options={MANNERS.map((manner) => [manner, says.manners[manner]])}
        onChange={(manner) => change({ manner })}
      />
    ),
  },
  end: {
    initial: { observations: '' },
    fields: (form) => <LongField label={says.observations} maxLength={20_000} {...textFieldOf(form, 'observations')} />,
  },
})
