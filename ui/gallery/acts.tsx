import type { ActAnswer } from '#api/answer.ts'
import { Act } from '../act/act.tsx'
import { ActClosed } from '../act/act-closed.tsx'
import { type ActFields, ActForm } from '../act/act-form.tsx'
import { ActResult } from '../act/act-result.tsx'
import { DateField } from '../field/date-field.tsx'
import type { GalleryEntry } from './entry.ts'
import { acknowledgement, competent, deliberation, effect, learners } from './sample.ts'
import { PROBLEMS, RECEIPT, VIEWS } from './sample-case.ts'

const nothing = (): void => undefined
const verified = async (): Promise<boolean> => true

type Withdrawal = { readonly receivedOn: string | null }

const form = {
  process: 'sample',
  initial: { receivedOn: null } satisfies Withdrawal as Withdrawal,
  consequence:
    'Le retrait du Département de la Somme prendra effet le 31 août 2030, à l’expiration du marché ; jusque-là il reste tenu.',
  fields: ({ values, change, issue }: ActFields<Withdrawal>) => (
    <DateField
      label="Date de l’accusé de réception"
      value={values.receivedOn}
      required
      onChange={(receivedOn) => change({ receivedOn })}
      error={issue('receivedOn')}
    />
  ),
  perform: async (): Promise<ActAnswer> => ({ kind: 'granted', receipt: RECEIPT }),
  onVerify: verified,
  onReload: nothing,
}

const result = (answer: ActAnswer) => (
  <ActResult answer={answer} onVerify={verified} onRetry={nothing} onReload={nothing} onLeave={nothing} />
)

/** Acts: open, closed, being filled, judged, and after each possible answer. */
export const acts: readonly GalleryEntry[] = [
  {
    name: 'act',
    states: [
      { name: 'open-primary', element: <Act {...form} caseId="open" view={VIEWS.open} primary /> },
      { name: 'open-to-appraise', element: <Act {...form} caseId="appraise" view={VIEWS.appraise} /> },
      { name: 'closed', element: <Act {...form} caseId="closed" view={VIEWS.closed} /> },
      {
        name: 'closed-unfolded',
        element: <ActClosed title="Notifier le retrait au coordonnateur" findings={VIEWS.closed.findings} isAsked />,
      },
      { name: 'closed-by-competence', element: <Act {...form} caseId="competence" view={VIEWS.incompetent} /> },
      { name: 'automatic', element: <Act {...form} caseId="automatic" view={VIEWS.automatic} /> },
      { name: 'closed-by-stage', element: <Act {...form} caseId="stage" view={VIEWS.early} /> },
      {
        name: 'form',
        element: (
          <ActForm
            {...form}
            caseId="form"
            act="notify"
            title="Notifier le retrait au coordonnateur"
            findings={[competent, deliberation]}
            onLeave={nothing}
          />
        ),
      },
      {
        name: 'form-with-judgement',
        element: (
          <ActForm
            {...form}
            caseId="judgement"
            act="examine"
            title="Instruire la demande d’adhésion"
            consequence="Les dix membres fondateurs seront invités à délibérer."
            findings={[learners]}
            onLeave={nothing}
          />
        ),
      },
    ],
  },
  {
    name: 'act-result',
    states: [
      { name: 'granted', element: result({ kind: 'granted', receipt: RECEIPT }) },
      { name: 'would-grant', element: result({ kind: 'would-grant', findings: [competent, deliberation, effect] }) },
      { name: 'refused', element: result({ kind: 'refused', findings: [competent, deliberation, acknowledgement] }) },
      { name: 'awaiting-judgement', element: result({ kind: 'awaiting-judgement', findings: [learners, competent] }) },
      { name: 'too-many', element: result({ kind: 'failed', problem: PROBLEMS.tooMany }) },
      { name: 'read-only', element: result({ kind: 'failed', problem: PROBLEMS.readOnly }) },
      { name: 'failed', element: result({ kind: 'failed', problem: PROBLEMS.fault }) },
    ],
  },
]
