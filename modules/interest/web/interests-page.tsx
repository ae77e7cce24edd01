import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { OfficeHeld } from '#modules/organisation/index.ts'
import { type CaseColumn, type CaseListData, CaseListPage, CaseListReading } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { personOf } from '#ui/i18n/names.ts'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import type { Declarant } from '../model/interest-state.ts'
import { type BegunInterest, declaredBy, hasDeclared, type ShownInterest, standingOf } from '../model/shown.ts'
import { DeclareFields, declarationPayload, emptyDeclaration } from './declare-fields.tsx'
import classes from './interest.module.css'
import { SignalAct } from './signal-act.tsx'
import { Suspicions } from './suspicions.tsx'
import { words } from './words.ts'

/** A procedure as the server shows it; without its title to a reader that is kept from it. */
export type FoundProcedure = CaseWithState<{ readonly status: string; readonly title?: string }>
type FoundSeat = CaseWithState<{ readonly status: string; readonly procedure?: string }>
type FoundBody = CaseWithState<{ readonly status: string; readonly offices?: readonly OfficeHeld[] }>

/** Who has declared what it may have of an interest, in which procedure, who is kept away and who replaces it. */
export function InterestsPage() {
  const { id } = useGroup()
  const procedures = useRead<readonly FoundProcedure[]>(`/api/groups/${id}/cases?process=procedure`)
  const bodies = useRead<readonly FoundBody[]>(`/api/groups/${id}/cases?process=body`)
  const seats = useRead<readonly FoundSeat[]>(`/api/groups/${id}/cases?process=seat`)
  return (
    <CaseListReading<ShownInterest> process="interest" collection="interests">
      {(data) => (
        <Reading of={procedures}>
          {(found) => (
            <Reading of={bodies}>
              {(held) => <Interests data={data} procedures={found} bodies={held} seats={seats.data} />}
            </Reading>
          )}
        </Reading>
      )}
    </CaseListReading>
  )
}

export type InterestsProps = {
  readonly data: CaseListData<ShownInterest>
  readonly procedures: readonly FoundProcedure[]
  readonly bodies: readonly FoundBody[]
  /** The seats of whoever is only associated with a procedure, whose title it is not told. */
  readonly seats?: readonly FoundSeat[] | undefined
}

export function Interests({ data, procedures, bodies, seats = [] }: InterestsProps) {
  const says = useWords(words)
  const { today, me } = useGroup()
  const guest = me?.guest === true
  // A procedure that is not shown to this reader has no title here.
  const led = procedures.flatMap(({ id, state }) =>
    state.title === undefined || state.status === 'abandoned' ? [] : [{ id, title: state.title }],
  )
  const open = guest ? proceduresOf(seats).map((id) => ({ id, title: says.ofYourSeat })) : led
  const own = declaredBy(me?.person, data.cases)
  const left = open.filter(({ id }) => !own.some(({ state }) => state.procedure === id))
  const declared = data.cases.flatMap(({ state }) => (state.status !== 'none' && hasDeclared(state) ? [state] : []))
  const context = { procedures: open, persons: personsIn(bodies, today), declared }
  // Who has declared everywhere has nothing more to open; the coordinator still records what came on paper.
  const mayOpen = left.length > 0 || (open.length > 0 && me?.coordinates === true)
  const titles = new Map(
    guest
      ? open.map(({ id, title }) => [id, title] as const)
      : procedures.map(({ id, state }) => [id, state.title ?? says.hidden] as const),
  )
  return (
    <CaseListPage
      data={mayOpen ? data : { ...data, opening: { ...data.opening, acts: [] } }}
      collection="interests"
      opens="declare"
      {...(left.length > 0 ? {} : { opensAs: says.onPaper })}
      title={says.title}
      lede={guest ? says.ledeGuest : says.lede}
      none={guest ? says.noneGuest : says.none}
      noneTeach={open.length > 0 ? says.noneTeach : guest ? says.noSeat : says.noProcedure}
      consequence={says.consequence}
      initial={emptyDeclaration(today, (left[0] ?? open[0])?.id ?? '')}
      before={<OwnDeclarations cases={own} titles={titles} />}
      fields={(form) => <DeclareFields {...form} context={context} />}
      payload={(values) => declarationPayload(values, context, today)}
      columns={useColumns(titles, guest ? says.ofYourSeat : says.hidden)}
    >
      {open.length > 0 && !guest && (
        <>
          {me?.coordinates === true && <Suspicions opening={data.opening} context={context} />}
          <Silent {...context} cases={data.cases.map(({ state }) => state)} />
          <SignalAct opening={data.opening} context={context} />
        </>
      )}
    </CaseListPage>
  )
}

