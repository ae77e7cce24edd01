import { formatDate } from '#ui/i18n/format.ts'
import { capitalised } from '#ui/i18n/names.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Channel } from '../model/contact-state.ts'

const day = (date: string): string => formatDate(date, 'fr')
const channels: Readonly<Record<Channel, string>> = {
  mail: 'courriel',
  telephone: 'téléphone',
  meeting: 'rencontre',
  letter: 'lettre',
  other: 'autre voie',
}

/** The words of the pages of the contacts. */
export const fr = typesetAll({
  title: 'Contacts avec les opérateurs',
  lede: 'Jusqu’à l’attribution, le coordonnateur est seul à parler aux opérateurs. Un membre qu’un opérateur approche le déclare ici, et le coordonnateur répond à sa place.',
  none: 'Aucun contact n’est déclaré.',
  noneTeach:
    'Un opérateur vous appelle ou vous écrit au sujet d’un achat du groupement : dites qui, quand, par quelle voie et quoi. Vous n’avez rien d’autre à faire, et vous êtes couvert.',
  consequence:
    'Le coordonnateur est averti et répond à l’opérateur. Lui seul et vous lisez qui vous a contacté, et ce qui s’est dit.',
  purchase: 'Projet d’achat',
  member: 'Membre',
  operator: 'Opérateur',
  contactOn: 'Date du contact',
  status: 'État',
  kept: 'réservé',
  unknownPurchase: 'projet qui ne vous est pas montré',
  caseTitle: (on: string) => `Contact du ${day(on)}`,
  caseLede: (status: string, purchase: string) => `${capitalised(status)}. Projet d’achat : ${purchase}.`,
  keptFromYou: 'Qui a pris contact, et ce qui s’est dit, n’est lu que du coordonnateur et du membre concerné.',
  said: 'Ce qui s’est dit',
  withWhom: (operator: string, channel: string) => `${operator}, par ${channel}.`,
  stopped: 'Ce message a été refusé : son texte n’est pas gardé. Le coordonnateur en a été averti.',
  measures: 'Pour que l’opérateur n’en tire pas d’avantage',
  answer: 'Réponse du coordonnateur',
  answeredOn: (on: string) => `Répondu le ${day(on)}.`,
  closedOn: (on: string, reason: string) => `Clos le ${day(on)} : ${reason}`,
  channels,
  form: {
    purchase: 'Projet d’achat',
    direction: 'Que déclarez-vous ?',
    received: 'un opérateur m’a contacté',
    sent: 'je consulte un opérateur',
    body: 'Membre contacté',
    operator: 'Nom de l’opérateur',
    siren: 'SIREN, s’il est connu',
    channel: 'Par quelle voie',
    contactOn: 'Date du contact',
    text: 'Ce qui s’est dit',
    files: 'Documents',
    measures: 'Ce qui est fait pour qu’il n’en tire pas d’avantage',
    measuresHint: 'Par exemple : ses réponses seront jointes au dossier de consultation.',
    answer: 'Réponse',
    answerFiles: 'Documents joints',
    reason: 'Pourquoi aucune réponse n’est due',
  },
  consequences: {
    answer:
      'Le membre est averti que vous avez répondu. Une information utile à tous se donne par les questions de la consultation.',
    close: 'Le contact reste au registre, sans réponse.',
  },
  silence: {
    silent: 'Silence des membres : jusqu’à l’attribution, ne parlez de cet achat à aucun opérateur.',
    sourcing: 'Avant la procédure, le coordonnateur est seul à consulter les opérateurs.',
    declare: 'Un opérateur vous contacte ? Déclarez-le.',
  },
})
