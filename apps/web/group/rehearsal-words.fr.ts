import { formatDate } from '#ui/i18n/format.ts'

/** The words of the page of rehearsals. */
export const rehearsal = {
  label: 'Répétition',
  banner: 'Répétition – rien n’est réel',
  toPage: 'Horloge, courrier et fin de la répétition',
  title: 'Répétitions',
  lede: 'Jouer une consultation sur une copie du groupement, horloge comprise, puis la jeter.',
  whole: 'La copie reprend tout le registre du groupement, tel qu’il est aujourd’hui.',
  untouched: 'Le groupement lui-même ne change pas, et son horloge non plus.',
  silent: 'Aucun courriel ne part, et rien n’est montré au public.',
  whose:
    'Seules les personnes du coordonnateur, sans intérêt déclaré, peuvent l’ouvrir ; elles n’y agissent que pour lui.',
  begin: 'Commencer une répétition',
  beginning: 'Copie du registre…',
  none: 'Aucune répétition en cours.',
  noneTeach: 'Cinq répétitions au plus peuvent être en cours à la fois.',
  begun: (at: string) => `Répétition commencée le ${at}`,
  stands: (at: string) => `Son horloge marque le ${at}.`,
  playedTitle: 'Cette répétition',
  playedLede:
    'Tout ce qui est fait ici disparaît avec elle. Seuls le coordonnateur et le temps y agissent : ce que feraient les autres membres et les entreprises ne s’y joue pas.',
  clockTitle: 'Son horloge',
  clockDay: (day: string) =>
    `Il est le ${day === '' ? '…' : formatDate(day, 'fr')} dans cette répétition. L’horloge avance, et ne recule pas.`,
  hour: 'Avancer d’une heure',
  day: 'Avancer d’un jour',
  week: 'Avancer d’une semaine',
  to: 'Aller à une date',
  go: 'Y aller',
  mailTitle: 'Son courrier',
  mail: 'Les lettres qui seraient parties',
  endTitle: 'Sa fin',
  endTeach: 'Rien n’en reste : ni acte, ni document, ni lettre. Le groupement réel n’est pas touché.',
  end: 'Jeter cette répétition',
  endSure: 'Oui, tout jeter',
  endNot: 'Continuer à répéter',
}
