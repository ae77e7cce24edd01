import { describe, expect, test } from 'vitest'
import { readConvention } from './index.ts'

type P = readonly (string | null)[]
const A: P = [
  'Commune de Marneveille',
  'commune',
  '3 place du Lavoir, 99310 Marneveille',
  'Marneveille',
  'M.',
  'Basile ENCRIER',
  'Maire',
]
const B: P = [
  'Communauté de communes du Val de Sarre-Blanche',
  'epci',
  '14 rue des Forges, 99300 Orsel',
  'Orsel',
  'Mme',
  'Irène BUVARD',
  'Présidente',
]
const C: P = [
  'CCAS de Marneveille',
  'ccas',
  '3 place du Lavoir, 99310 Marneveille',
  'Marneveille',
  'Mme',
  'Lise PLUMIER',
  'Vice-présidente',
]
const body = (parties: string, sig: string) => `CONVENTION CONSTITUTIVE DE GROUPEMENT DE COMMANDES
RELATIVE À L’ACHAT DE FOURNITURES SCOLAIRES

${parties}

ARTICLE 1 – OBJET
Le groupement de commandes, constitué en application des articles L. 2113-6 et suivants du code de la commande publique, a pour objet l’achat de fournitures scolaires.

ARTICLE 2 – COORDONNATEUR
La Communauté de communes est désignée coordonnateur du groupement. Elle signe et notifie le marché.

ARTICLE 3 – DURÉE
La convention est conclue pour trois ans.

Fait à Orsel, le 4 mai 2026, en trois exemplaires originaux.

${sig}
`
const S = ['Commune de Marneveille', 'Communauté de communes du Val de Sarre-Blanche', 'CCAS de Marneveille']
const sigStd =
  'Pour la Commune de Marneveille,\nLe Maire,\nBasile ENCRIER\n\nPour la Communauté de communes du Val de Sarre-Blanche,\nLa Présidente,\nIrène BUVARD\n\nPour le CCAS de Marneveille,\nLa Vice-présidente,\nLise PLUMIER'
