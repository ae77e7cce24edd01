import type { Entry, Finding, Resource } from '#api/shapes.ts'
import { useWords } from '#ui/i18n/words.ts'
import { Why } from '#ui/why.tsx'
import type { Accession } from '../model/state.ts'
import classes from './accession.module.css'
import type { Filed } from './path.ts'
import { words } from './words.ts'

const CONDITIONS = ['seatInTerritory', 'competenceInTheObject', 'numberOfUsers', 'buyerOrCommitted']

/** The conditions of the convention: as they were judged when the request was submitted, else as they stand now. */
export function examined(resource: Resource<Accession>, entries: readonly Entry[]): readonly Finding[] {
  const submitted = entries.findLast(({ act }) => act === 'submitForApproval')
  const now = resource.acts.find(({ act }) => act === 'submitForApproval')
  return (submitted?.findings ?? now?.findings ?? []).filter(({ rule }) => CONDITIONS.includes(rule))
}

export type ExaminationProps = { readonly state: Filed; readonly findings: readonly Finding[] }

/** Seat, competence, learners, quality: each condition with its article and what was found. */
export function Examination({ state, findings }: ExaminationProps) {
  const says = useWords(words)
  const examination = 'examination' in state ? state.examination : undefined
  if (examination === undefined) return <p className={classes.note}>{says.examinationNone}</p>
  return (
    <>
      <p className={classes.note}>
        {says.examinedOn(examination.examinedOn)}
        {examination.users !== null &&
          ` ${says.users(examination.users.count, examination.users.year, examination.users.source)}.`}
      </p>
      <Why findings={findings} label={says.examination} />
    </>
  )
}
