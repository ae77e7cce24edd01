import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CaseWithState, JsonSchema, ProcessForms } from '#api/group.ts'
import type { ActView, Resource } from '#api/shapes.ts'
import { BodyRights } from '#modules/contract/web/parts.ts'
import { useCase } from '#ui/case.tsx'
import { Empty } from '#ui/empty.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page, Part } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { SchemaAct, useForms } from '#ui/schema-form/schema-acts.tsx'
import type { AuthorisingActState } from '../model/authorising-act-state.ts'
import type { Body } from '../model/body-state.ts'
import { holderOn, type OfficeHeld } from '../model/office.ts'
import { actWords } from './act-words.ts'
import classes from './member.module.css'
import { MemberAct } from './member-act.tsx'
import { beginRecord, RecordFields } from './record-act.tsx'
import { terms, words } from './words.ts'

const NEW_ACT = { collection: 'authorising-acts', id: 'new' } as const

type ActCase = CaseWithState<AuthorisingActState>

/** A member's card: who it is, who acts for it, the acts of its organs and where each stands. */
export function MemberPage() {
  const { id: group } = useGroup()
  const { bodyId = '' }: { bodyId?: string } = useParams({ strict: false })
  const body = useCase<Body>({ collection: 'bodies', id: bodyId })
  const acts = useRead<readonly ActCase[]>(`/api/groups/${group}/cases?process=authorisingAct`)
  const opening = useCase<AuthorisingActState>(NEW_ACT)
  const forms = useForms()
  const about = useAbout()
  return (
    <Reading of={body}>
      {(resource) => (
        <Member
          resource={resource}
          acts={(acts.data ?? []).filter(({ state }) => state.status !== 'none' && state.body === bodyId)}
          opening={opening.data}
          forms={forms.data ?? []}
          about={about}
        >
          <BodyRights body={bodyId} />
        </Member>
      )}
    </Reading>
  )
}

/** `?subject=…&about=…`, as a page that lacks an act of this body links to its card. */
function useAbout(): Readonly<Record<string, string>> {
  const { subject, about }: { readonly subject?: unknown; readonly about?: unknown } = useSearch({ strict: false })
  return {
    ...(typeof subject === 'string' ? { subject } : {}),
    ...(typeof about === 'string' ? { about } : {}),
  }
}

export type MemberProps = {
  readonly resource: Resource<Body>
  readonly acts: readonly ActCase[]
  /** The act that records a deliberation of this body, once it is read. */
  readonly opening: Resource<AuthorisingActState> | undefined
  readonly forms: readonly ProcessForms[]
  /** What a link asks the body to decide: the form begins with it. */
  readonly about?: Readonly<Record<string, string>>
  /** What the contracts of the group allow and forbid it. */
  readonly children?: ReactNode
}

export function Member({ resource, acts, opening, forms, about = {}, children }: MemberProps) {
  const says = useWords(words)
  const { id: group, today } = useGroup()
  const crumbs = useCrumbs(
    <Link key="members" to={`/groups/${group}/members`}>
      {says.title}
    </Link>,
  )
  const { state } = resource
  if (state.status === 'none') return null
  const holder = holderOn(state, 'representative', today)
  const schemas = (process: string) => forms.find((form) => form.process === process)?.acts
  const record = opening?.acts.find(({ act }) => act === 'record')
  const ownAct = (view: ActView) => (
    <SchemaAct
      key={view.act}
      place={{ collection: 'bodies', id: resource.id }}
      resource={resource}
      view={view}
      schema={schemas('body')?.[view.act]}
    />
  )
  return (
    <Page
      title={state.name}
      crumbs={crumbs}
      lede={holder === undefined ? says.heldByNobody : says.heldBy(holder.title, holder.from)}
      {...(opening === undefined || record === undefined
        ? {}
        : {
            primary: (
              <RecordAct
                {...{ opening, record, about }}
                id={resource.id}
                body={state}
                schema={schemas('authorisingAct')?.record}
              />
            ),
          })}
      others={resource.acts.filter(({ act }) => act !== 'register').map(ownAct)}
    >
      <Part title={says.identity}>
        <IdentityCard body={state} />
      </Part>
      <Part title={says.offices}>
        <Offices offices={state.offices} />
      </Part>
      {children}
      <Part title={says.acts}>
        {acts.length === 0 && <Empty title={says.actsNone} teach={says.actsTeach} />}
        {acts.map((act) => (
          <MemberAct key={act.id} act={act} schemas={schemas('authorisingAct') ?? {}} />
        ))}
      </Part>
    </Page>
  )
}

type Registered = Exclude<Body, { status: 'none' }>

type RecordActProps = {
  readonly id: string
  readonly body: Registered
  readonly opening: Resource<AuthorisingActState>
  readonly record: ActView
  readonly schema: JsonSchema | undefined
  readonly about: Readonly<Record<string, string>>
}

/** Records an act of the body's organ; without a link that says otherwise, the one by which it joins. */
function RecordAct({ id, body, opening, record, schema, about }: RecordActProps) {
  const { today } = useGroup()
  const { organsByKind } = useWords(actWords)
  return (
    <SchemaAct
      place={NEW_ACT}
      resource={opening}
      view={record}
      schema={schema}
      initial={{ ...beginRecord(id, body, today, organsByKind[body.kind] ?? ''), subject: 'membership', ...about }}
      fields={(form) => <RecordFields {...form} schema={schema} />}
      primary
    />
  )
}

function IdentityCard({ body }: { readonly body: Registered }) {
  const says = useWords(words)
  const { kinds } = useWords(terms)
  return (
    <dl className={classes.identity}>
      <dt>{says.kind}</dt>
      <dd>{kinds[body.kind]}</dd>
      <dt>{says.siret}</dt>
      <dd>{body.siret?.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u202f$2\u202f$3\u202f$4') ?? '–'}</dd>
      <dt>{says.seat}</dt>
      <dd>{body.seat.text}</dd>
      <dt>{says.buyer}</dt>
      <dd>{body.isBuyer ? says.yes : says.no}</dd>
    </dl>
  )
}

/** Who acts for the body, those of today first: each with its dates and the act that gave it. */
function Offices({ offices }: { readonly offices: readonly OfficeHeld[] }) {
  const says = useWords(words)
  const { offices: names, officeActs } = useWords(terms)
  const { language } = useLanguage()
  const { today } = useGroup()
  if (offices.length === 0) return <Empty title={says.officesNone} teach={says.officesTeach} />
  const isHeld = ({ from, until }: OfficeHeld) => from <= today && (until === null || today <= until)
  const sorted = offices.toSorted((a, b) => Number(isHeld(b)) - Number(isHeld(a)) || b.from.localeCompare(a.from))
  return (
    <ol className={classes.offices}>
      {sorted.map((held) => (
        <li key={held.number} data-held={isHeld(held) ? true : undefined}>
          <span className={classes.note}>
            {says.from(held.from)}
            {held.until !== null && `, ${says.until(held.until)}`}
          </span>
          <span>
            {held.title}, {held.person.name}
            <span className={classes.note}>
              {' '}
              {names[held.office]}
              {held.givenBy !== null &&
                ` · ${officeActs[held.givenBy.kind]}, ${formatDate(held.givenBy.date, language)}`}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}
