/** The documents of the consultation: short texts of our own, as a real file would say it, that bind nobody. */
export type Text = {
  readonly kind: 'RC' | 'CCAP' | 'CCTP' | 'AE' | 'BPU' | 'annex'
  readonly name: string
  readonly text: string
}

const TITLE = 'Environnement numérique de travail des établissements des Hauts-de-France'
const HEAD = (kind: string): string =>
  `${kind}\n\n${TITLE}\nConsultation 2027-ENT-01\nGroupement de commandes constitué en application des articles L. 2113-6 à L. 2113-8 du code de la commande publique\nCoordonnateur : Région Hauts-de-France\n`

const RC: Text = {
  kind: 'RC',
  name: 'reglement-de-la-consultation.txt',
  text: `${HEAD('Règlement de la consultation')}
Article 1. Objet. La consultation porte sur la mise en œuvre, la maintenance, l’exploitation et l’hébergement d’un environnement numérique de travail. L’accord-cadre à bons de commande est attribué à un seul titulaire, pour quarante-huit mois.

Article 2. Procédure. Appel d’offres ouvert, passé par le coordonnateur au nom et pour le compte des membres du groupement. Le marché n’est pas alloti : une plateforme unique sert tous les établissements.

Article 3. Dossier. Les documents sont gratuits et complets sur le profil d’acheteur. Une modification importante donne lieu à une nouvelle version et à un report de la date limite.

Article 4. Questions. Elles se posent sur le profil d’acheteur, sans que l’identité de leur auteur soit connue. La réponse est donnée à tous, six jours au plus tard avant la date limite.

Article 5. Remise des offres. Par voie électronique seulement. Une offre dont la réception s’achève à l’heure limite ou après elle est tardive et n’est pas ouverte. Si un même candidat remet plusieurs offres, seule la dernière reçue à temps est ouverte.

Article 6. Variantes. Elles ne sont pas admises.

Article 7. Jugement des offres. Prix, 35 % ; valeur technique, 40 % (services rendus aux usagers, 60 % ; sécurité et protection des données, 40 %) ; performance environnementale de l’hébergement, 15 % ; accompagnement des établissements, 10 %. À égalité de note, l’offre la mieux notée en valeur technique est retenue.

Article 8. Validité. Les offres engagent leur auteur cent quatre-vingts jours à compter de la date limite.

Article 9. Candidature. Le candidat déclare sur l’honneur n’entrer dans aucun des cas d’exclusion, et joint le pouvoir de la personne qui l’engage, avec les renseignements que demande l’avis. Le document unique de marché européen est accepté.
`,
}

const CCAP: Text = {
  kind: 'CCAP',
  name: 'cahier-des-clauses-administratives.txt',
  text: `${HEAD('Cahier des clauses administratives particulières')}
Article 1. Parties. Chaque membre du groupement est acheteur pour sa part. Le coordonnateur passe, signe et notifie l’accord-cadre ; chaque membre passe ses commandes, constate le service fait et paie.

Article 2. Documents. L’accord-cadre comprend, par ordre de priorité, l’acte d’engagement, le présent cahier, le cahier des clauses techniques, le bordereau des prix, puis le cahier des clauses administratives générales applicables aux marchés de techniques de l’information et de la communication.

Article 3. Durée. Quarante-huit mois à compter de la notification. Les bons de commande sont émis pendant cette durée seulement.

Article 4. Montants. Le minimum et le maximum sont ceux de l’avis. Le maximum atteint, l’accord-cadre cesse de produire ses effets.

Article 5. Facturation. Le titulaire adresse ses factures à chaque membre, par le portail public de facturation, sous le SIRET et, s’il y a lieu, le service indiqués au dossier.

Article 6. Avance. Une avance de 5 % est versée pour chaque commande qui remplit les conditions du code de la commande publique.

Article 7. Environnement. Le titulaire rend compte chaque année de l’énergie consommée par l’hébergement et des mesures prises pour la réduire.
`,
}

const CCTP: Text = {
  kind: 'CCTP',
  name: 'cahier-des-clauses-techniques.txt',
  text: `${HEAD('Cahier des clauses techniques particulières')}
Chapitre 1. Services. La plateforme offre à chaque élève, enseignant, agent et responsable légal un espace personnel, la messagerie, le cahier de textes, l’emploi du temps et l’accès aux ressources de l’établissement. La messagerie est fermée de 20 h à 7 h, sauf urgence décidée par l’établissement.

Chapitre 2. Authentification. Les comptes proviennent des annuaires de l’éducation nationale. Aucun mot de passe n’est connu du titulaire.

Chapitre 3. Hébergement. Les données sont hébergées dans l’Union européenne. Le taux de disponibilité est de 99,5 % par mois, mesuré de 8 h à 18 h, les jours de classe. Un test d’intrusion est conduit par un tiers avant la mise en service, puis un audit chaque année.

Chapitre 4. Données. Chaque membre est responsable du traitement pour ses établissements. À la fin du marché, les données sont rendues dans un format ouvert, puis effacées.

Chapitre 5. Accompagnement. Le titulaire forme deux référents par établissement la première année, trois dans les établissements de plus de mille élèves.
`,
}

const AE: Text = {
  kind: 'AE',
  name: 'acte-d-engagement.txt',
  text: `${HEAD('Acte d’engagement')}
Le candidat, après avoir pris connaissance des documents de la consultation, s’engage à exécuter les prestations aux prix du bordereau, dans les conditions du marché.

Nom ou dénomination :
SIRET :
Nom et qualité du signataire :
`,
}

const BPU: Text = {
  kind: 'BPU',
  name: 'bordereau-des-prix.txt',
  text: `${HEAD('Bordereau des prix unitaires')}
A1. Accès d’un apprenant à l’espace numérique, par apprenant et par année scolaire : … € HT
B1. Accompagnement des établissements, par journée : … € HT
C1. Développement propre à un membre, par journée : … € HT
`,
}

export const TEXTS: readonly Text[] = [RC, CCAP, CCTP, AE, BPU]

/** What the second version says besides: the exchange with the directories, and the volumes. */
export const SECOND: readonly Text[] = [
  {
    ...CCTP,
    text: CCTP.text.replace(
      'Chapitre 3.',
      'Les annuaires sont lus chaque nuit ; une fermeture de compte est prise en compte dans l’heure.\n\nChapitre 3.',
    ),
  },
  {
    kind: 'annex',
    name: 'annexe-volumes.txt',
    text: `${HEAD('Annexe. Volumes estimés')}\nNombre d’apprenants par membre et par année scolaire, tel que les fiches de besoins l’arrêtent. Ces nombres sont estimés : ils n’engagent pas les membres au-delà du minimum.\n`,
  },
]
