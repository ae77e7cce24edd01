import type { ProcessForms } from '#api/group.ts'
import type { ActView, Resource } from '#api/shapes.ts'
import { useCellHead } from '#ui/cell-head.ts'
import { DocumentLink } from '#ui/document-link.tsx'
import { FramedTable } from '#ui/framed-table.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Icon } from '#ui/icon.tsx'
import { Part } from '#ui/page.tsx'
import { CHECKLIST, type Checklist, type ChecklistItem, openItems, type Settled } from '../model/checklist.ts'
import type { Completion } from '../model/completion-state.ts'
import classes from './end.module.css'
import { words } from './page-words.ts'
import { SettleAct } from './settle-act.tsx'

export type ChecklistPartProps = {
  readonly resource: Resource<Completion>
  readonly checklist: Checklist
  readonly form: ProcessForms | undefined
}

/** The clearing in law and in accounts, item by item: what proves it, who said so, when; the act that settles it. */
export function ChecklistPart({ resource, checklist, form }: ChecklistPartProps) {
  const { checklist: says } = useWords(words)
  const open = openItems(checklist)
  const view = resource.acts.find((each) => each.act === 'settle' && each.open)
  return (
    <Part title={says.title}>
      <p>{says.summary(checklist.length, CHECKLIST.length)}</p>
      <FramedTable heads={[says.item, says.state, says.proof, says.author]}>
        {CHECKLIST.map((item) => (
          <Row key={item} item={item} settled={checklist.find((each) => each.item === item)} />
        ))}
      </FramedTable>
      {view !== undefined && (
        <>
          <Settling {...{ resource, view, form }} among={open} />
          <Settling {...{ resource, view, form }} among={CHECKLIST.filter((item) => !open.includes(item))} known />
        </>
      )}
    </Part>
  )
}

type SettlingProps = Pick<ChecklistPartProps, 'resource' | 'form'> & {
  readonly view: ActView
  readonly among: readonly ChecklistItem[]
  /** These are settled: the same act corrects them. */
  readonly known?: boolean
}

function Settling({ resource, view, form, among, known = false }: SettlingProps) {
  const { checklist: says, items } = useWords(words)
  if (among.length === 0) return null
  return (
    <ul className={classes.settling} data-known={known || undefined}>
      {among.map((item) => (
        <li key={item}>
          <SettleAct
            resource={resource}
            view={view}
            item={item}
            form={form}
            title={known ? says.correct(items[item]) : says.settle(items[item])}
            quiet={known}
          />
        </li>
      ))}
    </ul>
  )
}

type RowProps = { readonly item: ChecklistItem; readonly settled: Settled | undefined }

function Row({ item, settled }: RowProps) {
  const { checklist: says, items } = useWords(words)
  const head = useCellHead()
  const { lookup } = useGroup()
  return (
    <tr>
      <th scope="row">{items[item]}</th>
      <td>
        <State settled={settled} />
      </td>
      <td>
        {settled?.outcome === 'done' && (
          <>
            <DocumentLink hash={settled.evidence} label={says.evidence} />
            {settled.note !== '' && <p>{settled.note}</p>}
          </>
        )}
        {settled?.outcome === 'not-applicable' && settled.reason}
      </td>
      <td data-head={settled === undefined ? undefined : head(says.author)}>
        {settled !== undefined && lookup.name(settled.author)}
      </td>
    </tr>
  )
}

function State({ settled }: Pick<RowProps, 'settled'>) {
  const says = useWords(words).checklist
  const { language } = useLanguage()
  if (settled === undefined)
    return (
      <span className={classes.missing}>
        <Icon name="cross" /> {says.open}
      </span>
    )
  const on = formatDate(settled.on, language)
  return settled.outcome === 'done' ? (
    <span>
      <Icon name="check" /> {says.done(on)}
    </span>
  ) : (
    <span>
      <Icon name="dash" /> {says.notApplicable(on)}
    </span>
  )
}
