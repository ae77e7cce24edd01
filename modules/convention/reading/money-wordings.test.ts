import { describe, expect, test } from 'vitest'
import { draftWith } from './clause.test-helper.ts'

type Case = readonly [heading: string, clause: string]

/** Each was written, and read for the first time, before the signs of its clause were widened. */
describe('costs, in longer words', () => {
  test.each<readonly [...Case, boolean | null, string | null]>([
    [
      'Dispositions financières',
      'Le coordonnateur ne perçoit aucune rémunération au titre de ses fonctions. Les frais de publicité et de reprographie sont avancés par lui puis remboursés par chaque membre au prorata du montant de ses achats.',
      false,
      'per-volume',
    ],
    [
      'Frais',
      'La mission de coordonnateur ne donne pas lieu à rémunération. Il supporte les dépenses liées à la procédure de passation.',
      false,
      'coordinator',
    ],
    [
      'Frais',
      'Le coordonnateur assure sa mission à titre gracieux et fait son affaire des frais afférents à la consultation.',
      false,
      'coordinator',
    ],
    [
      'Participation financière',
      'Chaque membre verse au coordonnateur une participation annuelle destinée à couvrir les frais engagés, calculée selon la strate démographique.',
      true,
      'other',
    ],
    [
      'Frais de fonctionnement',
      'Le coordonnateur est indemnisé des frais de fonctionnement, lesquels sont répartis entre les membres à parts égales.',
      true,
      'equal',
    ],
    [
      'Frais de gestion',
      'Les frais de gestion du groupement sont supportés équitablement par chaque membre.',
      null,
      'equal',
    ],
    [
      'Financement',
      'Les frais liés à la publicité sont partagés entre les trois membres, à raison d’un tiers chacun. Aucune indemnité n’est due au coordonnateur.',
      false,
      'equal',
    ],
    [
      'Dispositions financières',
      'L’ensemble des frais occasionnés par la passation est pris en charge par la Commune de Montplume, sans refacturation aux autres membres.',
      null,
      'coordinator',
    ],
    [
      'Coûts',
      'Il est convenu que le coordonnateur facture aux membres une contribution égale à 0,5 % du montant HT des achats réalisés par chacun.',
      true,
      'per-volume',
    ],
    [
      'Dispositions financières',
      'Aucune participation financière n’est demandée aux membres pour le fonctionnement du groupement.',
      false,
      'coordinator',
    ],
    [
      'Frais',
      'Les frais de procédure (annonces, reproduction, expédition) font l’objet d’une répartition proportionnelle aux besoins exprimés par chaque membre.',
      null,
      'per-volume',
    ],
    [
      'Frais',
      'Les dépenses communes sont ventilées en fonction du nombre d’agents de chaque membre. Le coordonnateur n’est pas rémunéré.',
      false,
      'other',
    ],
    [
      'Frais',
      'Pour la tenue du secrétariat du groupement, le coordonnateur reçoit de chaque autre membre 300 euros par an.',
      true,
      'equal',
    ],
    [
      'Rémunération du coordonnateur',
      'Néant. Les frais de publicité sont à la charge du coordonnateur.',
      false,
      'coordinator',
    ],
    [
      'Frais',
      'Le coordonnateur prend à sa charge l’intégralité des frais matériels et humains liés à la mission, sans pouvoir en demander le remboursement.',
      false,
      'coordinator',
    ],
    [
      'Frais',
      'Les frais de consultation sont acquittés par le coordonnateur. Il en demande ensuite le remboursement, chaque membre acquittant une quote-part identique.',
      null,
      'equal',
    ],
    [
      'Frais',
      'Le coordonnateur est défrayé de ses débours. Chaque membre lui rembourse un quart des frais de publicité.',
      null,
      'equal',
    ],
    [
      'Frais',
      'Aucun frais de gestion ne sera facturé aux membres. Les frais d’insertion sont à la charge du coordonnateur.',
      false,
      'coordinator',
    ],
    [
      'Dispositions financières',
      'La prestation du coordonnateur est rémunérée à hauteur de 1,5 % du montant des marchés attribués, chaque membre payant sa part au regard de ses propres commandes.',
      true,
      'per-volume',
    ],
    [
      'Dispositions financières',
      'Les coûts de la procédure sont répartis selon le nombre d’habitants de chaque commune membre.',
      null,
      'other',
    ],
    [
      'Frais',
      'Le coordonnateur assume sa mission sans contrepartie financière, les frais de consultation étant imputés sur son budget.',
      false,
      'coordinator',
    ],
    [
      'Participation',
      'Une participation forfaitaire de 200 € par an est demandée à chaque membre pour couvrir la rémunération du coordonnateur.',
      true,
      'equal',
    ],
    [
      'Frais',
      'Les charges communes font l’objet d’un partage au prorata du volume de chaque membre. Elles comprennent la publicité et l’assistance à maîtrise d’ouvrage.',
      null,
      'per-volume',
    ],
    [
      'Frais',
      'Il n’est pas prévu d’indemniser le coordonnateur. Celui-ci supporte l’ensemble des frais de fonctionnement.',
      false,
      'coordinator',
    ],
    [
      'Frais',
      'Le coordonnateur ne saurait prétendre à une quelconque rémunération ; les frais sont supportés à égalité par les membres.',
      false,
      'equal',
    ],
  ])('%s – %s', (heading, clause, coordinatorPaid, borneBy) => {
    expect(draftWith(heading, clause).costs).toEqual({ coordinatorPaid, borneBy })
  })
})

