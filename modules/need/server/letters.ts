import { z } from 'zod'
import { type Basis, clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import type { Lang } from '#platform/mail/letter.ts'
import type { Letters } from '#platform/mail/told.ts'

const payload = z.object({ id: z.uuid(), title: z.string(), sheetsDue: z.iso.date(), reason: z.string() })

type About = { readonly title: string; readonly reason: string }
type Words = Readonly<Record<Lang, { readonly what: (about: About) => string; readonly expected?: string }>>

/** To the members, of what their coordinator asks of them or did with what they answered. The day counts where it was just set. */
function toMembers(basis: Basis, words: Words, sets: 'day' | null = null): Letters<Group>[string] {
  return ({ group, members, payload: raw }, lang) => {
    const { id, title, sheetsDue, reason } = payload.parse(raw)
    const { what, expected } = words[lang]
    const named = lang === 'fr' ? `« ${title} »` : `“${title}”`
    return {
      bodies: members.filter((body) => body !== coordinatorOf(group)),
      what: what({ title: named, reason }),
      ...(expected === undefined ? {} : { expected, due: sets === 'day' ? sheetsDue : null }),
      basis,
      page: `purchases/${id}`,
    }
  }
}

const asked = [clause('coordinator'), cite('CCP', 'L2111-1')] as const
const answerSheet = {
  fr: 'Remplissez la fiche de votre membre, ou dites qu’il n’a pas de besoin.',
  en: 'Fill in the sheet of your body, or say that it has no need.',
}
const lookAgain = {
  fr: 'Relisez la fiche de votre membre, et reprenez-la si elle ne répond plus à ce qui est demandé.',
  en: 'Read the sheet of your body again, and amend it if it no longer answers what is asked.',
}

/** The letters of the needs. */
export const letters: Letters<Group> = {
  'purchase.opened': toMembers(
    asked,
    {
      fr: {
        what: ({ title }) => `Le coordonnateur recueille les besoins des membres pour ${title}.`,
        expected: answerSheet.fr,
      },
      en: {
        what: ({ title }) => `The coordinator collects the needs of the members for ${title}.`,
        expected: answerSheet.en,
      },
    },
    'day',
  ),
  'purchase.revised': toMembers(
    asked,
    {
      fr: {
        what: ({ title, reason }) => `Ce qui est demandé aux membres pour ${title} a changé. Motif : ${reason}`,
        expected: lookAgain.fr,
      },
      en: {
        what: ({ title, reason }) => `What is asked of the members for ${title} has changed. Reason: ${reason}`,
        expected: lookAgain.en,
      },
    },
    'day',
  ),
  'purchase.frozen': toMembers(asked, {
    fr: { what: ({ title }) => `Le besoin est arrêté pour ${title} : les fiches des membres ne changent plus.` },
    en: { what: ({ title }) => `The need is settled for ${title}: the sheets of the members no longer change.` },
  }),
  'purchase.reopened': toMembers([clause('coordinator'), cite('policy', 'A34')], {
    fr: {
      what: ({ title, reason }) => `Le recueil des besoins est rouvert pour ${title}. Motif : ${reason}`,
      expected: lookAgain.fr,
    },
    en: {
      what: ({ title, reason }) => `The collection of needs is open again for ${title}. Reason: ${reason}`,
      expected: lookAgain.en,
    },
  }),
  'purchase.abandoned': toMembers([clause('coordinator'), cite('CCP', 'L2113-7', 'al. 1')], {
    fr: { what: ({ title, reason }) => `Le projet d’achat ${title} est abandonné. Motif : ${reason}` },
    en: { what: ({ title, reason }) => `The purchase ${title} is abandoned. Reason: ${reason}` },
  }),
}
