import { Link } from '@tanstack/react-router'
import { linkFor } from '#api/acting-for.ts'
import type { ActAnswer, ActRequest } from '#api/answer.ts'
import type { Resource } from '#api/shapes.ts'
import type { IsoDate } from '#kernel/citation.ts'
import { askedAct, useAsked } from '#ui/asked.ts'
import type { FormValues } from '#ui/draft.ts'
import { formatDate, shortHash } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { type Stage, Stages } from '#ui/stages.tsx'
import type { Convention } from '../../model/state.ts'
import { useGroupWords } from '../words/use-group-words.ts'
import { ClauseTable } from './clause-table.tsx'
import { ConventionAct, PERSONAL } from './convention-acts.tsx'
import classes from './convention-page.module.css'
import type { FormContext, Parties } from './form-context.ts'
import { MemberTable } from './member-table.tsx'

type Founded = Exclude<Convention, { status: 'none' }>

export type ConventionViewProps = {
  readonly resource: Resource<Founded>
  readonly parties: Parties
  readonly today: IsoDate
  readonly perform: (act: string, request: ActRequest<FormValues>) => Promise<ActAnswer>
  readonly onVerify: () => Promise<boolean>
  readonly onReload: () => void
}

/** The convention beside its rules: its line, its one act, its clauses, its members, its versions, its other acts. */
export function ConventionView({ resource, parties, today, ...doing }: ConventionViewProps) {
  const words = useGroupWords()
  const { messages } = useLanguage()
  const { id, state } = resource
  const asked = useAsked()
  const context: FormContext = { groupId: id, parties, state, today, asked: asked.body }
  const nameOf = (body: string) => parties.bodies.find((card) => card.id === body)?.name ?? body
  const views = PERSONAL.flatMap((act) => resource.acts.filter((view) => view.act === act))
  const primary =
    views.find(({ open, act }) => open && asked.act === askedAct('convention', act)) ??
    views.find(({ open, act }) => open && act !== 'transmit' && act !== 'revise')
  const act = (view: (typeof views)[number], first: boolean) => (
    <ConventionAct key={view.act} context={context} view={view} primary={first} {...doing} />
  )
  return (
    <Page
      title={words.title}
      crumbs={[
        <Link key="home" to="/">
          {messages.page.home}
        </Link>,
        <Link key="group" to={`/groups/${id}`}>
          {words.board}
        </Link>,
      ]}
      lede={`${state.clauses.title}. ${words.ledes[state.status]}`}
      stages={<Stages stages={useStages(state)} />}
      {...(primary === undefined ? {} : { primary: act(primary, true) })}
      others={views.filter((view) => view !== primary).map((view) => act(view, false))}
    >
      <Part title={words.clauses}>
        <ClauseTable clauses={state.clauses} articles={state.articles} nameOf={nameOf} />
      </Part>
      <Part title={words.members}>
        <MemberTable members={state.members} perMember={state.clauses.originals.perMember} nameOf={nameOf} />
      </Part>
      <Part title={words.versions}>
        <Versions groupId={id} versions={state.versions} />
      </Part>
    </Page>
  )
}

const LINE = ['draft', 'signing', 'constituted', 'in-force', 'ended'] as const

function useStages(state: Founded): readonly Stage[] {
  const labels = useLabels()
  const at = LINE.indexOf(state.status)
  const dates: Partial<Record<Founded['status'], string | null>> = {
    draft: state.versions[0]?.on ?? null,
    constituted: state.signedOn,
    'in-force': state.effectiveOn,
    ended: state.ended?.on ?? null,
  }
  return LINE.map((key, index) => {
    const date = dates[key] ?? null
    return {
      key,
      label: labels.status('convention', key),
      state: index < at ? 'done' : index === at ? 'current' : 'future',
      ...(date === null || index > at ? {} : { date }),
    }
  })
}

type VersionsProps = { readonly groupId: string; readonly versions: Founded['versions'] }

function Versions({ groupId, versions }: VersionsProps) {
  const words = useGroupWords()
  const { language } = useLanguage()
  return (
    <ol className={classes.versions}>
      {versions.map(({ number, on, document }) => (
        <li key={number}>
          {words.version(number)}, <time dateTime={on}>{formatDate(on, language)}</time>,{' '}
          {document === null ? (
            words.noDocument
          ) : (
            <a href={linkFor(`/api/groups/${groupId}/files/${document}`)}>
              {words.document} {shortHash(document)}
            </a>
          )}
        </li>
      ))}
    </ol>
  )
}
