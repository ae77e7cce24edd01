import { isSame } from './due.ts'
import { type EnvelopeOf, type Given, NOT_AS_RECEIVED, type NotGiven } from './opening-state.ts'

/** What somebody gave in a session, each envelope once: whoever sends twice, from two pages, gives no more for it. */
export type GivenByOne = Pick<Given, 'envelopes' | 'bad'> & {
  /** What its own page did not give. */
  readonly notGiven: readonly NotGiven[]
  /** What could not be taken: the platform had no longer the manifest that it received. */
  readonly notTaken: readonly EnvelopeOf[]
}

/** Whoever gave is named once, in the order in which each gave for the first time. */
export function givenByEach(given: readonly Given[]): ReadonlyMap<string, GivenByOne> {
  const byKeyholder = Map.groupBy(given, ({ keyholder }) => keyholder)
  return new Map([...byKeyholder].map(([keyholder, own]) => [keyholder, altogether(own)]))
}

function altogether(own: readonly Given[]): GivenByOne {
  const notGiven = once(own.flatMap((each) => each.notGiven))
  return {
    envelopes: once(own.flatMap(({ envelopes }) => envelopes)),
    bad: once(own.flatMap(({ bad }) => bad)),
    notGiven: notGiven.filter(({ why }) => why !== NOT_AS_RECEIVED),
    notTaken: notGiven.filter(({ why }) => why === NOT_AS_RECEIVED),
  }
}

const once = <Of extends EnvelopeOf>(all: readonly Of[]): readonly Of[] =>
  all.filter((each, index) => all.findIndex((other) => isSame(each, other)) === index)
