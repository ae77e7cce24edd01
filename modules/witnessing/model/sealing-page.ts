import { defineProcess } from '#kernel/process.ts'
import { requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import type { OnPage, SealingPage, SealingPageAct, SealingPageEvent, SealingPageFacts } from './sealing-page-state.ts'
import { SINCE_CCP } from './witness-state.ts'

/** A page that is served already is entered once. */
export const pageChanged: OnPage = {
  id: 'pageChanged',
  basis: [cite('CCP', 'annexe 8', 'art. 2, I, 4°'), cite('policy', 'témoins du registre')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { hash } }) => requires(state.status === 'none' || state.hash !== hash, { hash }),
}

/**
 * Which page this server gives to those who seal (docs/decisions/0054): the hash of the list of its files is an entry of the register, so that
 * whoever is given another page can tell, and each change of it stays to be seen.
 */
export const sealingPage = defineProcess<SealingPage, SealingPageAct, SealingPageEvent, SealingPageFacts, 'clock'>()({
  name: 'sealingPage',
  initial: { status: 'none' },
  capacities: { clock: ({ actor }) => actor.kind === 'clock' },
  steps: {
    serve: {
      from: ['none', 'served'],
      to: ['served'],
      by: ['clock'],
      basis: [cite('CCP', 'annexe 8', 'art. 2, I, 4°'), cite('policy', 'témoins du registre')],
      rules: [pageChanged],
      record: ({ act: { hash }, now }) => [{ type: 'PageServed', hash, since: now }],
    },
  },
  evolve: (_state, { hash, since }) => ({ status: 'served', hash, since }),
})
