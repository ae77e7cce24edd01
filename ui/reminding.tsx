import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ActAnswer } from '#api/answer.ts'
import { perform } from '#api/client.ts'
import type { Finding, Problem, Task } from '#api/shapes.ts'
import { useGroup } from './group.tsx'
import { formatDate } from './i18n/format.ts'
import { useLanguage } from './i18n/language.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import classes from './reminding.module.css'
import { randomUuid } from './uuid.ts'

/** What became of the last click on “remind”. */
export type Reminded = { readonly member: string; readonly sent: number; readonly problem: Problem | null }

/** A member to remind, and the acts that the others wait for. */
export type Awaited = { readonly name: string; readonly missing: readonly Task[] }

/** Reminds a member of each act that the others wait for: one entry of the register an act. */
export function useReminding() {
  const { id } = useGroup()
  const queries = useQueryClient()
  const { mutate, data, isPending } = useMutation({
    mutationFn: (awaited: Awaited) => remindOfAll(id, awaited),
    onSuccess: () => queries.invalidateQueries(),
  })
  return { result: isPending ? null : (data ?? null), remind: mutate }
}

async function remindOfAll(group: string, { name, missing }: Awaited): Promise<Reminded> {
  const answers: ActAnswer[] = []
  for (const { key } of missing) {
    const request = { payload: { task: key }, appraisals: {}, idempotencyKey: randomUuid(), dryRun: false }
    answers.push(await perform(`/api/groups/${group}/reminders`, 0, request))
  }
  const sent = answers.filter(({ kind }) => kind === 'granted').length
  const problem = answers.map(problemOf).find((found) => found !== null) ?? null
  return { member: name, sent, problem }
}

function problemOf(answer: ActAnswer): Problem | null {
  if (answer.kind === 'failed') return answer.problem
  if (answer.kind !== 'refused') return null
  const findings: Finding[] = [...answer.findings]
  return { type: 'about:blank', title: 'refused', status: 409, findings }
}

/** Says what became of the last reminder, as soon as it is known. */
export function RemindedNote({ reminded }: { readonly reminded: Reminded | null }) {
  const { language, messages } = useLanguage()
  const { today } = useGroup()
  return (
    <div aria-live="polite">
      {reminded !== null && (
        <div className={classes.note}>
          {reminded.sent > 0 && (
            <p>
              <strong>{reminded.member}</strong>, {formatDate(today, language)}. {messages.blockers.sent(reminded.sent)}
            </p>
          )}
          {reminded.problem !== null && <ProblemNotice problem={reminded.problem} />}
        </div>
      )}
    </div>
  )
}
