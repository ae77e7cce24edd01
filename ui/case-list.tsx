import type { ReactNode } from 'react'
import type { CaseWithState, ProcessForms } from '#api/group.ts'
import type { ActView, Resource } from '#api/shapes.ts'
import { useCase } from './case.tsx'
import { useCellHead } from './cell-head.ts'
import { CutAway, isCutAway } from './cut.tsx'
import type { FormValues } from './draft.ts'
import { Empty } from './empty.tsx'
import { FramedTable } from './framed-table.tsx'
import { useGroup } from './group.tsx'
import { useCrumbs } from './group-crumbs.tsx'
import { Page, Part } from './page.tsx'
import { Reading, useRead } from './reading.tsx'
import { type FieldsOf, SchemaAct, useForms } from './schema-form/schema-acts.tsx'

/** All that the list of one process reads: its cases, the act that opens another, the schemas of its acts. */
export type CaseListData<S> = {
  readonly cases: readonly CaseWithState<S>[]
  /** How many more there are, of procedures in which the reader has an interest. */
  readonly cut?: number
  readonly opening: Resource<S>
  readonly form: ProcessForms | undefined
}

export type CaseListReadingProps<S> = {
  readonly process: string
  readonly collection: string
  readonly children: (data: CaseListData<S>) => ReactNode
}

/** Reads the cases of one process, then draws their page. */
export function CaseListReading<S>({ process, collection, children }: CaseListReadingProps<S>) {
  const { id } = useGroup()
  const cases = useRead<readonly CaseWithState<S>[]>(`/api/groups/${id}/cases?process=${process}`)
  const opening = useCase<S>({ collection, id: 'new' })
  const forms = useForms()
  return (
    <Reading of={cases}>
      {(found) => (
        <Reading of={opening}>
          {(resource) =>
            children({
              cases: found.filter(({ state }) => !isCutAway(state)),
              cut: found.filter(({ state }) => isCutAway(state)).length,
              opening: resource,
              form: forms.data?.find((each) => each.process === process),
            })
          }
        </Reading>
      )}
    </Reading>
  )
}

/** One column: its head, and what it says of a case. The first names the case and links to it. */
export type CaseColumn<S> = {
  readonly head: string
  readonly cell: (found: CaseWithState<S>) => ReactNode
}

export type CaseListPageProps<S> = {
  readonly data: CaseListData<S>
  readonly collection: string
  /** The act that opens a case; the primary act of the page. */
  readonly opens: string
  /** What that act is called here, where it no longer leads the page. */
  readonly opensAs?: string
  readonly title: string
  readonly lede: ReactNode
  /** What is not there, and when it would be. */
  readonly none: string
  readonly noneTeach: string
  readonly columns: readonly CaseColumn<S>[]
  /** The opening form: what it begins with, what follows, and its own fields where a schema does not say enough. */
  readonly initial?: FormValues
  readonly consequence?: string
  readonly fields?: FieldsOf
  readonly payload?: (values: FormValues) => object
  /** Draws the opening act itself, where a schema gives neither its fields nor its payload. */
  readonly act?: (view: ActView) => ReactNode
  /** What teaches beside an empty list: the conditions, what one will need. */
  readonly teaching?: ReactNode
  /** Says which cases alone are shown, where the address of the page asks for some. */
  readonly narrowed?: ReactNode
  /** What stands above the list, and the list's own title then. */
  readonly before?: ReactNode
  readonly listTitle?: string
  /** What stands under the list. */
  readonly children?: ReactNode
}

/** The cases of one process as a table, the act that opens another, and what an empty list teaches. */
export function CaseListPage<S>(props: CaseListPageProps<S>) {
  const { data, collection, opens, opensAs, title, lede, none, noneTeach, columns, teaching, children } = props
  const { cases, opening, form } = data
  const { initial = {}, consequence, fields, payload, before, listTitle } = props
  const crumbs = useCrumbs()
  const view = opening.acts.find(({ act }) => act === opens)
  const formOf =
    props.act ??
    ((found: ActView) => (
      <SchemaAct
        place={{ collection, id: 'new' }}
        resource={opening}
        view={found}
        schema={form?.acts[opens]}
        primary={opensAs === undefined}
        {...(opensAs === undefined ? {} : { title: opensAs })}
        initial={initial}
        {...(consequence === undefined ? {} : { consequence })}
        {...(fields === undefined ? {} : { fields })}
        {...(payload === undefined ? {} : { payload })}
      />
    ))
  return (
    <Page title={title} lede={lede} crumbs={crumbs} {...(view === undefined ? {} : { primary: formOf(view) })}>
      {(data.cut ?? 0) > 0 && <CutAway />}
      {props.narrowed}
      {cases.length === 0 ? (
        // Of what is kept from the reader nothing is said, and not that there is nothing either.
        (data.cut ?? 0) === 0 && (
          <Empty title={none} teach={noneTeach}>
            {teaching}
          </Empty>
        )
      ) : (
        <>
          {before}
          {listTitle === undefined ? (
            <CaseTable cases={cases} columns={columns} />
          ) : (
            <Part title={listTitle}>
              <CaseTable cases={cases} columns={columns} />
            </Part>
          )}
        </>
      )}
      {children}
    </Page>
  )
}

type CaseTableProps<S> = Pick<CaseListPageProps<S>, 'columns'> & Pick<CaseListData<S>, 'cases'>

/** Cases as a table that can be copied into a spreadsheet; on a phone each cell says its column's head. */
export function CaseTable<S>({ cases, columns }: CaseTableProps<S>) {
  const cellHead = useCellHead()
  return (
    <FramedTable heads={columns.map(({ head }) => head)}>
      {cases.map((found) => (
        <tr key={found.id}>
          {columns.map(({ head, cell }, index) =>
            index === 0 ? (
              <th key={head} scope="row">
                {cell(found)}
              </th>
            ) : (
              <td key={head} data-head={cellHead(head)}>
                {cell(found)}
              </td>
            ),
          )}
        </tr>
      ))}
    </FramedTable>
  )
}
