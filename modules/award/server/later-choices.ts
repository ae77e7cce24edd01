import { longDate } from '#platform/documents/typography.fr.ts'
import type { Opened } from '../model/award-state.ts'
import { candidateIn } from '../model/standing.ts'

/** Whom the committee chose once the first of the ranking was out, each by its minutes, as a paper tells it. */
export const laterChoices = (state: Opened): readonly (readonly [string, string])[] =>
  (state.nextChoices ?? []).map(({ account, decidedOn, record }) => {
    const name = candidateIn(state, account)?.name ?? account
    return ['Choix du suivant', `${name}, par la commission le ${longDate(decidedOn)} (SHA-256 ${record})`]
  })
