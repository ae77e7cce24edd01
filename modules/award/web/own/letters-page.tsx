import { useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { ApiProblem, ask, read } from '#api/client.ts'
import { TendererLetters } from '#modules/evaluation/web/parts.ts'
import { Empty } from '#ui/empty.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import type { OutcomeDone, Outcomes } from '../../contract.ts'
import { Outcome, type OutcomeReceipt } from './outcome.tsx'
import { words } from './words.ts'

type Read = Outcomes['outcomes']
export type LettersStage =
  | { readonly kind: 'reading' | 'outside' | 'failed' }
  | { readonly kind: 'read'; readonly outcomes: Read; readonly receipt?: OutcomeReceipt }

/**
 * All the letters of the buyer to whoever came in by the page of deposits: what became of its tender, opened at an hour that the register
 * keeps, what it is asked about its tender, and the way to what it is asked about its application.
 */
export function LettersPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false })
  const path = `/api/public/consultations/${id}/outcomes`
  const [stage, setStage] = useState<LettersStage>({ kind: 'reading' })
  useEffect(() => {
    read<Outcomes>(path).then(
      ({ outcomes }) => setStage({ kind: 'read', outcomes }),
      (error: unknown) => setStage({ kind: isOutside(error) ? 'outside' : 'failed' }),
    )
  }, [path])
  const act = async (award: string, what: 'open' | 'askings', body: object) => {
    const { outcomes, receipt } = await ask<OutcomeDone>(`${path}/${award}/${what}`, body)
    setStage({ kind: 'read', outcomes, receipt: { award, ...receipt } })
  }
  return (
    <LettersView id={id} stage={stage} act={act}>
      <TendererLetters id={id} />
    </LettersView>
  )
}

const UNAUTHENTICATED = 401
const isOutside = (error: unknown): boolean => error instanceof ApiProblem && error.problem.status === UNAUTHENTICATED

export type LettersViewProps = {
  readonly id: string
  readonly stage: LettersStage
  readonly act: (award: string, what: 'open' | 'askings', body: object) => Promise<void>
  readonly children?: ReactNode
}

export function LettersView({ id, stage, act, children }: LettersViewProps) {
  const says = useWords(words)
  if (stage.kind === 'reading') return <Page title={says.title}>{null}</Page>
  if (stage.kind === 'outside') return <Outside id={id} />
  if (stage.kind !== 'read')
    return (
      <Page title={says.title}>
        <p role="alert">{says.failed}</p>
      </Page>
    )
  const { outcomes, receipt } = stage
  return (
    <Page title={says.title} lede={says.lede}>
      {outcomes.length === 0 && <p>{says.none}</p>}
      {outcomes.map((outcome) => (
        <Outcome
          key={outcome.award}
          base={`/api/public/consultations/${id}/outcomes/${outcome.award}`}
          outcome={outcome}
          receipt={receipt?.award === outcome.award ? receipt : undefined}
          act={(what, body) => act(outcome.award, what, body)}
        />
      ))}
      {children}
      <ul>
        <li>
          <a href={`/consultations/${id}/requests`}>{says.requests}</a>
        </li>
        <li>
          <a href={`/consultations/${id}/contracts`}>{says.contracts}</a>
        </li>
        <li>
          <a href={`/consultations/${id}`}>{says.consultation}</a>
        </li>
      </ul>
    </Page>
  )
}

function Outside({ id }: { readonly id: string }) {
  const says = useWords(words)
  return (
    <Page title={says.title}>
      <Empty title={says.signIn} teach={says.signInTeach}>
        <ul>
          <li>
            <a href={`/consultations/${id}/requests`}>{says.toLink}</a>
          </li>
          <li>
            <a href={`/depot/${id}`}>{says.toDeposit}</a>
          </li>
        </ul>
      </Empty>
    </Page>
  )
}
