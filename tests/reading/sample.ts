/** A small convention written for the tests: bodies, places and persons are invented. */
export const SAMPLE = `CONVENTION CONSTITUTIVE D’UN GROUPEMENT DE COMMANDES
POUR L’ACHAT DE MOBILIER SCOLAIRE

Entre les soussignés :
1) La Commune de Montplume, sise 4 place du Préau à Montplume, représentée par son Maire en exercice, Madame Odile PAPIER, dûment habilitée par délibération du 3 mars 2026 ;
2) Le Syndicat intercommunal des écoles du Vallon, ayant son siège 12 bis rue de la Craie, 99120 Ardoise Cedex, représenté par M. Luc TABLEAU, Président, agissant en vertu de la délibération du 5 mars 2026 ;
3) Le CCAS de Montplume, domicilié 4 place du Préau à Montplume, représenté par sa Vice-Présidente, Mme Iris GOMME ;

Il a été convenu ce qui suit :

I. OBJET
Le groupement de commandes, constitué sur le fondement des articles L. 2113-6 à L. 2113-8 du code de la commande publique, a pour objet la fourniture et le montage de mobilier scolaire.

II. COORDONNATEUR
La Commune de Montplume est désignée coordonnateur. À ce titre, elle :
- organise la consultation et analyse les offres ;
- signe le marché au nom des membres ;
- le notifie au titulaire.

III. EXÉCUTION
Chaque membre passe ses bons de commande et règle ses factures.

IV. COMMISSION D’APPEL D’OFFRES
La commission d’appel d’offres est celle du coordonnateur.

V. FRAIS
Les fonctions de coordonnateur sont exercées à titre gratuit. Les frais de publicité sont répartis à parts égales entre les membres.

VI. DURÉE
La convention prend effet à compter de sa notification aux membres. Elle est conclue pour une durée de deux (2) ans, renouvelable une fois.

VII. ADHÉSION ET RETRAIT
Toute collectivité peut adhérer au groupement après accord de l’ensemble des membres.
Un membre peut se retirer avec un préavis de quarante-cinq jours. Le retrait ne prend effet qu’à l’expiration du marché en cours.

VIII. DISSOLUTION
Le groupement est dissous de plein droit au terme de la convention, ou à la majorité de ses membres.

IX. LITIGES
Après une tentative de règlement amiable, les litiges sont portés devant le TRIBUNAL ADMINISTRATIF DE NANCY.

La convention est établie en autant d’exemplaires originaux que de parties.

Fait à Montplume, le 12 mars 2026

Pour la Commune de Montplume,
Le Maire,
Odile PAPIER

Pour le Syndicat intercommunal des écoles du Vallon,
Le Président,
Luc TABLEAU

Pour le CCAS de Montplume,
La Vice-Présidente,
`
