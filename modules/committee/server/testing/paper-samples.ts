import type { SessionAct } from '../../model/session-state.ts'
import * as T from '../../testing.ts'

/** A session of the committee for the samples of its documents. */

/** Who stands around the sample session. */
export const around = {
  id: '00000000-0000-4000-8000-000000000001',
  coordinator: 'Région Hauts-de-France',
  nameOf: (body: string) => (body === T.REGION ? 'Région Hauts-de-France' : 'Département de la Somme'),
}
const declared = [...T.everybody, 'accountant', 'agent']
const remote = { means: 'visioconférence', identification: 'reconnue à l’écran' }
const agenda = [
  { title: 'Choix du titulaire', lot: 'LOT-0001' },
  { title: 'Maintenance', lot: null },
]
const calling: readonly SessionAct[] = [
  T.convening({ agenda, link: 'https://visio.exemple.fr/cao' }),
  {
    ...{ type: 'invite', person: 'accountant', name: 'La comptable', body: T.REGION, capacity: 'payeuse régionale' },
    title: 'public-accountant',
  },
  {
    ...{ type: 'assist', person: 'agent', name: 'L’acheteur', body: T.SOMME, capacity: 'acheteur' },
    ground: 'commande publique',
  },
  T.proving([...T.everybody, 'accountant']),
]
/** A session with everything that minutes tell: an absent full member, a recusal, an observation, a vote, an interest. */
export const held = (() => {
  const called = T.after(calling, T.noSession, { today: T.TODAY, now: `${T.TODAY}T11:00:00.000Z` })
  const acts: readonly SessionAct[] = [
    ...['chair', 'full-1', 'full-2', 'accountant', 'agent'].map((person) => T.arriving(person)),
    T.arriving('substitute-4', remote),
    { type: 'open' },
    { type: 'observe', person: 'accountant', text: 'Les crédits sont ouverts.' },
    { type: 'recuse', person: 'full-2', item: 2 },
    T.putting(),
    T.casting('chair'),
    T.casting('full-1'),
    T.casting('full-2', 'against'),
    T.casting('substitute-4', 'abstain'),
    { type: 'count' },
    { type: 'close' },
  ]
  const toTell = [{ person: 'full-5', name: 'Membre 5', body: T.REGION, since: T.TODAY, substitute: 'Suppléant 4' }]
  const candidates = [{ tender: 'tender-a', name: 'Candidat A', lots: ['LOT-0001'], rank: 1 }]
  const state = T.after(acts, called, { ...T.onTheDay, facts: { declared, toTell, candidates } })
  if (state.status !== 'closed') throw new Error(state.status)
  return state
})()
