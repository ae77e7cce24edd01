import { formatDate } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Bilingual } from '#ui/i18n/words.ts'

const fr = typesetAll({
  title: 'Retraits',
  lede: 'Un membre part : il prévient, il reste tenu par les marchés en cours, puis le retrait prend effet.',
  none: "Aucun membre n'a notifié son retrait.",
  noneTeach:
    'Un retrait se constate par une délibération exécutoire, notifiée au coordonnateur avec accusé de réception.',
  of: (name: string) => `Retrait ${name}`,
  notifiedOn: (received: string, effect: string | null) =>
    `Retrait notifié, reçu le ${formatDate(received, 'fr')}. ${
      effect === null
        ? "Il n'a pas encore de date d'effet : un marché court sans terme connu."
        : `Il prend effet le ${formatDate(effect, 'fr', 'weekday')}.`
    }`,
  withdrawnOn: (day: string) => `Le retrait a pris effet le ${formatDate(day, 'fr', 'weekday')}.`,
  retractedOn: (day: string) => `Retrait abandonné le ${formatDate(day, 'fr')} : le membre reste dans le groupement.`,
  takesEffect: 'Le retrait prend effet.',
  effect: 'Effet',
  member: 'Membre',
  received: 'Reçu le',
  status: 'État',
  unknown: 'sans date : un marché court sans terme connu',
  line: 'La ligne du retrait',
  notice: 'Préavis',
  noticeEnds: 'Fin du préavis',
  effective: 'Effet du retrait',
  contract: (title: string) => `Marché « ${title} »`,
  until: (day: string) => `jusqu'au ${formatDate(day, 'fr')}`,
  noEnd: 'fin inconnue',
  today: "aujourd'hui",
  why: 'Comment ces dates sont calculées',
  consequence:
    "Le préavis court dès l'accusé de réception. La date d'effet est calculée et inscrite au registre ; elle suit la fin des marchés.",
  kept: 'retenu par ce marché',
  bar: 'Période',
  start: 'Début',
  end: 'Fin',
})

const en: typeof fr = {
  title: 'Withdrawals',
  lede: 'A member leaves: it gives notice, stays bound by the contracts under way, then the withdrawal takes effect.',
  none: 'No member has notified a withdrawal.',
  noneTeach:
    'A withdrawal is recorded by an enforceable deliberation, notified to the coordinator with acknowledgement.',
  of: (name) => `Withdrawal ${name}`,
  notifiedOn: (received, effect) =>
    `Withdrawal notified, received on ${formatDate(received, 'en')}. ${
      effect === null
        ? 'It has no day of effect yet: a contract runs without a known end.'
        : `It takes effect on ${formatDate(effect, 'en', 'weekday')}.`
    }`,
  withdrawnOn: (day) => `The withdrawal took effect on ${formatDate(day, 'en', 'weekday')}.`,
  retractedOn: (day) => `Withdrawal abandoned on ${formatDate(day, 'en')}: the member stays in the group.`,
  takesEffect: 'The withdrawal takes effect.',
  effect: 'Effect',
  member: 'Member',
  received: 'Received on',
  status: 'State',
  unknown: 'no date: a contract runs without a known end',
  line: 'The line of the withdrawal',
  notice: 'Notice',
  noticeEnds: 'End of the notice',
  effective: 'Effect of the withdrawal',
  contract: (title) => `Contract “${title}”`,
  until: (day) => `until ${formatDate(day, 'en')}`,
  noEnd: 'end unknown',
  today: 'today',
  why: 'How these dates are computed',
  consequence:
    'The notice runs from the acknowledgement of receipt. The day of effect is computed and entered in the register; it follows the end of the contracts.',
  kept: 'held by this contract',
  bar: 'Period',
  start: 'From',
  end: 'Until',
}

export const words: Bilingual<typeof fr> = { fr, en }
