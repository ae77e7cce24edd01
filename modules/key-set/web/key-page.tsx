import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ActAnswer } from '#api/answer.ts'
import { ApiProblem } from '#api/client.ts'
import { verifyRegister } from '#api/verify.ts'
import { ActResult } from '#ui/act/act-result.tsx'
import { Button } from '#ui/button.tsx'
import { type CaseData, CaseReading } from '#ui/case-detail.tsx'
import { Empty } from '#ui/empty.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import type { KeyPair } from '#vault/age.ts'
import { Ceremony, type CeremonyProps } from './ceremony.tsx'
import type { ShownKeySets } from './data.ts'
import { type Outcome, prove } from './giving.ts'
import { KeepBack } from './keep-back.tsx'
import classes from './key-set.module.css'
import { words } from './words.ts'

/** Where a keyholder makes its key, and tries it later. */
export function KeyPage() {
  const { caseId = '' }: { caseId?: string } = useParams({ strict: false })
  return (
    <CaseReading<ShownKeySets> process="keySet" collection="key-sets" caseId={caseId}>
      {(data) => <KeyOf data={data} />}
    </CaseReading>
  )
}

export type KeyOfProps = {
  readonly data: CaseData<ShownKeySets>
  /** How the gallery begins. */
  readonly begins?: CeremonyProps['begins']
  readonly answered?: Outcome
}

export function KeyOf({ data, begins, answered }: KeyOfProps) {
  const { key: says, title: list, of } = useWords(words)
  const { id: group } = useGroup()
  const { id, state, acts } = data.resource
  const [outcome, setOutcome] = useState<Outcome | null>(answered ?? null)
  const [again, setAgain] = useState(false)
  const crumbs = useCrumbs(
    <Link key="list" to={`/groups/${group}/key-sets`}>
      {list}
    </Link>,
    <Link key="case" to={`/groups/${group}/key-sets/${id}`}>
      {of(state.status === 'none' ? '' : state.reference)}
    </Link>,
  )
  if (state.status === 'none') return null
  const isOpen = (name: string) => acts.some(({ act, open }) => act === name && open)
  // Whoever has given a key tries that one; until the set is published it may be replaced by another.
  const tries = isOpen('rehearse') && !again
  const gives = isOpen('giveKey') && !tries
  const send = async (act: 'giveKey' | 'rehearse', key: KeyPair) => setOutcome(await outcomeOf(group, id, act, key))
  return (
    <Page title={says.title(state.reference)} crumbs={crumbs}>
      {outcome !== null ? (
        <Done outcome={outcome} act={gives ? 'giveKey' : 'rehearse'} caseId={id} onRetry={() => setOutcome(null)} />
      ) : gives ? (
        <Ceremony
          reference={state.reference}
          onGive={(key) => send('giveKey', key)}
          {...(begins === undefined ? {} : { begins })}
        />
      ) : tries ? (
        <>
          <Rehearsal recipients={recipientsIn(state)} onShown={(key) => send('rehearse', key)} />
          {isOpen('giveKey') && (
            <p className={classes.again}>
              <Button rank="quiet" onClick={() => setAgain(true)}>
                {says.another}
              </Button>
            </p>
          )}
        </>
      ) : (
        <Empty title={says.nothing} teach={says.nothingTeach} />
      )}
    </Page>
  )
}

const recipientsIn = ({ keyholders }: Exclude<ShownKeySets, { status: 'none' }>): readonly string[] =>
  keyholders.flatMap(({ recipient, revoked }) => (recipient === null || revoked !== null ? [] : [recipient]))

async function outcomeOf(group: string, id: string, act: 'giveKey' | 'rehearse', key: KeyPair): Promise<Outcome> {
  try {
    return await prove(`/api/groups/${group}/key-sets/${id}`, act, key)
  } catch (error) {
    if (error instanceof ApiProblem) return { kind: 'failed', problem: error.problem }
    throw error
  }
}

type RehearsalProps = {
  /** The keys that were given: the server knows whose each is, and seals to the reader’s own. */
  readonly recipients: readonly string[]
  readonly onShown: (key: KeyPair) => Promise<void>
}

function Rehearsal({ recipients, onShown }: RehearsalProps) {
  const { key: says } = useWords(words)
  return (
    <section className={classes.step}>
      <KeepBack
        recipients={recipients}
        teach={says.rehearseTeach}
        action={says.rehearse}
        onShown={(identity, recipient) => onShown({ identity, recipient })}
      />
    </section>
  )
}

type DoneProps = {
  readonly outcome: Outcome
  readonly act: 'giveKey' | 'rehearse'
  readonly caseId: string
  readonly onRetry: () => void
}

/** What became of it: the receipt, or why it was not taken. */
function Done({ outcome, act, caseId, onRetry }: DoneProps) {
  const { key: says } = useWords(words)
  const { id: group } = useGroup()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [first] = useState(act)
  const back = () => {
    void queries.invalidateQueries()
    void navigate({ to: `/groups/${group}/key-sets/${caseId}` })
  }
  if (outcome.kind === 'unanswered')
    return (
      <p role="alert" className={classes.blocked}>
        {says.refused[outcome.refused]}
      </p>
    )
  const answer: ActAnswer = outcome
  return (
    <div className={classes.step}>
      {answer.kind === 'granted' && (
        <>
          <p className={classes.large}>{first === 'giveKey' ? says.given : says.rehearsed}</p>
          {first === 'giveKey' && <p>{says.givenTeach}</p>}
        </>
      )}
      <ActResult
        answer={answer}
        onVerify={async () => (await verifyRegister(group)).faults.length === 0}
        onRetry={onRetry}
        onReload={() => void queries.invalidateQueries()}
        onLeave={back}
      />
      <p>
        <Link to={`/groups/${group}/key-sets/${caseId}`}>{says.back}</Link>
      </p>
    </div>
  )
}
