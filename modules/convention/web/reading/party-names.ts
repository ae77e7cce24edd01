import type { NamedBody } from '../clause/named-body.ts'
import { useReadingWords } from '../words/use-words.ts'
import type { Review } from './review.ts'

export type PartyNames = {
  readonly names: readonly NamedBody[]
  readonly nameOf: (body: string) => string
}

/** How the parties are called, also before they have a name. */
export function usePartyNames({ parties }: Review): PartyNames {
  const { unnamed } = useReadingWords().party
  const names = parties.map(({ body, name }) => ({ body, name: name || unnamed }))
  return { names, nameOf: (body) => names.find((one) => one.body === body)?.name ?? unnamed }
}
