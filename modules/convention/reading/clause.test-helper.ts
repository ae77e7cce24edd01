import type { Draft } from './draft.ts'
import { readConvention } from './index.ts'

/** A small convention of three invented members whose only clause is the one under test, under its heading. */
export function withClause(heading: string, clause: string): string {
  return `CONVENTION CONSTITUTIVE D’UN GROUPEMENT DE COMMANDES
POUR L’ACHAT DE MOBILIER SCOLAIRE

Entre les soussignés :
La Commune de Montplume, sise 4 place du Préau, 99100 Montplume, représentée par son Maire, Mme Odile PAPIER ;
Le Syndicat intercommunal des écoles du Vallon, sis 12 rue de la Craie, 99120 Ardoise, représenté par M. Luc TABLEAU, Président ;
Le CCAS de Montplume, sis 4 place du Préau, 99100 Montplume, représenté par sa Vice-Présidente, Mme Iris GOMME ;

Il a été convenu ce qui suit :

Article 1 – Objet
Le groupement de commandes, formé sur le fondement de l’article L. 2113-6 du code de la commande publique, a pour objet la fourniture de mobilier scolaire.

Article 2 – Coordonnateur
La Commune de Montplume est le coordonnateur du groupement.

Article 3 – ${heading}
${clause}

Fait à Montplume, le 12 mars 2026

Pour la Commune de Montplume,
Le Maire,
Odile PAPIER
`
}

/** The draft read of that text. */
export function draftWith(heading: string, clause: string): Draft {
  return readConvention(withClause(heading, clause)).draft
}
