import { useSearch } from '@tanstack/react-router'

/** What a link asks the page that it leads to: an act to unfold, of which case, for which body. */
export type Asked = { readonly act: string | null; readonly case: string | null; readonly body: string | null }

/** The act as links name it: two processes on one page may have acts of one name. */
export const askedAct = (process: string, act: string): string => `${process}.${act}`

/** `?act=convention.sign&body=…`: a task of the board leads right to its form. */
export function useAsked(): Asked {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : null)
  return { act: text('act'), case: text('case'), body: text('body') }
}
