import { dayOf, formatDate } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Bilingual } from '#ui/i18n/words.ts'

const fr = typesetAll({
  title: 'Qui entre dans ce groupement',
  lede: 'Chaque personne qui exerce une fonction, ce qu’elle peut y faire, et si elle a son accès.',
  person: 'Personne',
  may: 'Peut',
  access: 'Accès',
  invite: 'Inviter',
  mays: {
    representative: 'tout faire pour son organisme, et signer',
    delegate: 'agir, et signer ce que sa délégation couvre',
    officer: 'préparer et enregistrer, sans signer',
    reader: 'lire',
  },
  me: 'vous',
  later: (day: string) => `à partir du ${formatDate(day, 'fr')}`,
  states: {
    account: (at: string) => `a son accès depuis le ${formatDate(dayOf(at), 'fr')}`,
    invited: (email: string, until: string) => `invitée à ${email}, jusqu'au ${formatDate(dayOf(until), 'fr')}`,
    expired: (email: string, until: string) =>
      `l'invitation à ${email} a expiré le ${formatDate(dayOf(until), 'fr')} sans réponse`,
    none: 'pas encore invitée',
    hidden: "pas d'accès",
  },
  inviteOne: (name: string) => `Inviter ${name}`,
  resend: 'Relancer',
  resendOne: (name: string) => `Relancer ${name} : un nouveau lien remplace le précédent`,
  revoke: "Annuler l'invitation",
  revokeOne: (name: string) => `Annuler l'invitation de ${name}`,
  withdraw: "Retirer l'accès",
  withdrawOne: (name: string) => `Retirer l'accès de ${name}`,
  withdrawAsk: (name: string) =>
    `${name} n'entrera plus dans ce groupement par son compte, et en sera prévenue par un message. Ses fonctions restent au registre.`,
  withdrawYes: "Retirer l'accès",
  resendAll: (count: number) => `Relancer les ${count} personnes sans réponse`,
  email: 'Adresse électronique professionnelle',
  emailHint: 'Le lien de l’invitation y est envoyé. Il sert une fois, pendant sept jours.',
  send: "Envoyer l'invitation",
  cancel: 'Annuler',
  sent: (email: string) => `Invitation envoyée à ${email}.`,
  sentAll: (count: number) => `${count} invitations envoyées de nouveau.`,
  revoked: 'Invitation annulée : son lien n’ouvre plus rien.',
  withdrawn: 'Accès retiré.',
  nobody: 'Vous n’invitez personne ici : chaque organisme invite les siens, et le coordonnateur tous.',
  missing: 'Il manque quelqu’un ? Inscrivez d’abord sa fonction sur la fiche de son organisme.',
  problems: {
    mailNotSent:
      "Le serveur de courrier n'a pas pris le message : aucune invitation n'est ouverte. Vérifiez l'adresse, ou recommencez plus tard.",
    malformed: "Ce n'est pas une adresse électronique.",
    personTaken: 'Cette personne a déjà son accès : rechargez la page.',
  },
})

const en: typeof fr = {
  title: 'Who enters this group',
  lede: 'Every person who holds an office, what they may do here, and whether they have their access.',
  person: 'Person',
  may: 'May',
  access: 'Access',
  invite: 'Invite',
  mays: {
    representative: 'do everything for their body, and sign',
    delegate: 'act, and sign what their delegation covers',
    officer: 'prepare and record, without signing',
    reader: 'read',
  },
  me: 'you',
  later: (day) => `from ${formatDate(day, 'en')}`,
  states: {
    account: (at) => `has access since ${formatDate(dayOf(at), 'en')}`,
    invited: (email, until) => `invited at ${email}, until ${formatDate(dayOf(until), 'en')}`,
    expired: (email, until) => `the invitation to ${email} expired on ${formatDate(dayOf(until), 'en')} unanswered`,
    none: 'not invited yet',
    hidden: 'no access',
  },
  inviteOne: (name) => `Invite ${name}`,
  resend: 'Remind',
  resendOne: (name) => `Remind ${name}: a new link replaces the last one`,
  revoke: 'Cancel the invitation',
  revokeOne: (name) => `Cancel the invitation of ${name}`,
  withdraw: 'Take access back',
  withdrawOne: (name) => `Take the access of ${name} back`,
  withdrawAsk: (name) =>
    `${name} will no longer enter this group with their account, and will be told by mail. Their offices stay in the register.`,
  withdrawYes: 'Take access back',
  resendAll: (count) => `Remind the ${count} persons without an answer`,
  email: 'Professional e-mail address',
  emailHint: 'The link of the invitation is sent there. It works once, for seven days.',
  send: 'Send the invitation',
  cancel: 'Cancel',
  sent: (email) => `Invitation sent to ${email}.`,
  sentAll: (count) => `${count} invitations sent again.`,
  revoked: 'Invitation cancelled: its link opens nothing any more.',
  withdrawn: 'Access taken back.',
  nobody: 'You invite nobody here: each body invites its own, and the coordinator everybody.',
  missing: 'Somebody is missing? First register their office on the card of their body.',
  problems: {
    mailNotSent:
      'The mail server did not take the message: no invitation is open. Check the address, or try again later.',
    malformed: 'This is not an e-mail address.',
    personTaken: 'This person already has access: reload the page.',
  },
}

export const words: Bilingual<typeof fr> = { fr, en }
