import { describe, expect, test } from 'vitest'
import { draftWith } from './clause.test-helper.ts'

type Case = readonly [heading: string, clause: string]

describe('duration', () => {
  test.each<Case>([
    ['Durée', 'La convention s’achève lorsque son objet est entièrement réalisé, une fois les marchés apurés.'],
    ['Durée', 'Le groupement est constitué pour la durée nécessaire à la passation et à l’exécution du marché.'],
    ['Durée', 'Elle vit aussi longtemps que le marché n’est pas soldé.'],
    ['Durée', 'La convention expire avec le paiement du solde du dernier marché.'],
    ['Durée', 'Elle prend fin dès que les prestations sont réceptionnées et les comptes du marché soldés.'],
    ['Durée', 'La présente convention produit ses effets jusqu’à la levée de toutes les obligations nées du contrat.'],
    ['Durée', 'Les membres sont liés jusqu’au terme du dernier des marchés conclus.'],
    ['Durée', 'Le groupement demeure en place jusqu’à la fin de la garantie des fournitures.'],
    ['Terme', 'Le groupement a la même durée que l’accord-cadre.'],
  ])('until completion: %s – %s', (heading, clause) => {
    expect(draftWith(heading, clause).duration?.type).toBe('until-completion')
  })

  test.each<readonly [...Case, string, number | null]>([
    [
      'Durée',
      'La présente convention est conclue pour une durée de quatre (4) ans à compter de sa notification.',
      'P4Y',
      0,
    ],
    ['Durée', 'Elle est valable trente-six mois.', 'P36M', 0],
    ['Durée', 'Le groupement est formé pour trois années civiles.', 'P3Y', 0],
    ['Durée', 'Sa durée est fixée à 48 mois ; elle ne pourra être prolongée.', 'P48M', 0],
    ['Durée', 'La convention court pendant dix-huit mois, sans reconduction.', 'P18M', 0],
    ['Durée', 'Elle vaut pour un an et se renouvelle par tacite reconduction trois fois au plus.', 'P1Y', 3],
    ['Durée', 'La convention est passée pour un an. Elle peut être reconduite à deux reprises.', 'P1Y', 2],
    ['Durée', 'Durée : deux ans, reconductible une fois.', 'P2Y', 1],
    ['Durée', 'Le groupement a une durée initiale de vingt-deux mois et peut être prorogé une seule fois.', 'P22M', 1],
    ['Durée', 'La convention lie ses membres pour cinq ans. Aucune prorogation n’est admise.', 'P5Y', 0],
    [
      'Durée',
      'La convention a une durée d’un an, renouvelable par périodes d’un an sans pouvoir excéder quatre ans.',
      'P1Y',
      3,
    ],
  ])('fixed: %s – %s', (heading, clause, length, renewals) => {
    expect(draftWith(heading, clause).duration).toMatchObject({ type: 'fixed', length, renewals })
  })

  test.each<readonly [...Case, string]>([
    ['Durée', 'La convention prend fin le 31 décembre 2029.', '2029-12-31'],
    ['Durée', 'Elle cesse de produire effet au 30 juin 2030.', '2030-06-30'],
    ['Durée', 'Le groupement est constitué jusqu’au 1er septembre 2028.', '2028-09-01'],
    ['Terme', 'Le terme de la convention est fixé au 31/08/2031.', '2031-08-31'],
    ['Durée', 'La convention s’applique du 1er janvier 2027 au 31 décembre 2030.', '2030-12-31'],
    ['Durée', 'Son échéance est le 15 mars 2029.', '2029-03-15'],
  ])('until a date: %s – %s', (heading, clause, until) => {
    expect(draftWith(heading, clause).duration).toMatchObject({ type: 'until-date', until, renewals: 0 })
  })

  test.each<Case>([
    ['Durée', 'Le groupement est institué sans limitation de durée.'],
    ['Durée', 'La convention est conclue pour une durée indéterminée.'],
    ['Durée', 'Le groupement est à durée illimitée.'],
    ['Durée', 'Aucun terme n’est assigné à la convention.'],
  ])('no limit: %s – %s', (heading, clause) => {
    expect(draftWith(heading, clause).duration?.type).toBeNull()
  })
})

