import type { Player } from '../../apps/play/player.ts'
import { COORDINATOR } from './bodies.ts'

/** What operators ask at the public address, in their words, and the one answer to all, in words that name nobody. */

type Exchange = { readonly asked: string; readonly wording: string; readonly answer: string }

const MIGRATION: Exchange = {
  asked:
    'Bonjour, nous exploitons déjà des espaces de ce type. La reprise des données de l’espace actuel est-elle comprise dans le prix par apprenant, ou fait-elle l’objet d’un prix à part ?',
  wording: 'La reprise des données de l’espace actuel est-elle comprise dans le prix par apprenant ?',
  answer:
    'Oui. Le prix A1 comprend la reprise des comptes et des contenus de la dernière année scolaire, remis dans un format ouvert. Il n’y a pas de prix à part.',
}

const APPRENTICES: Exchange = {
  asked:
    'Les apprentis des centres de formation sont-ils comptés comme des apprenants pour la facturation, y compris quand ils arrivent en cours d’année ?',
  wording: 'Les apprentis, y compris ceux qui arrivent en cours d’année, sont-ils comptés comme des apprenants ?',
  answer:
    'Oui. L’effectif facturé est celui du 15 octobre ; une arrivée postérieure ne change pas le prix de l’année scolaire.',
}

const FOREIGN: Exchange = {
  asked:
    'We are a company of another Member State and would tender together with a French one. Must every member of the consortium be established in France?',
  wording: 'Un groupement d’entreprises dont un membre est établi dans un autre État membre est-il admis ?',
  answer:
    'Oui. Toute entreprise d’un État membre peut présenter une offre, seule ou en groupement. Les offres sont rédigées en français.',
}

const PRICES: Exchange = {
  asked: 'Pouvez-vous nous communiquer les prix unitaires du titulaire actuel ?',
  wording: '',
  answer:
    'Les prix unitaires d’un titulaire relèvent du secret des affaires : ils ne sont communiqués à personne. Le minimum et le maximum de l’accord-cadre figurent dans l’avis.',
}

const NOT_NEEDED =
  'Une offre se chiffre d’après les besoins et les volumes que donne le dossier ; les prix du titulaire actuel n’y sont pas nécessaires.'

const FILES: Exchange = {
  asked:
    'Notre maquette est une vidéo de 900 Mo, et la limite est de 500 Mo par fichier. Peut-elle être remise en deux fichiers ?',
  wording: 'Une démonstration de plus de 500 Mo peut-elle être remise en plusieurs fichiers ?',
  answer:
    'Oui, dans une archive au format zip par partie, chacune sous 500 Mo, dans la limite de 2 000 Mo pour toute l’offre.',
}

const DIRECTORIES: Exchange = {
  asked:
    'Nous savons que l’heure des questions est passée. Le cahier ne dit ni à quel rythme les annuaires sont lus, ni combien d’apprenants chaque membre compte : sans cela nous ne pouvons pas dimensionner l’hébergement.',
  wording: 'À quel rythme les annuaires sont-ils lus, et combien d’apprenants chaque membre compte-t-il ?',
  answer:
    'La deuxième version du dossier le dit : les annuaires sont lus chaque nuit, et les volumes par membre sont joints en annexe. La date limite est reportée au 31 mars pour que chacun en tienne compte.',
}

/** Two of those who retrieve the file leave an address; the others say nothing of themselves. One asks at once. */
export async function retrieveAndAsk(player: Player): Promise<void> {
  await player.goTo('2027-02-11', '10:20')
  const first = player.outsider('consultation')
  await first.follow({
    email: 'reponses@numerique-fictif.example',
    company: 'Numérique Fictif',
    siret: '99900033400014',
  })
  await first.retrieve(1)
  await player.goTo('2027-02-11', '15:05')
  await player.outsider('consultation').retrieve(1)
  await player.goTo('2027-02-12', '09:40')
  const second = player.outsider('consultation')
  await second.follow({ email: 'veille@espace-imaginaire.example', company: 'Espace Imaginaire' })
  await second.retrieve(1)
  await player.goTo('2027-02-12', '11:15')
  await first.ask(player.id('question on migration'), MIGRATION.asked)
}

export async function answerMigration(player: Player): Promise<void> {
  await player.goTo('2027-02-15', '09:30')
  await answer(player, 'migration', MIGRATION)
}

/** Four more questions, of which three are answered and one declined; the last one comes after the hour. */
export async function askUntilLate(player: Player): Promise<void> {
  const nobody = player.outsider('consultation')
  await player.goTo('2027-02-19', '16:30')
  await nobody.ask(player.id('question on apprentices'), APPRENTICES.asked)
  await player.goTo('2027-02-22', '10:00')
  await answer(player, 'apprentices', APPRENTICES)
  await player.goTo('2027-02-24', '14:10')
  await nobody.ask(player.id('question on foreign companies'), FOREIGN.asked)
  await player.goTo('2027-02-26', '09:00')
  await nobody.ask(player.id('question on prices'), PRICES.asked)
  await player.goTo('2027-02-26', '15:00')
  await answer(player, 'foreign companies', FOREIGN)
  await player.as(COORDINATOR).act('questions/question on prices', 'decline', { reason: PRICES.answer }, NOT_NEEDED)
  await player.goTo('2027-03-08', '17:20')
  await nobody.ask(player.id('question on files'), FILES.asked)
  await player.goTo('2027-03-10', '10:00')
  await answer(player, 'files', FILES)
  await player.goTo('2027-03-11', '08:45')
  await nobody.ask(player.id('question on directories'), DIRECTORIES.asked, true)
}

/** The late question is answered once the deadline has moved; those who follow take the second version. */
export async function answerLate(player: Player): Promise<void> {
  await player.goTo('2027-03-17', '11:30')
  await answer(player, 'directories', DIRECTORIES)
  await player.goTo('2027-03-17', '14:00')
  await player.outsider('consultation').retrieve(2)
}

async function answer(player: Player, about: string, { wording, answer: said }: Exchange): Promise<void> {
  await player.as(COORDINATOR).act(`questions/question on ${about}`, 'answer', { wording, answer: said })
}
