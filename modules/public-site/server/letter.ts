import type { PublicConsultation } from '#modules/consultation/index.ts'
import { type Draft, type Letter, layOut } from '#platform/mail/letter.ts'
import { settingOf } from '#ui/i18n/typeset.ts'

/** What any letter to somebody outside of the group is about: a published consultation, on this site. */
export type About = {
  readonly id: string
  readonly consultation: PublicConsultation
  readonly publicUrl: string
}

/** What such a letter says of its own. */
export type Said = Pick<Draft, 'subject' | 'paragraphs'> & Partial<Pick<Draft, 'points'>>

type Writing = Pick<Draft, 'lang' | 'action' | 'verify'> & { readonly said: Said }

/** A letter of the site, in the language of its reader, signed by the coordinator; what has no value is not told. */
export function letterOf(
  { consultation, publicUrl }: Omit<About, 'id'>,
  { lang, said, action, verify }: Writing,
): Letter {
  const set = settingOf(lang)
  return layOut({
    lang,
    subject: set(said.subject),
    greeting: lang === 'fr' ? 'Bonjour,' : 'Hello,',
    paragraphs: said.paragraphs.map(set),
    points: (said.points ?? []).filter(({ value }) => value !== ''),
    action,
    verify: verify.map(set),
    signature: `${consultation.coordinator.name} – ${publicUrl}`,
  })
}