describe('effect', () => {
  test.each<readonly [...Case, string]>([
    ['Prise d’effet', 'La convention prend effet à compter de sa notification aux membres.', 'notification'],
    ['Prise d’effet', 'Elle devient opposable dès que le coordonnateur l’a notifiée à chacun.', 'notification'],
    ['Entrée en vigueur', 'Elle entre en vigueur le jour où le dernier membre l’a signée.', 'last-signature'],
    ['Entrée en vigueur', 'Elle s’applique à partir de l’apposition de la dernière signature.', 'last-signature'],
    [
      'Entrée en vigueur',
      'La convention commence à courir à sa signature par l’ensemble des parties.',
      'last-signature',
    ],
    ['Prise d’effet', 'La convention est exécutoire dès sa transmission au contrôle de légalité.', 'transmission'],
    ['Prise d’effet', 'Elle produit ses effets à la date de son dépôt en préfecture.', 'transmission'],
    [
      'Prise d’effet',
      'La convention entre en application une fois reçue par le représentant de l’État.',
      'transmission',
    ],
    ['Prise d’effet', 'La convention prend effet le 1er janvier 2027.', 'date'],
    ['Entrée en vigueur', 'Entrée en vigueur : 01/09/2026.', 'date'],
  ])('%s – %s', (heading, clause, effect) => {
    expect(draftWith(heading, clause).effectiveFrom).toBe(effect)
  })
})

describe('committee', () => {
  test.each<readonly [...Case, string]>([
    ['Commission d’appel d’offres', 'La commission compétente est celle du coordonnateur.', 'coordinator'],
    ['Commission d’appel d’offres', 'La CAO de la Commune de Montplume choisit les titulaires.', 'coordinator'],
    ['Attribution', 'Les marchés sont attribués par la commission d’appel d’offres du coordonnateur.', 'coordinator'],
    [
      'Attribution',
      'Il est fait appel à la commission d’appel d’offres de Montplume, qui statue seule.',
      'coordinator',
    ],
    [
      'CAO',
      'Conformément au II de l’article L. 1414-3 du CGCT, la commission du coordonnateur intervient.',
      'coordinator',
    ],
    [
      'Commission',
      'Une commission d’appel d’offres propre au groupement est instaurée, où siège un élu de chaque membre.',
      'group',
    ],
    [
      'Commission',
      'La CAO du groupement réunit un représentant élu parmi la commission de chacun des membres.',
      'group',
    ],
    [
      'Commission',
      'Chaque membre désigne un titulaire et un suppléant à la commission d’appel d’offres du groupement.',
      'group',
    ],
    ['Commission', 'Compte tenu des montants, aucune commission d’appel d’offres n’est constituée.', 'none'],
    ['Commission', 'Le groupement ne se dote pas d’une commission d’appel d’offres.', 'none'],
    [
      'Commission',
      'Il n’y aura pas de commission d’appel d’offres, les achats relevant d’une procédure adaptée.',
      'none',
    ],
    ['Commission', 'Les membres n’entendent pas créer de commission d’appel d’offres.', 'none'],
  ])('%s – %s', (heading, clause, mode) => {
    expect(draftWith(heading, clause).committee?.mode).toBe(mode)
  })
})

describe('costs', () => {
  test.each<readonly [...Case, boolean | null, string | null]>([
    [
      'Frais',
      'Le coordonnateur exerce ses fonctions sans aucune rémunération. Il prend en charge les frais de fonctionnement.',
      false,
      'coordinator',
    ],
    [
      'Frais',
      'La mission est bénévole. Les frais de publicité restent à la charge exclusive du coordonnateur.',
      false,
      'coordinator',
    ],
    [
      'Frais',
      'Le coordonnateur n’est pas rétribué. Les dépenses de fonctionnement sont inscrites à son seul budget.',
      false,
      'coordinator',
    ],
    [
      'Frais',
      'Aucune indemnité ne lui est versée. Chaque membre supporte une part égale des frais de procédure.',
      false,
      'equal',
    ],
    ['Frais', 'Les frais du groupement sont divisés en trois parts identiques.', null, 'equal'],
    ['Frais', 'Chacun paie un tiers des frais de publication.', null, 'equal'],
    ['Finances', 'Les frais de fonctionnement sont partagés au prorata des commandes de chacun.', null, 'per-volume'],
    ['Finances', 'Chaque membre contribue aux frais communs en proportion de ses achats.', null, 'per-volume'],
    [
      'Finances',
      'Les frais d’annonces sont ventilés selon le montant des besoins exprimés par chaque membre.',
      null,
      'per-volume',
    ],
    ['Finances', 'Les frais de gestion sont répartis en fonction du nombre d’habitants.', null, 'other'],
    ['Finances', 'Les frais sont partagés suivant le nombre d’élèves de chaque membre.', null, 'other'],
    [
      'Finances',
      'Le coordonnateur reçoit une indemnité forfaitaire de 1 500 € par an. Les frais communs sont répartis selon la population.',
      true,
      'other',
    ],
    ['Finances', 'Le coordonnateur est dédommagé du temps que ses agents consacrent au groupement.', true, null],
    [
      'Finances',
      'Une contribution de 2 % du montant des achats de chaque membre est versée au coordonnateur pour sa mission.',
      true,
      'per-volume',
    ],
  ])('%s – %s', (heading, clause, coordinatorPaid, borneBy) => {
    expect(draftWith(heading, clause).costs).toEqual({ coordinatorPaid, borneBy })
  })
})
