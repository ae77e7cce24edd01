import { describe, expect, test } from 'vitest'
import { readConvention } from './index.ts'

/** A convention whose parties and signatures are the ones under test. */
function withParties(parties: string, signatures = ''): string {
  return `CONVENTION CONSTITUTIVE DE GROUPEMENT DE COMMANDES POUR LA FOURNITURE DE PAPIER

${parties}

Article 1 – Objet
Le groupement de commandes a pour objet la fourniture de papier, sur le fondement de l’article L. 2113-6 du code de la commande publique.

Article 2 – Coordonnateur
La Ville de Fanal est le coordonnateur du groupement. Elle signe le marché et le notifie.

Article 3 – Durée
La convention est conclue pour deux ans.

Fait à Fanal, le 2 mars 2026

${signatures}
`
}

const FANAL = ['Ville de Fanal', 'commune', '1 quai du Phare, 99200 Fanal', 'Fanal', 'Mme', 'Rose GARANCE', 'Maire']
const BOUEE = [
  'Syndicat des eaux de Bouée',
  'syndicat',
  '3 rue du Môle, 99210 Bouée',
  'Bouée',
  'M.',
  'Noé LINON',
  'Président',
]

function told(text: string): unknown[] {
  return (readConvention(text).draft.parties ?? []).map(({ name, kind, seat, representative }) => [
    name,
    kind,
    seat.text,
    seat.city,
    representative.civility,
    representative.name,
    representative.office,
  ])
}

describe('parties told in many ways', () => {
  test.each([
    [
      'a sentence each',
      'Entre :\nLa Ville de Fanal, sise 1 quai du Phare, 99200 Fanal, représentée par Mme Rose GARANCE, Maire,\nEt\nLe Syndicat des eaux de Bouée, sis 3 rue du Môle, 99210 Bouée, représenté par M. Noé LINON, Président,',
    ],
    [
      'the office first',
      'Entre les soussignés\n\nLa Ville de Fanal, dont le siège est 1 quai du Phare, 99200 Fanal, représentée par son Maire, Madame Rose GARANCE, d’une part,\n\nLe Syndicat des eaux de Bouée, ayant son siège 3 rue du Môle, 99210 Bouée, représenté par son Président en exercice, Monsieur Noé LINON, d’autre part,',
    ],
    [
      'the representative first',
      'Entre :\n- Madame Rose GARANCE, Maire, agissant au nom de la Ville de Fanal, sise 1 quai du Phare, 99200 Fanal ;\n- Monsieur Noé LINON, Président, agissant au nom du Syndicat des eaux de Bouée, sis 3 rue du Môle, 99210 Bouée ;',
    ],
    [
      'numbers',
      'ENTRE :\n1. La Ville de Fanal, 1 quai du Phare, 99200 Fanal, représentée par Mme Rose GARANCE, Maire ;\n2. Le Syndicat des eaux de Bouée, 3 rue du Môle, 99210 Bouée, représenté par M. Noé LINON, Président.',
    ],
    [
      'lines',
      'Les soussignés :\n\nVille de Fanal\n1 quai du Phare, 99200 Fanal\nReprésentée par Mme Rose GARANCE, Maire\n\nSyndicat des eaux de Bouée\n3 rue du Môle, 99210 Bouée\nReprésenté par M. Noé LINON, Président',
    ],
    [
      'a table with bars',
      'Entre les membres suivants :\n\n| Membre | Siège | Représentant |\n|---|---|---|\n| Ville de Fanal | 1 quai du Phare, 99200 Fanal | Mme Rose GARANCE, Maire |\n| Syndicat des eaux de Bouée | 3 rue du Môle, 99210 Bouée | M. Noé LINON, Président |',
    ],
    [
      'a table with office apart',
      'Entre les membres suivants :\n\nMembre\tAdresse\tNom du représentant\tQualité\nVille de Fanal\t1 quai du Phare, 99200 Fanal\tMme Rose GARANCE\tMaire\nSyndicat des eaux de Bouée\t3 rue du Môle, 99210 Bouée\tM. Noé LINON\tPrésident',
    ],
    [
      'columns set by blanks',
      'Entre les membres suivants :\n\nMembre                        Siège                            Représentant\nVille de Fanal                1 quai du Phare, 99200 Fanal     Mme Rose GARANCE, Maire\nSyndicat des eaux de Bouée    3 rue du Môle, 99210 Bouée       M. Noé LINON, Président',
    ],
    [
      'a cell a line',
      'Entre les membres suivants :\n\nMembre\n\nSiège\n\nReprésentant\n\nQualité\n\nVille de Fanal\n\n1 quai du Phare,\n99200 Fanal\n\nMme Rose\nGARANCE\n\nMaire\n\nSyndicat des eaux de Bouée\n\n3 rue du Môle,\n99210 Bouée\n\nM. Noé LINON\n\nPrésident',
    ],
    [
      'brackets',
      'Entre nous :\n1°) Ville de Fanal (1 quai du Phare, 99200 Fanal), représentée par sa maire, Mme Rose GARANCE ;\n2°) Syndicat des eaux de Bouée (3 rue du Môle, 99210 Bouée), représenté par son président, M. Noé LINON ;',
    ],
    [
      'labels',
      'Désignation des parties\n\nDénomination : Ville de Fanal\nAdresse : 1 quai du Phare, 99200 Fanal\nReprésentant : Mme Rose GARANCE, Maire\n\nDénomination : Syndicat des eaux de Bouée\nAdresse : 3 rue du Môle, 99210 Bouée\nReprésentant : M. Noé LINON, Président',
    ],
    [
      'aliases',
      'Entre\n\nla Ville de Fanal, sise 1 quai du Phare, 99200 Fanal, représentée par Mme Rose GARANCE, Maire, ci-après dénommée « la Ville »,\n\net\n\nle Syndicat des eaux de Bouée, sis 3 rue du Môle, 99210 Bouée, représenté par M. Noé LINON, Président, ci-après dénommé « le Syndicat »,',
    ],
  ])('%s', (_, parties) => {
    const fold = (rows: unknown[]) => JSON.stringify(rows).toLowerCase()
    expect(fold(told(withParties(parties)))).toBe(fold([FANAL, BOUEE]))
  })
})