type OwnProps = {
  readonly cases: readonly CaseWithState<BegunInterest>[]
  readonly titles: ReadonlyMap<string, string>
}

/** What the reader has declared, with the way to say it anew: nothing of it is asked twice. */
function OwnDeclarations({ cases, titles }: OwnProps) {
  const says = useWords(words)
  const { id: group } = useGroup()
  const labels = useLabels()
  return cases.map(({ id, state }) => (
    <p key={id}>
      {says.youDeclared(titles.get(state.procedure) ?? says.hidden, labels.status('interest', state.status))}{' '}
      <Link to={`/groups/${group}/interests/${id}`}>{says.seeOrRenew}</Link>
    </p>
  ))
}

/** The procedures that these seats are of. */
const proceduresOf = (seats: readonly FoundSeat[]): readonly string[] => [
  ...new Set(seats.flatMap(({ state }) => (state.procedure === undefined ? [] : [state.procedure]))),
]

/** Whoever holds an office that day, once. */
function personsIn(bodies: readonly FoundBody[], today: string): readonly Declarant[] {
  const held = bodies.flatMap(({ id: body, state }) =>
    (state.offices ?? [])
      .filter(({ from, until }) => from <= today && (until === null || today <= until))
      .map(({ person }) => ({ person: person.id, name: person.name, body })),
  )
  return [...new Map(held.map((each) => [each.person, each])).values()]
}

function useColumns(titles: ReadonlyMap<string, string>, unnamed: string): readonly CaseColumn<ShownInterest>[] {
  const says = useWords(words)
  const { id: group } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  const standing = (state: ShownInterest) => (state.status === 'none' ? null : standingOf(state))
  return [
    {
      head: says.person,
      cell: ({ id, state }) =>
        state.status !== 'none' && <Link to={`/groups/${group}/interests/${id}`}>{state.name}</Link>,
    },
    {
      head: says.procedure,
      cell: ({ state }) => (state.status === 'none' ? says.dash : (titles.get(state.procedure) ?? unnamed)),
    },
    { head: says.status, cell: ({ state }) => labels.status('interest', state.status) },
    {
      head: says.since,
      cell: ({ state }) => {
        const since = standing(state)?.since
        return since === undefined ? says.dash : formatDate(since, language)
      },
    },
    {
      head: says.substitute,
      cell: ({ state }) => {
        const found = standing(state)
        return found === null ? says.dash : (found.substitute?.name ?? says.nobodyYet)
      },
    },
  ]
}

type SilentProps = {
  readonly procedures: readonly { readonly id: string; readonly title: string }[]
  readonly persons: readonly Declarant[]
  readonly cases: readonly ShownInterest[]
}

/** Those who have said nothing, procedure by procedure, with the body for which they act. */
function Silent({ procedures, persons, cases }: SilentProps) {
  const says = useWords(words)
  const { lookup } = useGroup()
  const told = (procedure: string) =>
    new Set(
      cases.flatMap((state) =>
        state.status !== 'none' && state.procedure === procedure && hasDeclared(state) ? [state.person] : [],
      ),
    )
  const lists = procedures
    .map(({ id, title }) => ({ id, title, silent: persons.filter(({ person }) => !told(id).has(person)) }))
    .filter(({ silent }) => silent.length > 0)
  return (
    <Part title={says.silent}>
      {lists.length === 0 && <p>{says.allSaid}</p>}
      {lists.map(({ id, title, silent }) => (
        <div key={id}>
          <p>{says.silentIn(title, silent.length)}</p>
          <ul className={classes.list}>
            {silent.map(({ person, name, body }) => (
              <li key={person}>{personOf(name, lookup.name(body))}</li>
            ))}
          </ul>
        </div>
      ))}
    </Part>
  )
}
