import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Bilingual } from '#ui/i18n/words.ts'

const fr = typesetAll({
  title: 'Témoins du registre',
  lede: 'Des machines que les membres tiennent eux-mêmes, et qui gardent la mémoire du registre : s’il était récrit ou ramené en arrière, elles le montreraient.',
  none: 'Aucun témoin n’est déclaré.',
  noneTeach:
    'Un membre lance « unisson witness » sur une machine que ce service n’atteint pas : la commande affiche la clé à déclarer ici. Elle interroge le registre toutes les trente secondes, et ne lit le contenu d’aucun acte.',
  consequence:
    'La déclaration est inscrite au registre, et ce témoin est entendu aussitôt. Il compte une fois le nombre de témoins convenu.',
  list: 'Témoins déclarés',
  witness: 'Témoin',
  member: 'Membre',
  declaredOn: 'Déclaré le',
  standing: 'État',
  heard: 'Entendu',
  never: 'jamais',
  of: (name: string) => `Témoin ${name}`,
  caseLede: (who: string, day: string) => `Tenu par ${who}, déclaré le ${day}.`,
  revokedOn: (day: string) => `Révoqué le ${day}`,
  key: 'Clé',
  address: 'Adresse',
  noAddress: 'Aucune : ce témoin interroge, et ne répond pas.',
  facts: 'Ce qui le fait reconnaître',
  left: 'Le membre a quitté le groupement.',
  watch: 'Qui garde ce registre',
  nobody: 'Aucun témoin : personne d’autre ne garde ce registre.',
  nobodyTeach: 'Qui tient le serveur pourrait le récrire sans que rien ne le montre.',
  silent: (count: number) =>
    count === 1 ? 'Le témoin déclaré n’a encore rien cosigné.' : `Aucun des ${count} témoins n’a encore cosigné.`,
  seen: (count: number, of: number, when: string) =>
    `${count} ${count > 1 ? 'témoins' : 'témoin'} sur ${of} ${count > 1 ? 'ont' : 'a'} cosigné ${when}.`,
  size: (size: string) => `Ce qu’ils ont vu : les ${size} premières écritures du journal.`,
  further: (size: string) => `Le journal en publie ${size} : les témoins voient la suite à leur prochain passage.`,
  ago: (minutes: number) => (minutes === 0 ? 'à l’instant' : `il y a ${minutes} min`),
  onDay: (day: string, time: string) => `le ${day} à ${time}`,
  toWitnesses: 'Les témoins et leur nombre',
  quorum: 'Nombre de témoins convenu',
  notAgreed: 'Rien n’est convenu : aucun acte n’attend les témoins.',
  agreed: (size: number, of: number, day: string) =>
    `${size} ${size > 1 ? 'témoins' : 'témoin'} sur ${of} attestent, comme convenu le ${day}.`,
  bears: (faulty: number) =>
    faulty === 0
      ? 'Aucun défaut n’est supporté.'
      : `${faulty} ${faulty > 1 ? 'témoins peuvent' : 'témoin peut'} être absents ou faux sans que deux histoires soient attestées.`,
  agreeNote:
    'Tous les témoins déclarés à ce jour comptent. Un témoin révoqué ne compte plus aussitôt, et le nombre ne baisse pas de lui-même.',
  policy: 'Le même accord, pour un programme de vérification',
})
const en: typeof fr = {
  title: 'Witnesses of the register',
  lede: 'Machines that the members themselves hold, and that remember the register: were it rewritten or set back, they would show it.',
  none: 'No witness is declared.',
  noneTeach:
    'A member starts “unisson witness” on a machine that this service does not reach: the command prints the key to declare here. It asks for the register every thirty seconds, and reads the content of no act.',
  consequence:
    'The declaration is entered in the register, and this witness is heard at once. It counts once the number of witnesses is agreed.',
  list: 'Declared witnesses',
  witness: 'Witness',
  member: 'Member',
  declaredOn: 'Declared on',
  standing: 'State',
  heard: 'Heard',
  never: 'never',
  of: (name) => `Witness ${name}`,
  caseLede: (who, day) => `Held by ${who}, declared on ${day}.`,
  revokedOn: (day) => `Revoked on ${day}`,
  key: 'Key',
  address: 'Address',
  noAddress: 'None: this witness asks, and does not answer.',
  facts: 'What it is known by',
  left: 'The member has left the group.',
  watch: 'Who keeps this register',
  nobody: 'No witness: nobody else keeps this register.',
  nobodyTeach: 'Whoever holds the server could rewrite it, and nothing would show it.',
  silent: (count) =>
    count === 1 ? 'The declared witness has cosigned nothing yet.' : `None of the ${count} witnesses has cosigned yet.`,
  seen: (count, of, when) => `${count} of ${of} ${of > 1 ? 'witnesses' : 'witness'} cosigned ${when}.`,
  size: (size) => `What they have seen: the first ${size} entries of the log.`,
  further: (size) => `The log gives out ${size}: the witnesses see the rest at their next look.`,
  ago: (minutes) => (minutes === 0 ? 'just now' : `${minutes} min ago`),
  onDay: (day, time) => `on ${day} at ${time}`,
  toWitnesses: 'The witnesses and their number',
  quorum: 'Number of witnesses agreed',
  notAgreed: 'Nothing is agreed: no act waits for the witnesses.',
  agreed: (size, of, day) => `${size} of ${of} ${of > 1 ? 'witnesses' : 'witness'} attest, as agreed on ${day}.`,
  bears: (faulty) =>
    faulty === 0 ? 'No failure is borne.' : `${faulty} may be away or false, and still no two histories are attested.`,
  agreeNote:
    'All witnesses that are declared today count. One that is revoked counts no more at once, and the number does not go down by itself.',
  policy: 'The same agreement, for a program that verifies',
}
export const words: Bilingual<typeof fr> = { fr, en }
