import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ActAnswer } from '#api/answer.ts'
import { ApiProblem } from '#api/client.ts'
import { verifyRegister } from '#api/verify.ts'
import { isRehearsal } from '#kernel/rehearsal.ts'
import type { Pinned } from '#transparency/pinned.ts'
import { ActResult } from '#ui/act/act-result.tsx'
import { Button } from '#ui/button.tsx'
import { type CaseData, CaseReading } from '#ui/case-detail.tsx'
import { Empty } from '#ui/empty.tsx'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page, Part } from '#ui/page.tsx'
import type { Compared } from '#ui/pinned.ts'
import type { KeyPair } from '#vault/age.ts'
import { draftOf, publishedVersion } from '../model/versions.ts'
import { Ceremony, type CeremonyProps } from './ceremony.tsx'
import type { ShownKeySets } from './data.ts'
import { type Outcome, prove } from './giving.ts'
import { KeepBack } from './keep-back.tsx'
import classes from './key-set.module.css'
import { OwnNote } from './own-note.tsx'
import { type OwnPublished, ownInPublished } from './own-published.ts'
import { keepDeadline } from './seen-deadline.ts'
import { PinnedFacts, type Trust, TrustAsked, useTrust } from './trust.tsx'
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
  readonly answered?: Proven
  readonly believes?: Compared
}

export function KeyOf({ data, begins, answered, believes }: KeyOfProps) {
  const { key: says, title: list, of, trust: trusting } = useWords(words)
  const { id: group } = useGroup()
  const { id, state, acts } = data.resource
  const [again, setAgain] = useState(false)
  const trust = useTrust(group, believes)
  const { done, send, retry } = useProving({ group, id, state, trust, answered })
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
  return (
    <Page title={says.title(state.reference)} crumbs={crumbs}>
      {done !== null ? (
        <Done
          {...done}
          act={gives ? 'giveKey' : 'rehearse'}
          caseId={id}
          pinned={trust.compared?.now ?? null}
          onRetry={retry}
        />
      ) : trust.compared?.kind === 'other' && (gives || tries) ? (
        <Part title={trusting.title}>
          <TrustAsked compared={trust.compared} onKeep={trust.keep} />
        </Part>
      ) : gives ? (
        <Ceremony
          reference={state.reference}
          sheet={{ size: sizeOf(state), pinned: trust.compared?.now ?? null }}
          onGive={(key) => send('giveKey', key)}
          {...(begins === undefined ? {} : { begins })}
        />
      ) : tries ? (
        <Rehearsal
          recipients={recipientsIn(state)}
          onShown={(key) => send('rehearse', key)}
          onAgain={isOpen('giveKey') ? () => setAgain(true) : undefined}
        />
      ) : (
        <Empty title={says.nothing} teach={says.nothingTeach} />
      )}
    </Page>
  )
}

type ProvingAsked = {
  readonly group: string
  readonly id: string
  readonly state: ShownKeySets
  readonly trust: Trust
  readonly answered: Proven | undefined
}

/** What came of giving a key or of trying it, and of looking for it in the set that candidates are given. */
type Proven = { readonly outcome: Outcome; readonly own: OwnPublished }

function useProving({ group, id, state, trust, answered }: ProvingAsked) {
  const [done, setDone] = useState<Proven | null>(answered ?? null)
  const send = async (act: 'giveKey' | 'rehearse', key: KeyPair) => {
    const outcome = await outcomeOf(group, id, act, key)
    // What the sheet says is kept once the key is known to be its own; where another was kept, the person was asked before.
    if (outcome.kind === 'granted') trust.keep()
    if (outcome.kind === 'granted' && state.status !== 'none') await keepDeadline(state.consultation)
    // A key that was just given is in no set yet.
    if (state.status === 'none' || act === 'giveKey') return setDone({ outcome, own: { kind: 'none' } })
    const { consultation } = state
    const believed = trust.compared?.now ?? null
    const own = await ownInPublished({ group, consultation, recipient: key.recipient, believed })
    // A rehearsal of the group is public to nobody.
    const isMissing = own.kind === 'none' && publishedVersion(state) !== undefined && !isRehearsal(group)
    setDone({ outcome, own: isMissing ? { kind: 'unproven' } : own })
  }
  return { done, send, retry: () => setDone(null) }
}

/** How many keys it takes, of how many, in the version that the reader's key is for. */
function sizeOf(state: Exclude<ShownKeySets, { status: 'none' }>): { readonly needed: number; readonly of: number } {
  const version = draftOf(state) ?? publishedVersion(state)
  return { needed: version?.threshold ?? 0, of: version?.keyholders.length ?? 0 }
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
  /** To make another; `undefined` once the set is published. */
  readonly onAgain: (() => void) | undefined
}

function Rehearsal({ recipients, onShown, onAgain }: RehearsalProps) {
  const { key: says } = useWords(words)
  return (
    <>
      <section className={classes.step}>
        <KeepBack
          recipients={recipients}
          teach={says.rehearseTeach}
          action={says.rehearse}
          onShown={(identity, recipient) => onShown({ identity, recipient })}
        />
      </section>
      {onAgain !== undefined && (
        <p className={classes.again}>
          <Button rank="quiet" onClick={onAgain}>
            {says.another}
          </Button>
        </p>
      )}
    </>
  )
}

type DoneProps = Proven & {
  readonly act: 'giveKey' | 'rehearse'
  readonly caseId: string
  /** What this browser keeps of the log. */
  readonly pinned: Pinned | null
  readonly onRetry: () => void
}

/** What became of it: the receipt, or why it was not taken. */
function Done({ outcome, own, act, caseId, pinned, onRetry }: DoneProps) {
  const { key: says, trust } = useWords(words)
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
      {own.kind === 'absent' && <OwnNote own={own} />}
      {answer.kind === 'granted' && (
        <>
          <p className={classes.large}>{first === 'giveKey' ? says.given : says.rehearsed}</p>
          {first === 'giveKey' && <p>{says.givenTeach}</p>}
          {own.kind !== 'absent' && <OwnNote own={own} />}
          {pinned !== null && (
            <>
              <h2>{trust.title}</h2>
              <p>{trust.keptNow}</p>
              <PinnedFacts pinned={pinned} />
            </>
          )}
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
