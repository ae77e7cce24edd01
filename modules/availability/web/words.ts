import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Bilingual } from '#ui/i18n/words.ts'
import { STEPS } from '../model/step-words.ts'

const fr = typesetAll({
  title: 'Disponibilité du dépôt',
  lede: 'Mesurée chaque minute, sur le chemin même d’un dépôt, par des sondes que les membres font tourner hors du serveur.',
  reading: 'Lecture des mesures…',
  unread: 'Les mesures n’ont pu être lues.',
  retry: 'Réessayer',
  nobody: 'Aucune sonde n’est déclarée',
  nobodyTeach:
    'Rien n’est mesuré de l’extérieur : aucune indisponibilité n’est constatée d’elle-même. L’acheteur peut en déclarer une, avec ses raisons.',
  days: 'Les trente derniers jours',
  daysNote:
    'Un trait par jour, de minuit à minuit, heure de Paris. Plein : mesuré sans perte. Rouge : perdu. Vide : non mesuré.',
  percent: (value: string) => `${value} %`,
  unmeasured: 'non mesuré',
  strip: (day: string, lost: number, measured: number) =>
    measured === 0
      ? `${day} : aucune minute mesurée`
      : `${day} : ${lost} ${lost > 1 ? 'minutes perdues' : 'minute perdue'} sur ${measured} mesurées`,
  csv: 'minute par minute',
  outages: 'Indisponibilités',
  noOutage: 'Aucune en trente jours.',
  since: (from: string) => `Depuis le ${from}, en cours`,
  stretch: (from: string, until: string) => `Du ${from} au ${until}`,
  lost: (count: number, what: string) => `${count} minutes perdues ; n’aboutissait pas : ${what}.`,
  declared: (reason: string) => `Déclarée par l’acheteur : ${reason}`,
  moved: (reference: string, from: string, to: string) => `${reference} : date limite reportée du ${from} au ${to}.`,
  missed: (reference: string, deadline: string) =>
    `${reference} : la date limite du ${deadline} était passée, et n’est pas rouverte. Un pli arrivé hors délai y est jugé au vu de cette indisponibilité.`,
  notice: 'avis signé',
  steps: STEPS.fr,
  rule: 'La règle',
  ruleText: (minimum: number, window: number, added: number, gap: number) =>
    `Une minute est perdue quand la moitié au moins des sondes déclarées, et deux au moins s’il y en a plusieurs, l’ont mesurée et que la plupart d’entre elles n’ont pu parcourir le chemin d’un dépôt. À partir de ${minimum} minutes perdues, à moins de ${gap} minutes les unes des autres, il y a indisponibilité. Si elle touche les ${window} dernières minutes avant une date limite, celle-ci est reportée, de droit et pour tous, à la même heure, au premier jour ouvré qui laisse ${added} ${added > 1 ? 'jours entiers' : 'jour entier'} après elle. Une date limite déjà passée n’est pas rouverte.`,
  ruleMark:
    'Aucun texte ne fixe ces nombres : ils sont un choix de ce service, le même pour tous et connu d’avance. Que la preuve du bon fonctionnement incombe à l’acheteur vient du Conseil d’État (23 septembre 2021, n° 449250).',
  certificate: 'Certificat',
  certificateNote:
    'Pour une période de deux jours au plus : ce que les sondes ont mesuré, signé, avec un code qui mène à l’attestation. À joindre à ce que vous écrivez à l’acheteur ou au juge.',
  from: 'Du (heure de Paris)',
  until: 'Au (heure de Paris)',
  make: 'Ouvrir le certificat (PDF)',
  badRange: 'La fin vient après le début, de deux jours au plus.',
  key: 'clé publique qui vérifie ces attestations',
  probes: 'Les sondes',
  probe: (name: string, from: string) => `${name}, depuis le ${from}`,
  gone: (name: string, from: string, until: string) => `${name}, du ${from} au ${until}`,
})
const en: typeof fr = {
  title: 'Availability of deposits',
  lede: 'Measured each minute, on the very way of a deposit, by probes that the members run outside of the server.',
  reading: 'Reading the measures…',
  unread: 'The measures could not be read.',
  retry: 'Try again',
  nobody: 'No probe is declared',
  nobodyTeach:
    'Nothing is measured from outside: no outage is found by itself. The buyer can declare one, with its reasons.',
  days: 'The last thirty days',
  daysNote:
    'A line a day, from midnight to midnight, Paris time. Full: measured without a loss. Red: lost. Empty: not measured.',
  percent: (value) => `${value}%`,
  unmeasured: 'not measured',
  strip: (day, lost, measured) =>
    measured === 0
      ? `${day}: no minute measured`
      : `${day}: ${lost} ${lost === 1 ? 'minute' : 'minutes'} lost of ${measured} measured`,
  csv: 'minute by minute',
  outages: 'Outages',
  noOutage: 'None in thirty days.',
  since: (from) => `Since ${from}, going on`,
  stretch: (from, until) => `From ${from} to ${until}`,
  lost: (count, what) => `${count} minutes lost; what did not come through: ${what}.`,
  declared: (reason) => `Declared by the buyer: ${reason}`,
  moved: (reference, from, to) => `${reference}: deadline moved from ${from} to ${to}.`,
  missed: (reference, deadline) =>
    `${reference}: the deadline of ${deadline} had passed, and does not come back. An envelope that came late is judged there in view of this outage.`,
  notice: 'signed notice',
  steps: STEPS.en,
  rule: 'The rule',
  ruleText: (minimum, window, added, gap) =>
    `A minute is lost when half at least of the declared probes, and two at least where there are several, measured it and most of these could not walk the way of a deposit. From ${minimum} lost minutes on, less than ${gap} minutes apart, there is an outage. If it touches the last ${window} minutes before a deadline, that deadline moves, of right and for all, to the same hour of the first working day that leaves ${added} whole ${added === 1 ? 'day' : 'days'} after it. A deadline that has passed does not come back.`,
  ruleMark:
    'No text sets these numbers: they are a choice of this service, the same for all and known beforehand. That the buyer must show that its platform worked comes from the Conseil d’État (23 September 2021, n° 449250).',
  certificate: 'Certificate',
  certificateNote:
    'For a time of two days at most: what the probes measured, signed, with a code that leads to the statement. To be joined to what you write to the buyer or to the judge.',
  from: 'From (Paris time)',
  until: 'To (Paris time)',
  make: 'Open the certificate (PDF)',
  badRange: 'The end comes after the beginning, by two days at most.',
  key: 'public key that verifies these statements',
  probes: 'The probes',
  probe: (name, from) => `${name}, since ${from}`,
  gone: (name, from, until) => `${name}, from ${from} to ${until}`,
}
export const words: Bilingual<typeof fr> = { fr, en }
