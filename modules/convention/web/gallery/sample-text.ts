/** A convention for the gallery: everything in it is invented. */
export const SAMPLE_TEXT = `CONVENTION CONSTITUTIVE D’UN GROUPEMENT DE COMMANDES
pour l’achat de bacs de collecte et de services d’entretien

Entre :

La Communauté de communes des Trois Vallons, sise 4 place du Marché, 99120 Valbourg, représentée par sa Présidente, Madame Odile TRAVERSE ;

La Commune de Valbourg, sise 1 place de la Mairie, 99120 Valbourg, représentée par son Maire, Monsieur Aubin CHARTRAIN ;

Le Syndicat mixte de la Haute-Lisière, sis 12 route des Crêtes, 99130 Lisière-le-Haut, représenté par son Président ;

Vu le code de la commande publique, notamment ses articles L. 2113-6 à L. 2113-8 ;

Il est convenu ce qui suit :

Article 1 - Objet
Il est constitué entre les signataires un groupement de commandes ayant pour objet l’achat de bacs de collecte et de services d’entretien de ces bacs. Le groupement est constitué pour la passation d’un marché déterminé.

Article 2 - Durée
La convention prend effet à compter de sa notification à chacun des membres. Elle est conclue pour une durée de quatre ans, renouvelable une fois.

Article 3 - Coordonnateur
La Communauté de communes des Trois Vallons est désignée coordonnateur du groupement. Elle est chargée de procéder à l’ensemble de la consultation, de signer et de notifier le marché au nom des membres.

Article 4 - Commission d’appel d’offres
La commission d’appel d’offres du groupement est celle du coordonnateur.

Article 5 - Exécution
Chaque membre du groupement, pour ce qui le concerne, exécute le marché et en paie le prix.

Article 6 - Adhésion
L’adhésion d’un nouveau membre est soumise à l’accord de l’ensemble des membres du groupement.

Article 7 - Retrait
Un membre peut se retirer du groupement, par délibération notifiée au coordonnateur, avec un préavis de six mois. Le retrait ne prend effet qu’à l’expiration des marchés en cours.

Article 8 - Frais
La mission de coordonnateur ne donne pas lieu à rémunération. Les frais de publicité sont répartis à parts égales entre les membres.

Article 9 - Dissolution
Le groupement est dissous au terme de la convention, ou par décision unanime de ses membres.

Article 10 - Différends
Les membres s’efforcent de résoudre à l’amiable tout différend. À défaut, il est porté devant le tribunal administratif de Besançon.

La présente convention est établie en deux exemplaires originaux pour chaque membre.

Fait à Valbourg, le

Pour la Communauté de communes des Trois Vallons, la Présidente, Odile TRAVERSE
Pour la Commune de Valbourg, le Maire, Aubin CHARTRAIN
Pour le Syndicat mixte de la Haute-Lisière, le Président
`
