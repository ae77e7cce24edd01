import { describe, expect, test } from 'vitest'
import { draftWith } from './clause.test-helper.ts'

type Case = readonly [heading: string, clause: string]

describe('accession', () => {
  test.each<readonly [...Case, boolean, string | null]>([
    [
      'Adhésion',
      'Le groupement est ouvert à toute collectivité. Son entrée est décidée par le coordonnateur et les membres fondateurs.',
      true,
      'founders-and-coordinator',
    ],
    ['Nouveaux membres', 'Un nouveau membre est admis avec l’accord unanime des membres.', true, 'all-members'],
    [
      'Adhésion',
      'Toute demande est soumise à l’approbation de chacune des assemblées délibérantes.',
      true,
      'all-members',
    ],
    ['Adhésion', 'Une commune peut rejoindre le groupement si les trois conseils y consentent.', true, 'all-members'],
    ['Arrivée d’un membre', 'L’arrivée d’un membre suppose que tous les signataires l’acceptent.', true, 'all-members'],
    ['Adhésion', 'Le coordonnateur statue seul sur les demandes d’adhésion.', true, 'coordinator'],
    [
      'Adhésion',
      'D’autres acheteurs peuvent entrer au groupement, sous réserve de l’agrément du coordonnateur.',
      true,
      'coordinator',
    ],
    ['Adhésion', 'L’adhésion est acceptée par le coordonnateur.', true, 'coordinator'],
    [
      'Adhésion',
      'L’adhésion d’un nouveau membre donne lieu à un avenant entre celui-ci et le coordonnateur.',
      true,
      'amendment',
    ],
    ['Adhésion', 'Pour rejoindre le groupement, il suffit de signer un avenant.', true, 'amendment'],
    ['Adhésion', 'Les communes du canton adhèrent librement, par simple délibération.', true, 'free'],
    ['Adhésion', 'Tout acheteur peut adhérer sans que l’accord des membres soit requis.', true, 'free'],
    ['Adhésion', 'L’adhésion résulte de la seule délibération du nouveau membre.', true, 'free'],
    ['Adhésion', 'Le groupement est fermé.', false, null],
    ['Adhésion', 'Aucune adhésion nouvelle n’est possible après la signature.', false, null],
    ['Composition', 'La liste des membres est arrêtée définitivement.', false, null],
    ['Adhésion', 'Il ne sera pas accepté de nouveau membre.', false, null],
    ['Adhésion', 'Nul ne peut être admis au groupement en cours de marché.', false, null],
    ['Adhésion', 'Le groupement n’accueille aucun autre membre.', false, null],
  ])('%s – %s', (heading, clause, open, approval) => {
    expect(draftWith(heading, clause).accession).toEqual({ open, approval })
  })
})

describe('withdrawal', () => {
  test.each<readonly [...Case, boolean, string | null, boolean | null]>([
    ['Retrait', 'Tout membre peut se retirer moyennant un préavis de trois mois.', true, 'P3M', null],
    [
      'Retrait',
      'Un membre peut quitter le groupement s’il en avertit les autres soixante jours à l’avance.',
      true,
      'P60D',
      null,
    ],
    ['Départ', 'Chacun est libre de partir, à condition de le faire savoir six semaines avant.', true, 'P6W', null],
    [
      'Sortie',
      'La sortie est notifiée au coordonnateur au moins quatre mois avant sa date d’effet.',
      true,
      'P4M',
      null,
    ],
    [
      'Désistement',
      'Le membre qui se désiste en informe le coordonnateur avec un délai de prévenance de deux mois.',
      true,
      'P2M',
      null,
    ],
    ['Retrait', 'Le retrait est libre. Il ne prend effet qu’à l’expiration du marché en cours.', true, null, true],
    [
      'Retrait',
      'Un membre peut se retirer, mais il reste tenu des marchés déjà conclus jusqu’à leur terme.',
      true,
      null,
      true,
    ],
    [
      'Retrait',
      'Un membre peut se retirer ; son départ est sans effet sur les marchés en cours d’exécution.',
      true,
      null,
      true,
    ],
    [
      'Retrait',
      'Chaque membre peut sortir du groupement après l’achèvement des marchés auxquels il participe.',
      true,
      null,
      true,
    ],
    [
      'Retrait',
      'Les membres peuvent se retirer à tout moment ; le retrait vaut aussi pour les marchés en cours.',
      true,
      null,
      false,
    ],
    [
      'Retrait',
      'Le retrait est immédiat, même si un marché est en cours d’exécution. Tout membre peut en user.',
      true,
      null,
      false,
    ],
    ['Retrait', 'Aucun membre ne peut se retirer avant le terme de la convention.', false, null, null],
    ['Retrait', 'Les membres s’interdisent de quitter le groupement.', false, null, null],
    ['Retrait', 'Le retrait n’est pas autorisé.', false, null, null],
    ['Retrait', 'Les membres sont engagés jusqu’au terme et renoncent à se retirer.', false, null, null],
    ['Retrait', 'Il n’est admis aucun retrait.', false, null, null],
  ])('%s – %s', (heading, clause, allowed, notice, deferredToContractEnd) => {
    expect(draftWith(heading, clause).withdrawal).toEqual({ allowed, notice, deferredToContractEnd })
  })
})

