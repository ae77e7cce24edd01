import { createContext, useContext } from 'react'

const Issues = createContext<(path: string) => string | undefined>(() => undefined)

/** What the server said of the fields of a file, by their path in it. */
export const FileIssues = Issues.Provider

export type IssueAt = (path: string) => { readonly error?: string }

/** The error of one field, to be shown beside it; nothing while there is none. */
export function useIssue(part: 'dossier' | 'documents' = 'dossier'): IssueAt {
  const issue = useContext(Issues)
  return (path) => {
    const error = issue(`${part}.${path}`)
    return error === undefined ? {} : { error }
  }
}

/** The first error among fields that are typed in one place. */
export const firstOf = (at: IssueAt, paths: readonly string[]): ReturnType<IssueAt> =>
  paths.map(at).find(({ error }) => error !== undefined) ?? {}

/** The error of a list that is typed on one line: its own, or that of the first item that has one. */
export const within = (at: IssueAt, path: string, items: readonly string[]): ReturnType<IssueAt> =>
  firstOf(at, [path, ...items.map((_, index) => `${path}.${index}`)])