describe('signature blocks in many ways', () => {
  const parties =
    'Entre :\nLa Ville de Fanal, sise 1 quai du Phare, 99200 Fanal, représentée par Mme Rose GARANCE, Maire ;\nLe Syndicat des eaux de Bouée, sis 3 rue du Môle, 99210 Bouée, représenté par M. Noé LINON, Président ;'
  test.each([
    [
      'one under the other',
      'Pour la Ville de Fanal\nLe Maire\nRose GARANCE\n\nPour le Syndicat des eaux de Bouée\nLe Président\nNoé LINON',
    ],
    [
      'side by side',
      'Pour la Ville de Fanal                 Pour le Syndicat des eaux de Bouée\nLe Maire                               Le Président\nRose GARANCE                           Noé LINON',
    ],
    ['in a box', '| Pour la Ville | Pour le Syndicat des |\n| de Fanal | eaux de Bouée |\n| Le Maire | Le Président |'],
    [
      'a table of names',
      'Membre | Nom et qualité | Signature\nVille de Fanal | Rose GARANCE, Maire |\nSyndicat des eaux de Bouée | Noé LINON, Président |',
    ],
    ['without « Pour »', 'Ville de Fanal\nLe Maire\n\nSyndicat des eaux de Bouée\nLe Président'],
    [
      'the signer first',
      'Rose GARANCE\nMaire\nPour la Ville de Fanal\n\nNoé LINON\nPrésident\nPour le Syndicat des eaux de Bouée',
    ],
    ['with tabs', 'Pour la Ville de Fanal,\tPour le Syndicat des eaux de Bouée,\nLe Maire,\tLe Président,'],
  ])('%s', (_, signatures) => {
    expect(readConvention(withParties(parties, signatures)).draft.signatureBlocks).toEqual([
      'Ville de Fanal',
      'Syndicat des eaux de Bouée',
    ])
  })
})