describe('dissolution', () => {
  test.each<readonly [...Case, boolean, string | null]>([
    ['Dissolution', 'Le groupement est dissous de plein droit au terme de la convention.', true, null],
    ['Dissolution', 'Le groupement disparaît quand la convention expire.', true, null],
    ['Fin', 'L’échéance de la convention entraîne la disparition du groupement.', true, null],
    ['Dissolution', 'À l’expiration de la convention, le groupement cesse d’exister.', true, null],
    ['Dissolution', 'La dissolution est prononcée à l’unanimité des membres.', false, 'unanimous'],
    ['Dissolution', 'Les membres peuvent dissoudre le groupement d’un commun accord.', false, 'unanimous'],
    [
      'Dissolution',
      'Le groupement peut être dissous par délibérations concordantes de tous les membres.',
      false,
      'unanimous',
    ],
    ['Dissolution', 'Il peut être mis fin au groupement par un vote à la majorité des deux tiers.', false, 'majority'],
    ['Dissolution', 'Deux membres sur trois peuvent décider la dissolution.', false, 'majority'],
    [
      'Dissolution',
      'Le groupement s’éteint avec la convention. Les membres peuvent aussi le dissoudre à la majorité.',
      true,
      'majority',
    ],
    ['Dissolution', 'La dissolution anticipée requiert l’accord de l’ensemble des membres.', false, 'unanimous'],
  ])('%s – %s', (heading, clause, atTerm, decision) => {
    expect(draftWith(heading, clause).dissolution).toEqual({ atTerm, decision })
  })
})

describe('disputes', () => {
  test.each<readonly [...Case, boolean, string | null]>([
    [
      'Litiges',
      'Les litiges sont portés devant le tribunal administratif de Nancy.',
      false,
      'Tribunal administratif de Nancy',
    ],
    [
      'Litiges',
      'Les parties recherchent une solution amiable avant de saisir le tribunal administratif de Lille.',
      true,
      'Tribunal administratif de Lille',
    ],
    [
      'Différends',
      'Tout différend fait l’objet d’une conciliation. En cas d’échec, le TA de Dijon est compétent.',
      true,
      'Tribunal administratif de Dijon',
    ],
    [
      'Désaccords',
      'Les membres se réunissent pour s’entendre. À défaut, le tribunal administratif de Pau tranche.',
      true,
      'Tribunal administratif de Pau',
    ],
    [
      'Contentieux',
      'Les contestations relèvent de la compétence du Tribunal Administratif de CAEN.',
      false,
      'Tribunal administratif de Caen',
    ],
    ['Litiges', 'Les membres s’efforcent de régler leurs litiges par la discussion.', true, null],
    ['Litiges', 'Un médiateur est saisi de tout litige avant le juge administratif.', true, null],
    [
      'Litiges',
      'Les litiges relèvent du tribunal administratif de Cergy-Pontoise, sis 2 boulevard de l’Hautil.',
      false,
      'Tribunal administratif de Cergy-Pontoise',
    ],
  ])('%s – %s', (heading, clause, amicableFirst, court) => {
    expect(draftWith(heading, clause).disputes).toEqual({ amicableFirst, court })
  })
})

describe('originals', () => {
  test.each<readonly [...Case, number | null]>([
    ['Originaux', 'La convention est établie en deux exemplaires originaux par membre.', 2],
    ['Originaux', 'Elle est dressée en trois originaux, un pour chaque partie.', 1],
    ['Originaux', 'Il en est fait autant d’exemplaires que de signataires.', 1],
    ['Originaux', 'Un original est remis à chaque membre.', 1],
    ['Originaux', 'Chaque membre reçoit un exemplaire original.', 1],
    ['Originaux', 'Un seul original est conservé par le coordonnateur.', null],
    ['Originaux', 'La convention est signée en un exemplaire unique.', null],
    ['Originaux', 'Elle est faite en six exemplaires originaux.', 2],
  ])('%s – %s', (heading, clause, perMember) => {
    expect(draftWith(heading, clause).originals?.perMember).toBe(perMember)
  })
})
