import { z } from 'zod'
import { clause } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { longInstant } from '#platform/documents/typography.fr.ts'
import type { Letters } from '#platform/mail/told.ts'
import { REVOCATION_CAUSES, type RevocationCause } from '../model/key-set-state.ts'

const people = z.array(z.object({ person: z.string(), body: z.string() }))
const about = z.object({ id: z.uuid(), reference: z.string() })
const named = about.extend({ to: people })
const called = named.extend({ deadline: z.iso.datetime() })
const revoked = about.extend({ of: people, cause: z.enum(REVOCATION_CAUSES) })

const CAUSES: Readonly<Record<'fr' | 'en', Readonly<Record<RevocationCause, string>>>> = {
  fr: {
    interest: 'un intérêt déclaré dans la procédure',
    departure: 'un départ',
    'lost-key': 'une clé perdue',
    other: 'un autre motif, inscrit au registre',
  },
  en: {
    interest: 'a declared interest in the procedure',
    departure: 'a departure',
    'lost-key': 'a lost key',
    other: 'another ground, which the register holds',
  },
}

const to = (persons: z.infer<typeof people>) => ({
  bodies: [...new Set(persons.map(({ body }) => body))],
  persons: persons.map(({ person }) => person),
})

/** The letters on keys. None holds a key, nor anything that opens one. */
export const letters: Letters<Group> = {
  'key.named': ({ payload }, lang) => {
    const { id, reference, to: persons } = named.parse(payload)
    return {
      ...to(persons),
      what:
        lang === 'fr'
          ? `Vous êtes désigné pour tenir une clé des offres de la consultation ${reference}.`
          : `You are named to hold a key of the tenders of the consultation ${reference}.`,
      expected:
        lang === 'fr'
          ? 'Faites votre clé sur la page de la consultation, gardez-en le fichier et la feuille imprimée, et remettez sa partie publique.'
          : 'Make your key on the page of the consultation, keep its file and the printed sheet, and give its public half.',
      basis: [cite('policy', 'clés'), cite('policy', 'détenteurs')],
      page: `key-sets/${id}/key`,
    }
  },
  'key.rehearsalCalled': ({ payload }, lang) => {
    const { id, reference, to: persons, deadline } = called.parse(payload)
    const until = longInstant(deadline)
    return {
      ...to(persons),
      what:
        lang === 'fr'
          ? `Les offres de la consultation ${reference} s’ouvrent bientôt : date limite, ${until}.`
          : `The tenders of the consultation ${reference} will soon be opened.`,
      expected:
        lang === 'fr'
          ? 'Essayez votre clé, par son fichier ou par la feuille imprimée. Si vous ne l’avez plus, dites-le au coordonnateur avant cette date.'
          : 'Try your key, by its file or by the printed sheet. If you no longer have it, tell the coordinator before that day.',
      due: civilDay(deadline),
      basis: [cite('policy', 'répétition des clés')],
      page: `key-sets/${id}/key`,
    }
  },
  'key.revoked': ({ payload, group, nameOf }, lang) => {
    const { id, reference, of, cause } = revoked.parse(payload)
    const body = nameOf(of[0]?.body ?? '')
    return {
      bodies: [coordinatorOf(group) ?? ''],
      what:
        lang === 'fr'
          ? `Un détenteur de clé est révoqué dans la consultation ${reference} (${body}) : ${CAUSES.fr[cause]}.`
          : `A keyholder is revoked in the consultation ${reference} (${body}): ${CAUSES.en[cause]}.`,
      expected:
        lang === 'fr'
          ? 'Voyez s’il reste assez de clés, et désignez une autre personne pour les offres à venir.'
          : 'See whether enough keys are left, and name another person for tenders to come.',
      basis: [clause('interests'), cite('policy', 'détenteurs')],
      page: `key-sets/${id}`,
    }
  },
}
