import { describe, expect, test } from 'vitest'
import { draftWith } from './clause.test-helper.ts'

type Case = readonly [heading: string, clause: string]

/** Each was written, and read for the first time, before the signs of its clause were widened. */
describe('committee, in longer words', () => {
  test.each<readonly [...Case, string]>([
    [
      'CAO',
      'Les marchés passés selon une procédure formalisée sont attribués par la CAO du coordonnateur, conformément à l’article L. 1414-3 II du CGCT.',
      'coordinator',
    ],
    [
      'Commission d’appel d’offres',
      'Est instituée une commission composée d’un représentant élu parmi les membres à voix délibérative de la commission d’appel d’offres de chaque membre du groupement. Elle est présidée par le représentant du coordonnateur.',
      'group',
    ],
    [
      'Commission d’appel d’offres',
      'La commission d’appel d’offres compétente pour l’attribution est celle de la Commune de Montplume.',
      'coordinator',
    ],
    [
      'Attribution',
      'Les marchés étant conclus selon une procédure adaptée, il n’est pas prévu de réunir de commission d’appel d’offres.',
      'none',
    ],
    [
      'Attribution des marchés',
      'Une CAO mixte est constituée ; chaque collectivité y désigne un titulaire et un suppléant.',
      'group',
    ],
    [
      'Choix du titulaire',
      'Le choix du titulaire appartient à la commission d’appel d’offres du coordonnateur, à laquelle les autres membres sont invités avec voix consultative.',
      'coordinator',
    ],
    ['CAO', 'Le groupement ne comporte pas de commission d’appel d’offres, ses membres n’y étant pas soumis.', 'none'],
    [
      'Instances',
      'Les offres sont examinées par la commission du groupement, où chacun dispose d’une voix. Elle est formée d’un élu par membre.',
      'group',
    ],
    [
      'CAO',
      'En application de l’article L. 1414-3 du CGCT, la CAO est celle de la Commune de Montplume. Les autres membres peuvent y assister avec voix consultative.',
      'coordinator',
    ],
    [
      'CAO',
      'Une commission d’appel d’offres de groupement est créée : chaque membre élit en son sein un titulaire et un suppléant.',
      'group',
    ],
    [
      'CAO',
      'Les membres n’étant pas tous des collectivités, aucune commission d’appel d’offres n’a à être réunie.',
      'none',
    ],
    [
      'Attribution',
      'L’attribution relève de la commission d’appel d’offres de la collectivité coordonnatrice.',
      'coordinator',
    ],
    [
      'Commission',
      'Siègent à la commission un représentant par collectivité membre, désigné parmi les élus de sa propre commission d’appel d’offres.',
      'group',
    ],
  ])('%s – %s', (heading, clause, mode) => {
    expect(draftWith(heading, clause).committee?.mode).toBe(mode)
  })
})

/** Each was written, and read for the first time, before the signs of its clause were widened. */
describe('missions, in longer words', () => {
  test.each<readonly [...Case, string, ...string[]]>([
    [
      'Missions du coordonnateur',
      'Le coordonnateur a la charge de mener l’ensemble des opérations de sélection du cocontractant. Il signe et notifie le marché. Chaque membre s’assure, pour ce qui le concerne, de sa bonne exécution.',
      'each-member',
      'award',
      'signature',
      'notification',
    ],
    [
      'Missions du coordonnateur',
      'Il est chargé de :\n- recenser les besoins ;\n- rédiger le dossier de consultation ;\n- assurer la publicité ;\n- réceptionner et ouvrir les plis ;\n- informer les candidats évincés ;\n- signer les marchés ;\n- les transmettre au contrôle de légalité ;\n- les notifier aux titulaires.\nChaque membre exécute ensuite les marchés à hauteur de ses besoins propres.',
      'each-member',
      'award',
      'signature',
      'notification',
    ],
    [
      'Missions du coordonnateur',
      'Le coordonnateur procède à l’organisation de la procédure de passation jusqu’au choix du titulaire. À l’issue, chacun des membres signe avec l’attributaire le marché correspondant à ses besoins, le lui notifie et en suit l’exécution.',
      'each-member',
      'award',
    ],
    [
      'Missions du coordonnateur',
      'Mandat est donné au coordonnateur pour passer, signer, notifier et exécuter les marchés au nom et pour le compte des membres.',
      'coordinator',
      'award',
      'signature',
      'notification',
      'execution',
    ],
    [
      'Rôle du coordonnateur',
      'Le coordonnateur assure la passation de l’accord-cadre ainsi que sa signature et sa notification. Il gère également les reconductions, les révisions de prix et la résiliation éventuelle. Les membres émettent leurs bons de commande et en règlent le prix.',
      'mixed',
      'award',
      'signature',
      'notification',
      'execution',
    ],
    [
      'Fonctionnement',
      'Au nom du groupement, la Commune de Montplume lance l’appel d’offres, analyse les candidatures et les offres, convoque la commission, conclut le contrat et le notifie. Les membres restent responsables du suivi de leurs commandes.',
      'each-member',
      'award',
      'signature',
      'notification',
    ],
    [
      'Missions',
      'Le coordonnateur centralise les besoins, élabore le cahier des charges et conduit la mise en concurrence. La signature de l’acte d’engagement et la notification incombent à chaque membre, de même que l’exécution.',
      'each-member',
      'award',
    ],
    [
      'Missions',
      'Le coordonnateur intervient à tous les stades : préparation, publicité, attribution, conclusion, notification puis exécution technique et financière du marché pour le compte des membres.',
      'coordinator',
      'award',
      'signature',
      'notification',
      'execution',
    ],
    [
      'Missions',
      'Le coordonnateur est mandaté par les membres pour : préparer le DCE, lancer la consultation, procéder à l’analyse, attribuer le marché, le signer, le notifier. Il ne se substitue pas aux membres pour l’exécution, chacun gérant ses commandes et ses factures.',
      'each-member',
      'award',
      'signature',
      'notification',
    ],
    [
      'Missions',
      'Le coordonnateur assure l’intégralité de la procédure et de l’exécution du marché : signature, notification, ordres de service, réception, paiement, pour le compte des membres, qui le remboursent.',
      'coordinator',
      'award',
      'signature',
      'notification',
      'execution',
    ],
    [
      'Missions',
      'À la charge du coordonnateur : définition de la procédure, rédaction des pièces, publicité, analyse des offres. À la charge de chaque membre : signature, notification et exécution de son propre marché.',
      'each-member',
      'award',
    ],
    [
      'Missions',
      'Le coordonnateur organise la consultation, signe et notifie l’accord-cadre. Il passe et exécute les marchés subséquents communs. Chaque membre exécute les bons de commande qui lui sont propres.',
      'mixed',
      'award',
      'signature',
      'notification',
      'execution',
    ],
  ])('%s – %s', (heading, clause, executionBy, ...missions) => {
    const { coordinators, executionBy: by } = draftWith(heading, clause)
    expect([by, ...(coordinators?.[0]?.for ?? [])]).toEqual([executionBy, ...missions])
  })
})
