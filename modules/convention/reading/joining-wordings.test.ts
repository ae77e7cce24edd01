import { describe, expect, test } from 'vitest'
import { draftWith } from './clause.test-helper.ts'

type Case = readonly [heading: string, clause: string]

/** Each was written, and read for the first time, before the signs of its clause were widened. */
describe('joining, in longer words', () => {
  test.each<readonly [...Case, boolean, string | null]>([
    [
      'Adhésion',
      'L’adhésion d’un nouveau membre est subordonnée à une délibération de son assemblée délibérante ainsi qu’à l’accord de l’ensemble des membres déjà parties à la convention.',
      true,
      'all-members',
    ],
    [
      'Adhésion',
      'Toute personne publique intéressée adresse sa candidature au coordonnateur, lequel décide seul de la suite à lui réserver.',
      true,
      'coordinator',
    ],
    [
      'Adhésion',
      'Peuvent devenir membres toutes les communes de la communauté, par délibération de leur conseil municipal. Aucun avenant n’est requis.',
      true,
      'free',
    ],
    [
      'Nouveaux adhérents',
      'L’intégration d’un nouvel adhérent fait l’objet d’un avenant signé par le coordonnateur et par l’entrant.',
      true,
      'amendment',
    ],
    [
      'Adhésion de nouveaux membres',
      'Chaque nouvelle adhésion donne lieu à un avenant à la présente convention, approuvé par les organes délibérants de tous les membres.',
      true,
      'all-members',
    ],
    [
      'Adhésion',
      'Le groupement est constitué à titre définitif entre les signataires ; il ne pourra être élargi à d’autres acheteurs.',
      false,
      null,
    ],
    [
      'Extension du groupement',
      'Le périmètre du groupement pourra être étendu à d’autres collectivités, sous réserve du consentement unanime des membres, exprimé par délibération.',
      true,
      'all-members',
    ],
    [
      'Adhésion',
      'Compte tenu de son objet, le groupement n’est pas ouvert à de nouveaux membres en cours d’exécution.',
      false,
      null,
    ],
    [
      'Adhésion',
      'Tout établissement public de coopération intercommunale du département peut rejoindre le groupement. La demande est examinée par le comité des membres fondateurs, qui statue conjointement avec le coordonnateur.',
      true,
      'founders-and-coordinator',
    ],
    [
      'Adhésion',
      'De nouvelles adhésions sont possibles à chaque renouvellement de marché. Il suffit que l’organe compétent de la structure intéressée approuve la présente convention et la retourne signée au coordonnateur.',
      true,
      'free',
    ],
    ['Adhésion', 'Les nouveaux membres sont acceptés après avis favorable du coordonnateur.', true, 'coordinator'],
    [
      'Composition du groupement',
      'Le groupement pourra s’adjoindre d’autres membres, chacun des signataires devant donner son accord exprès.',
      true,
      'all-members',
    ],
    ['Adhésion', 'L’entrée d’un nouveau membre en cours d’exécution est exclue.', false, null],
    ['Adhésion', 'Une personne morale peut être admise au groupement à la majorité des membres.', true, null],
    ['Adhésion', 'Toute nouvelle adhésion requiert la conclusion d’un avenant.', true, 'amendment'],
    [
      'Adhésion',
      'Le groupement demeure ouvert pendant toute sa durée aux collectivités du territoire, lesquelles y adhèrent par décision de leur exécutif sans que les autres membres aient à se prononcer.',
      true,
      'free',
    ],
    ['Adhésion', 'La convention n’est susceptible d’aucune adhésion ultérieure.', false, null],
    [
      'Adhésion',
      'Un acheteur qui n’est pas partie à la convention peut solliciter son admission ; le coordonnateur y fait droit s’il l’estime compatible avec l’économie du marché.',
      true,
      'coordinator',
    ],
    [
      'Adhésion',
      'Après la notification du marché, aucune collectivité ne peut plus entrer dans le groupement.',
      false,
      null,
    ],
    [
      'Adhésion',
      'Le groupement peut accueillir toute commune du canton qui en fait la demande, dès lors que les conseils municipaux des communes déjà membres ont émis un avis favorable.',
      true,
      'all-members',
    ],
    ['Adhésion', 'Toute adhésion postérieure à la signature est exclue.', false, null],
    [
      'Adhésion',
      'L’adhésion d’un nouveau membre est possible en cours de convention, par la signature d’un avenant auquel sont parties le coordonnateur et l’entrant. Les autres membres en sont informés.',
      true,
      'amendment',
    ],
    [
      'Adhésion',
      'Tout acheteur du territoire peut rejoindre le groupement après agrément délivré par le coordonnateur, qui vérifie la compatibilité des besoins.',
      true,
      'coordinator',
    ],
    [
      'Entrée de nouveaux membres',
      'Les membres n’ont pas souhaité permettre l’arrivée de nouveaux adhérents.',
      false,
      null,
    ],
    [
      'Adhésion',
      'Une collectivité devient membre du seul fait de la transmission au coordonnateur de la délibération par laquelle elle approuve la convention.',
      true,
      'free',
    ],
    [
      'Adhésion',
      'L’intégration d’un nouveau membre nécessite que chacune des parties délibère en ce sens.',
      true,
      'all-members',
    ],
    [
      'Adhésion',
      'Le coordonnateur et les membres fondateurs, statuant à l’unanimité, peuvent admettre d’autres personnes morales.',
      true,
      'founders-and-coordinator',
    ],
    ['Adhésion', 'Il est interdit d’admettre un nouvel adhérent pendant la durée du marché.', false, null],
    ['Adhésion', 'L’accord du coordonnateur suffit à toute entrée dans le groupement.', true, 'coordinator'],
  ])('%s – %s', (heading, clause, open, approval) => {
    expect(draftWith(heading, clause).accession).toEqual({ open, approval })
  })
})