const LAYOUTS: readonly (readonly [string, string, string])[] = [
  [
    'siret',
    `ENTRE LES SOUSSIGNÉS :

La Commune de Marneveille, collectivité territoriale, identifiée sous le numéro SIRET 219 900 310 00015, dont le siège est sis 3 place du Lavoir, 99310 Marneveille, représentée par Monsieur Basile ENCRIER, agissant en sa qualité de Maire, dûment habilité à cet effet par délibération n° 2026-12 du conseil municipal en date du 12 mars 2026, reçue en préfecture le 14 mars 2026,
Ci-après dénommée « la Commune »,
D’une part,

ET :

La Communauté de communes du Val de Sarre-Blanche, établissement public de coopération intercommunale, SIRET n° 200 099 300 00021, dont le siège social est situé 14 rue des Forges, 99300 Orsel, représentée par Madame Irène BUVARD, agissant en sa qualité de Présidente, en vertu d’une délibération du conseil communautaire du 20 mars 2026,
Ci-après dénommée « la Communauté »,
D’autre part,

ET :

Le CCAS de Marneveille, établissement public administratif, ayant son siège 3 place du Lavoir, 99310 Marneveille, représenté par Madame Lise PLUMIER, Vice-présidente, dûment habilitée par délibération du conseil d’administration du 22 mars 2026,
Ci-après dénommé « le CCAS »,
D’autre part,

IL A ÉTÉ CONVENU CE QUI SUIT :`,
    sigStd,
  ],
  [
    'who lists on lines with labels',
    `Entre les membres ci-dessous désignés :

Membre n° 1
Nom : Commune de Marneveille
Siège : 3 place du Lavoir, 99310 Marneveille
Représentée par : M. Basile ENCRIER, Maire
Délibération du : 12 mars 2026

Membre n° 2
Nom : Communauté de communes du Val de Sarre-Blanche
Siège : 14 rue des Forges, 99300 Orsel
Représentée par : Mme Irène BUVARD, Présidente
Délibération du : 20 mars 2026

Membre n° 3
Nom : CCAS de Marneveille
Siège : 3 place du Lavoir, 99310 Marneveille
Représenté par : Mme Lise PLUMIER, Vice-présidente
Délibération du : 22 mars 2026`,
    sigStd,
  ],
  [
    'title with ENTRE',
    `ENTRE
LA COMMUNE DE MARNEVEILLE, LA COMMUNAUTÉ DE COMMUNES DU VAL DE SARRE-BLANCHE
ET LE CCAS DE MARNEVEILLE

Entre

La Commune de Marneveille, représentée par son Maire, M. Basile ENCRIER, domiciliée 3 place du Lavoir, 99310 Marneveille, autorisé par délibération du 12 mars 2026,

et la Communauté de communes du Val de Sarre-Blanche, représentée par sa Présidente, Mme Irène BUVARD, domiciliée 14 rue des Forges, 99300 Orsel, autorisée par délibération du 20 mars 2026,

et le CCAS de Marneveille, représenté par sa Vice-présidente, Mme Lise PLUMIER, domicilié 3 place du Lavoir, 99310 Marneveille, autorisée par délibération du 22 mars 2026,

Il est convenu ce qui suit.`,
    sigStd,
  ],
  [
    'vu first',
    `Vu le code de la commande publique, notamment ses articles L. 2113-6 à L. 2113-8 ;
Vu la délibération du conseil municipal de la Commune de Marneveille du 12 mars 2026 ;
Vu la délibération du conseil communautaire de la Communauté de communes du Val de Sarre-Blanche du 20 mars 2026 ;

Les parties :

– Commune de Marneveille – 3 place du Lavoir, 99310 Marneveille – représentée par son Maire, M. Basile ENCRIER
– Communauté de communes du Val de Sarre-Blanche – 14 rue des Forges, 99300 Orsel – représentée par sa Présidente, Mme Irène BUVARD
– CCAS de Marneveille – 3 place du Lavoir, 99310 Marneveille – représenté par sa Vice-présidente, Mme Lise PLUMIER`,
    sigStd,
  ],
  [
    'membres article',
    `PRÉAMBULE
Les collectivités du Val souhaitent regrouper leurs achats.

ARTICLE 0 – MEMBRES DU GROUPEMENT
Le groupement est constitué des personnes publiques suivantes :
1. Commune de Marneveille (3 place du Lavoir, 99310 Marneveille), représentée par M. Basile ENCRIER, Maire ;
2. Communauté de communes du Val de Sarre-Blanche (14 rue des Forges, 99300 Orsel), représentée par Mme Irène BUVARD, Présidente ;
3. CCAS de Marneveille (3 place du Lavoir, 99310 Marneveille), représenté par Mme Lise PLUMIER, Vice-présidente.`,
    sigStd,
  ],
  [
    'numbered parts',
    `ENTRE LES PARTIES SUIVANTES

DE PREMIÈRE PART :
la Commune de Marneveille, sise au 3 place du Lavoir, 99310 Marneveille, prise en la personne de son Maire en exercice, M. Basile ENCRIER,

DE DEUXIÈME PART :
la Communauté de communes du Val de Sarre-Blanche, sise au 14 rue des Forges, 99300 Orsel, prise en la personne de sa Présidente en exercice, Mme Irène BUVARD,

DE TROISIÈME PART :
le CCAS de Marneveille, sis au 3 place du Lavoir, 99310 Marneveille, pris en la personne de sa Vice-présidente, Mme Lise PLUMIER,

EXPOSÉ PRÉALABLE
Les parties ont des besoins communs.`,
    sigStd,
  ],
  [
    'bars and header',
    `Convention passée entre les membres dont la liste suit :

+------------------------------------------------+--------------------------------------+---------------------+-----------------+
| Dénomination                                   | Adresse                              | Représenté(e) par   | En qualité de   |
+------------------------------------------------+--------------------------------------+---------------------+-----------------+
| Commune de Marneveille                         | 3 place du Lavoir, 99310 Marneveille | M. Basile ENCRIER   | Maire           |
+------------------------------------------------+--------------------------------------+---------------------+-----------------+
| Communauté de communes du Val de Sarre-Blanche | 14 rue des Forges, 99300 Orsel       | Mme Irène BUVARD    | Présidente      |
+------------------------------------------------+--------------------------------------+---------------------+-----------------+
| CCAS de Marneveille                            | 3 place du Lavoir, 99310 Marneveille | Mme Lise PLUMIER    | Vice-présidente |
+------------------------------------------------+--------------------------------------+---------------------+-----------------+`,
    sigStd,
  ],
  [
    'aligned with rank and wrap',
    `LISTE DES MEMBRES SIGNATAIRES

N°   Collectivité                        Siège                      Signataire
1    Commune de Marneveille              3 place du Lavoir,         M. Basile ENCRIER,
                                         99310 Marneveille          Maire
2    Communauté de communes du Val       14 rue des Forges,         Mme Irène BUVARD,
     de Sarre-Blanche                    99300 Orsel                Présidente
3    CCAS de Marneveille                 3 place du Lavoir,         Mme Lise PLUMIER,
                                         99310 Marneveille          Vice-présidente`,
    sigStd,
  ],
  [
    'signed two columns',
    `Entre :
La Commune de Marneveille, sise 3 place du Lavoir, 99310 Marneveille, représentée par M. Basile ENCRIER, Maire ;
La Communauté de communes du Val de Sarre-Blanche, sise 14 rue des Forges, 99300 Orsel, représentée par Mme Irène BUVARD, Présidente ;
Le CCAS de Marneveille, sis 3 place du Lavoir, 99310 Marneveille, représenté par Mme Lise PLUMIER, Vice-présidente.`,
    `      Pour la Commune                          Pour la Communauté de communes
      de Marneveille,                          du Val de Sarre-Blanche,
      Le Maire                                 La Présidente

      Basile ENCRIER                           Irène BUVARD


      Pour le CCAS de Marneveille,
      La Vice-présidente

      Lise PLUMIER`,
  ],
  [
    'signed table',
    `Entre :
La Commune de Marneveille, sise 3 place du Lavoir, 99310 Marneveille, représentée par M. Basile ENCRIER, Maire ;
La Communauté de communes du Val de Sarre-Blanche, sise 14 rue des Forges, 99300 Orsel, représentée par Mme Irène BUVARD, Présidente ;
Le CCAS de Marneveille, sis 3 place du Lavoir, 99310 Marneveille, représenté par Mme Lise PLUMIER, Vice-présidente.`,
    `Collectivité\tNom et qualité du signataire\tDate et signature
Commune de Marneveille\tBasile ENCRIER, Maire\t
Communauté de communes du Val de Sarre-Blanche\tIrène BUVARD, Présidente\t
CCAS de Marneveille\tLise PLUMIER, Vice-présidente\t`,
  ],
  [
    'maire de first',
    `Entre les soussignés :
Monsieur Basile ENCRIER, Maire de la Commune de Marneveille, 3 place du Lavoir, 99310 Marneveille, agissant au nom et pour le compte de celle-ci,
Madame Irène BUVARD, Présidente de la Communauté de communes du Val de Sarre-Blanche, 14 rue des Forges, 99300 Orsel, agissant au nom et pour le compte de celle-ci,
Madame Lise PLUMIER, Vice-présidente du CCAS de Marneveille, 3 place du Lavoir, 99310 Marneveille, agissant au nom et pour le compte de celui-ci,
il est convenu ce qui suit :`,
    sigStd,
  ],
  [
    'seat between',
    `Entre d’une part, la Commune de Marneveille (ci-après « la Commune »), sise 3 place du Lavoir, 99310 Marneveille et représentée par M. Basile ENCRIER, en sa qualité de Maire, d’autre part, la Communauté de communes du Val de Sarre-Blanche (ci-après « la Communauté »), sise 14 rue des Forges, 99300 Orsel et représentée par Mme Irène BUVARD, en sa qualité de Présidente, et enfin le CCAS de Marneveille, sis 3 place du Lavoir, 99310 Marneveille et représenté par Mme Lise PLUMIER, en sa qualité de Vice-présidente.`,
    sigStd,
  ],
  [
    'lines in blocks',
    `ENTRE :

COMMUNE DE MARNEVEILLE
3 place du Lavoir, 99310 Marneveille
Représentée par son Maire, M. Basile ENCRIER

ET :

COMMUNAUTÉ DE COMMUNES DU VAL DE SARRE-BLANCHE
14 rue des Forges, 99300 Orsel
Représentée par sa Présidente, Mme Irène BUVARD

ET :

CCAS DE MARNEVEILLE
3 place du Lavoir, 99310 Marneveille
Représenté par sa Vice-présidente, Mme Lise PLUMIER`,
    sigStd,
  ],
  [
    'ocr',
    `ENTRE LES SOUSSIGNÉS :
La Cornmune de Marneveille, 3 place du Lavoir, 993l0 Marneveille, représentée par  son Maire, M. Basile ENCRIER,
La Communauté de cornmunes du Val de Sarre-Blanche, 14 rue des Forges, 993OO Orsel, repré sentée par sa Présidente, Mme Irène BUVARD,
Le CCAS de Marneveille, 3 place du Lavoir, 99310 Marneveille, représenté par sa Vice-présidente, Mme Lise PLUMIER,`,
    sigStd,
  ],
  [
    'page break inside',
    `Entre :
- la Commune de Marneveille, sise 3 place du Lavoir, 99310 Marneveille, représentée par son Maire, M. Basile ENCRIER, habilité par délibération du

Convention de groupement – fournitures scolaires                                   1/4
\f
12 mars 2026 ;
- la Communauté de communes du Val de Sarre-Blanche, sise 14 rue des Forges, 99300 Orsel, représentée par sa Présidente, Mme Irène BUVARD, habilitée par délibération du 20 mars 2026 ;
- le CCAS de Marneveille, sis 3 place du Lavoir, 99310 Marneveille, représenté par sa Vice-présidente, Mme Lise PLUMIER.`,
    sigStd,
  ],
]

const fold = (told: unknown): string =>
  JSON.stringify(told)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

describe('parties and signatures in the layouts of real conventions', () => {
  test.each(LAYOUTS)('%s', (_, parties, signatures) => {
    const { draft } = readConvention(body(parties, signatures))
    const told = (draft.parties ?? []).map(
      ({ name, kind, seat, representative: { civility, name: person, office } }) => [
        name,
        kind,
        seat.text,
        seat.city,
        civility,
        person,
        office,
      ],
    )
    expect(fold(told)).toBe(fold([A, B, C]))
    expect(fold([...(draft.signatureBlocks ?? [])].sort())).toBe(fold([...S].sort()))
  })
})
