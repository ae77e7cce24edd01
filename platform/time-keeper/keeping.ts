import { type Challenges, localChallenges } from './challenges.ts'
import { localTimeKeeper, type TimeKeeper } from './time-keeper.ts'

/** What a server keeps for sealed tenders, outside of its database: its part of their keys, and what its challenges rest on. */
export type Keeping = { readonly time: TimeKeeper; readonly challenges: Challenges }

export const localKeeping = (folder: string): Keeping => ({
  time: localTimeKeeper(folder),
  challenges: localChallenges(folder),
})
