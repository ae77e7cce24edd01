import { Link } from '@tanstack/react-router'
import type { CaseView, ProcessForms } from '#api/group.ts'
import { Empty } from '#ui/empty.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page } from '#ui/page.tsx'
import { Reading, useRead } from '#ui/reading.tsx'
import { useForms } from '#ui/schema-form/schema-acts.tsx'
import { caseLink } from './links.ts'
import classes from './lists.module.css'
import { useProcessName } from './process-name.ts'
import { words } from './words.ts'

/** Every case of the group by process, and the way to open another. */
export function CasesPage() {
  const { id } = useGroup()
  const cases = useRead<readonly CaseView[]>(`/api/groups/${id}/cases`)
  const forms = useForms()
  return (
    <Reading of={cases}>
      {(found) => <Reading of={forms}>{(processes) => <Cases cases={found} processes={processes} />}</Reading>}
    </Reading>
  )
}

type CasesProps = { readonly cases: readonly CaseView[]; readonly processes: readonly ProcessForms[] }

export function Cases({ cases, processes }: CasesProps) {
  const { cases: says } = useWords(words)
  const crumbs = useCrumbs()
  return (
    <Page title={says.title} lede={says.lede} crumbs={crumbs}>
      {processes.map((process) => (
        <OneProcess
          key={process.process}
          process={process}
          cases={cases.filter((one) => one.process === process.process)}
        />
      ))}
    </Page>
  )
}

type OneProcessProps = { readonly process: ProcessForms; readonly cases: readonly CaseView[] }

function OneProcess({ process: { process, opening, single }, cases }: OneProcessProps) {
  const { cases: says } = useWords(words)
  const { id } = useGroup()
  const labels = useLabels()
  const name = useProcessName()
  // A reminder is sent from the board, about a task that stands there.
  const opens = !single && process !== 'reminder'
  return (
    <section id={process} className={classes.kind}>
      <h2>{name(process)}</h2>
      {cases.length === 0 && <Empty title={says.none} teach="" />}
      <ul className={classes.list}>
        {cases.map((found) => (
          <li key={found.id} className={classes.item}>
            <p>
              <Link to={caseLink(id, process, found.id)}>{found.title}</Link>
            </p>
            <p className={classes.notes}>{labels.status(process, found.status)}</p>
          </li>
        ))}
      </ul>
      {opens && (
        <p className={classes.open}>
          <Link to={caseLink(id, process, 'new')}>{says.open(labels.act(process, opening))}</Link>
        </p>
      )}
    </section>
  )
}
