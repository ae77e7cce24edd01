import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ApiProblem } from '#api/client.ts'
import { Empty } from '#ui/empty.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import { Reading, useReadAfresh } from '#ui/reading.tsx'
import type { HolderPage } from '../model/waiting.ts'
import { words } from './words.ts'

/** Where a holder is: the consultation by whose access it came in, the contract, the case. */
export type Place = { readonly consultation: string; readonly contract: string; readonly caseId: string }

export function usePlace(): Place {
  const { id = '', contract = '', caseId = '' }: Record<string, string | undefined> = useParams({ strict: false })
  return { consultation: id, contract, caseId }
}

/** The address of a page of a holder, and of what it reads. */
export const pageOf = ({ consultation, contract }: Omit<Place, 'caseId'>, page: HolderPage, caseId: string): string =>
  `/consultations/${consultation}/contracts/${contract}/${page}/${caseId}`
export const apiOf = (page: string): string => `/api/public${page}`

export type OwnReadingProps<V> = {
  readonly path: string
  readonly consultation: string
  readonly children: (view: V, reload: () => void) => ReactNode
}

/** What is read with the access of a company: without it, how to come in; of what is not its own, nothing. */
export function OwnReading<V>({ path, consultation, children }: OwnReadingProps<V>) {
  const says = useWords(words)
  const reading = useReadAfresh<V>(path)
  const { error } = reading
  const status = error instanceof ApiProblem ? error.problem.status : null
  if (status === UNAUTHENTICATED) return <Outside consultation={consultation} />
  if (status === NOT_FOUND) {
    return (
      <Page title={says.title}>
        <p>{says.unknown}</p>
      </Page>
    )
  }
  return <Reading of={reading}>{(view) => children(view, () => void reading.refetch())}</Reading>
}

const [UNAUTHENTICATED, NOT_FOUND] = [401, 404]

/** How one comes in: by the link that is sent to the address of a deposit. */
export function Outside({ consultation }: { readonly consultation: string }) {
  const says = useWords(words)
  return (
    <Page title={says.title}>
      <Empty title={says.signIn} teach={says.signInTeach}>
        <ul>
          <li>
            <a href={`/consultations/${consultation}/requests`}>{says.toLink}</a>
          </li>
          <li>
            <a href={`/depot/${consultation}`}>{says.toDeposit}</a>
          </li>
        </ul>
      </Empty>
    </Page>
  )
}

/** The way back to all that waits. */
export function useCrumbs({ consultation }: Pick<Place, 'consultation'>): readonly ReactNode[] {
  const says = useWords(words)
  return [
    <Link key="contracts" to={`/consultations/${consultation}/contracts`}>
      {says.back}
    </Link>,
  ]
}
