import { describe, expect, test } from 'vitest'
import { clockActor } from '#kernel/actor.ts'
import type { PublicConsultation } from '#modules/consultation/index.ts'
import type { Deposit } from '../model/deposit-state.ts'
import {
  begun,
  commit,
  consultation,
  deciding,
  after as done,
  FIRST,
  facts,
  manifest,
  received,
  refusedBy,
  SECOND,
} from '../testing.ts'
import { depositLetter } from './letters.ts'

const changed = facts({ consultation: consultation({ versions: [FIRST, SECOND] }) })
const ask = { type: 'askAgain', dossier: SECOND } as const
const asked = (state: Deposit) => done(state, ask, { actor: clockActor, facts: changed })

const letterOf = (state: Deposit, language: 'fr' | 'en'): string => {
  const company = { name: 'Société', identifier: { scheme: 'siret', value: '20005374200017' } } as const
  const shown = { reference: 'ENT-2027', coordinator: { name: 'Région' } } as unknown as PublicConsultation
  const person = { language, company, email: 'a@exemple.test' } as never
  const occasion = { person, id: 'c', consultation: shown, publicUrl: 'https://a.test' }
  const { subject, text } = depositLetter(occasion, 'deposit.reconfirm', state)
  return `${subject} ${text}`.replaceAll(/\s+/g, ' ')
}

describe('le dossier change pendant qu’un opérateur dépose', () => {
  test('ce qui est remis demeure sans réponse, et se confirme', () => {
    const standing = asked(received())
    expect(letterOf(standing, 'fr')).toMatch(/maintenez-vous votre dépôt.*Sans réponse, il demeure/)
    expect(letterOf(standing, 'en')).toMatch(/do you stand by your deposit.*Without an answer, it stands/)
    expect(deciding(standing, { type: 'reconfirm', dossier: SECOND }, { facts: changed }).verdict).toBe('granted')
  })

  test('ce qui n’est pas remis n’est pas dit demeurer : rien n’est déposé tant qu’il ne l’est pas', () => {
    const draft = asked(begun())
    expect(refusedBy(deciding(draft, { type: 'reconfirm', dossier: SECOND }, { facts: changed }))).not.toEqual([])
    expect(letterOf(draft, 'fr')).toMatch(
      /n’est pas remis.*rien n’est déposé pour vous tant que vous ne l’avez pas fait/,
    )
    expect(letterOf(draft, 'fr')).not.toMatch(/demeure|maintenez-vous/)
    expect(letterOf(draft, 'en')).toMatch(/not handed in.*nothing is deposited for you until you do/)
    expect(letterOf(draft, 'en')).not.toMatch(/it stands|do you stand/)
  })

  test('ce qui est commencé se remet pour la version qu’il scelle, et se confirme alors pour la nouvelle', () => {
    const handedIn = done(asked(begun()), commit(), { facts: changed })
    expect(handedIn).toMatchObject({ status: 'received', dossier: FIRST, confirmed: null })
    const otherwise = commit({ manifest: manifest({ dossier: SECOND }) })
    expect(refusedBy(deciding(asked(begun()), otherwise, { facts: changed })).map(([id]) => id)).toEqual([
      'manifestOwn',
    ])
    const confirmed = done(handedIn, { type: 'reconfirm', dossier: SECOND }, { facts: changed })
    expect(confirmed).toMatchObject({ status: 'received', dossier: FIRST, confirmed: SECOND })
  })

  test('ce qui a été abandonné avant que la lettre ne parte n’est pas à confirmer', () => {
    const gone = done(asked(begun()), { type: 'discard' })
    expect(letterOf(gone, 'fr')).toContain('il n’y a rien à en confirmer')
    expect(letterOf(gone, 'fr')).not.toMatch(/demeure|maintenez-vous/)
    expect(letterOf(gone, 'en')).toContain('there is nothing of it to confirm')
  })
})