/** Each was written, and read for the first time, before the signs of its clause were widened. */
describe('dissolution, in longer words', () => {
  test.each<readonly [...Case, boolean, string | null]>([
    [
      'Dissolution',
      'Le groupement est dissous de fait à la date d’expiration de la convention ou par décision de la majorité des membres.',
      true,
      'majority',
    ],
    [
      'Dissolution',
      'Il pourra être mis fin au groupement avant son terme si l’ensemble des membres en convient par délibérations concordantes.',
      false,
      'unanimous',
    ],
    ['Résiliation', 'La convention peut être résiliée d’un commun accord entre les parties.', false, 'unanimous'],
    ['Fin du groupement', 'Le groupement prend fin de plein droit par l’achèvement de son objet.', true, null],
    [
      'Dissolution du groupement',
      'La dissolution intervient automatiquement lorsque les marchés arrivent à leur terme. Elle peut également être prononcée par un vote favorable des deux tiers des membres.',
      true,
      'majority',
    ],
    [
      'Résiliation',
      'La convention pourra être résiliée par décision unanime des assemblées délibérantes. Elle cesse en tout état de cause de produire ses effets au terme du marché.',
      true,
      'unanimous',
    ],
    [
      'Dissolution',
      'Le groupement peut être dissous si plus de la moitié de ses membres le demandent.',
      false,
      'majority',
    ],
    ['Dissolution', 'Toute dissolution anticipée suppose l’assentiment de chacun des membres.', false, 'unanimous'],
    ['Dissolution', 'Le groupement disparaît s’il ne compte plus qu’un membre.', false, null],
    [
      'Dissolution',
      'Le groupement cesse d’exister à l’expiration du marché ou, par anticipation, sur décision concordante de ses membres.',
      true,
      'unanimous',
    ],
    ['Fin', 'La majorité absolue des membres peut mettre un terme au groupement à tout moment.', false, 'majority'],
    ['Dissolution', 'La dissolution est acquise de plein droit lorsque la convention vient à échéance.', true, null],
    [
      'Résiliation',
      'Toute résiliation anticipée de la convention exige que l’ensemble des membres y consente.',
      false,
      'unanimous',
    ],
    [
      'Dissolution',
      'Le groupement est dissous après réalisation de son objet. La dissolution peut aussi résulter du vote de la moitié au moins des membres.',
      true,
      'majority',
    ],
  ])('%s – %s', (heading, clause, atTerm, decision) => {
    expect(draftWith(heading, clause).dissolution).toEqual({ atTerm, decision })
  })
})

/** Each was written, and read for the first time, before the signs of its clause were widened. */
describe('disputes, in longer words', () => {
  test.each<readonly [...Case, boolean, string | null]>([
    [
      'Litiges',
      'À défaut d’accord amiable, tout litige né de l’application de la présente convention relève de la compétence du tribunal administratif d’Amiens.',
      true,
      'Tribunal administratif d’Amiens',
    ],
    [
      'Contentieux',
      'Les litiges susceptibles de naître à l’occasion de la présente convention seront portés devant le Tribunal Administratif de Châlons-en-Champagne.',
      false,
      'Tribunal administratif de Châlons-en-Champagne',
    ],
    [
      'Règlement des différends',
      'Les parties privilégient la voie amiable. Faute d’y parvenir dans les deux mois, la plus diligente saisit le tribunal administratif de La Réunion.',
      true,
      'Tribunal administratif de La Réunion',
    ],
    ['Litiges', 'Toute contestation sera soumise au tribunal administratif territorialement compétent.', false, null],
    [
      'Recours',
      'En cas de désaccord persistant, et après épuisement des voies de conciliation, compétence est donnée au TA de Besançon.',
      true,
      'Tribunal administratif de Besançon',
    ],
    [
      'Litiges',
      'Les membres conviennent de se rapprocher avant toute action. Sinon : tribunal administratif de Clermont-Ferrand (6 cours Sablon).',
      true,
      'Tribunal administratif de Clermont-Ferrand',
    ],
    [
      'Litiges',
      'Tout différend fera l’objet d’une tentative de règlement amiable ; à défaut, il sera porté par la partie la plus diligente devant le Tribunal administratif de Nîmes.',
      true,
      'Tribunal administratif de Nîmes',
    ],
    [
      'Litiges',
      'Le tribunal administratif de Strasbourg est seul compétent pour connaître des litiges entre les membres.',
      false,
      'Tribunal administratif de Strasbourg',
    ],
    [
      'Contestations',
      'Les parties s’obligent à une concertation préalable, sous l’égide du préfet, avant de saisir le juge.',
      true,
      null,
    ],
  ])('%s – %s', (heading, clause, amicableFirst, court) => {
    expect(draftWith(heading, clause).disputes).toEqual({ amicableFirst, court })
  })
})
