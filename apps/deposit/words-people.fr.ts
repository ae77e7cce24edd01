import { formatInstant } from '#ui/i18n/format.ts'

type Done = { readonly at: string; readonly by: string; readonly whom: string }

/** Les mots des personnes d’un compte. */
export const peopleFr = {
  people: {
    title: 'Les personnes de votre compte',
    why: 'Chacune voit, remplace et retire les dépôts de l’entreprise pour cette consultation, et reçoit les accusés.',
    self: (since: string) => `vous, depuis le ${formatInstant(since, 'fr')}`,
    since: (since: string) => `depuis le ${formatInstant(since, 'fr')}`,
    remove: 'Mettre fin à son accès',
    removeWhom: (email: string) => `Mettre fin à son accès : ${email}`,
    removeSure: (email: string) =>
      `Mettre fin à l’accès de ${email} : ses sessions sont closes aussitôt, les invitations qu’elle a données aussi, et elle en est avertie par courriel.`,
    removeYes: 'Oui, mettre fin à cet accès',
    leave: 'Quitter ce compte',
    leaveSure:
      'Quitter ce compte : vous ne verrez plus ses dépôts, et n’en recevrez plus les accusés. Une autre personne du compte pourra vous inviter de nouveau.',
    leaveYes: 'Oui, quitter',
    waiting: 'Invitations en attente',
    until: (until: string) => `son lien sert jusqu’au ${formatInstant(until, 'fr')}`,
    withdraw: 'Reprendre l’invitation',
    withdrawWhose: (email: string) => `Reprendre l’invitation de ${email}`,
    withdrawSure: (email: string) => `Reprendre l’invitation de ${email} : son lien n’ouvrira plus rien.`,
    withdrawYes: 'Oui, reprendre',
    invite: 'Inviter une personne',
    address: 'Adresse d’un ou d’une collègue',
    addressHint:
      'Un lien vers ce compte y est envoyé. Une adresse qui dépose déjà pour cette consultation reste où elle est.',
    invited: (email: string) => `Invitation notée pour ${email}.`,
    trace: 'Ce qui a été fait des accès',
    done: {
      'came-in': ({ at, whom }: Done) => `${formatInstant(at, 'fr')} : ${whom} est dans le compte.`,
      invited: ({ at, by, whom }: Done) => `${formatInstant(at, 'fr')} : ${by} a invité ${whom}.`,
      withdrawn: ({ at, by, whom }: Done) => `${formatInstant(at, 'fr')} : ${by} a repris l’invitation de ${whom}.`,
      removed: ({ at, by, whom }: Done) =>
        by === whom
          ? `${formatInstant(at, 'fr')} : ${whom} a quitté le compte.`
          : `${formatInstant(at, 'fr')} : ${by} a mis fin à l’accès de ${whom}.`,
    },
  },
}
