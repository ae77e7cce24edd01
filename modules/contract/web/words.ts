import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Bilingual } from '#ui/i18n/words.ts'

const fr = typesetAll({
  title: 'Marchés',
  lede: 'Les marchés que le groupement passe ou exécute : ils retiennent qui se retire, et seuls leurs acheteurs identifiés y commandent.',
  none: "Aucun marché n'est enregistré.",
  noneTeach:
    "Un marché s'enregistre à l'envoi de son avis ; un groupement repris en cours de route enregistre ceux qui courent déjà.",
  name: 'Marché',
  status: 'État',
  begun: 'Passation engagée',
  notified: 'Notifié',
  ends: 'Dernier jour',
  buyers: 'Acheteurs identifiés',
  unknown: 'inconnu',
})

const en: typeof fr = {
  title: 'Contracts',
  lede: 'The contracts that the group awards or performs: they hold whoever withdraws, and only their identified buyers order on them.',
  none: 'No contract is recorded.',
  noneTeach:
    'A contract is recorded when its notice is sent; a group brought in on its way records those that already run.',
  name: 'Contract',
  status: 'State',
  begun: 'Award begun',
  notified: 'Notified',
  ends: 'Last day',
  buyers: 'Identified buyers',
  unknown: 'unknown',
}

export const words: Bilingual<typeof fr> = { fr, en }
