import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiProblem, read } from '#api/client.ts'
import { useLanguage } from './i18n/language.tsx'
import { Page } from './page.tsx'
import { ProblemNotice } from './problem-notice.tsx'

/** Reads one address of the API; what the last act changed is read again by whoever asks for it. */
export function useRead<T>(path: string): UseQueryResult<T> {
  return useQuery({ queryKey: ['read', path], queryFn: ({ signal }) => read<T>(path, signal) })
}

/** The same, forgotten as soon as nobody shows it: an act is not sent on what a page left behind said. */
export function useReadAfresh<T>(path: string): UseQueryResult<T> {
  return useQuery({ queryKey: ['read', path], queryFn: ({ signal }) => read<T>(path, signal), gcTime: 0 })
}

export type ReadingProps<T> = {
  readonly of: { readonly data: T | undefined; readonly error: Error | null; readonly refetch: () => unknown }
  readonly children: (data: T) => ReactNode
}

/** A page that is being read, or what keeps it from being read, then the page itself. */
export function Reading<T>({ of: { data, error, refetch }, children }: ReadingProps<T>) {
  const { messages } = useLanguage()
  if (data !== undefined) return children(data)
  if (error instanceof ApiProblem) {
    return (
      <Page title={messages.page.unread}>
        <ProblemNotice problem={error.problem} onRetry={() => void refetch()} />
      </Page>
    )
  }
  if (error !== null) throw error
  return <p aria-live="polite">{messages.page.loading}</p>
}
