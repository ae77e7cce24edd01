import { describe, expect, test } from 'vitest'
import { draftWith } from './clause.test-helper.ts'

type Case = readonly [heading: string, clause: string]

/** Each was written, and read for the first time, before the signs of its clause were widened. */
describe('duration, in longer words', () => {
  test.each<readonly [...Case, string | null, string | null, string | null, number]>([
    [
      'Durée',
      'La convention est conclue à compter de sa signature par toutes les parties et jusqu’à l’expiration de la dernière garantie due par les titulaires.',
      'until-completion',
      null,
      null,
      0,
    ],
    [
      'Durée',
      'Le groupement est institué pour une durée de 4 ans, reconductible tacitement par périodes de même durée, dans la limite de douze années.',
      'fixed',
      'P4Y',
      null,
      2,
    ],
    [
      'Durée',
      'La présente convention est conclue pour une période allant de sa date de notification au 31 décembre 2028.',
      'until-date',
      null,
      '2028-12-31',
      0,
    ],
    [
      'Durée',
      'La durée du groupement est celle du marché, reconductions comprises.',
      'until-completion',
      null,
      null,
      0,
    ],
    ['Durée', 'La présente convention est signée pour la durée du mandat municipal en cours.', null, null, null, 0],
    ['Durée', 'Elle est consentie et acceptée pour quarante-huit mois fermes.', 'fixed', 'P48M', null, 0],
    [
      'Durée',
      'La convention est établie pour un an, puis reconduite tacitement d’année en année sans que sa durée totale puisse excéder cinq ans.',
      'fixed',
      'P1Y',
      null,
      4,
    ],
    ['Durée', 'Le groupement est créé pour une durée indéterminée.', null, null, null, 0],
    [
      'Durée',
      'La convention prend fin à la date d’achèvement des prestations, objet du marché.',
      'until-completion',
      null,
      null,
      0,
    ],
    [
      'Durée',
      'La convention est conclue pour une durée de trois ans à compter du 1er janvier 2027 et peut être renouvelée deux fois pour la même durée par reconduction expresse.',
      'fixed',
      'P3Y',
      null,
      2,
    ],
    [
      'Durée',
      'Le présent groupement est constitué à compter de la signature de la convention et pour une durée d’une année renouvelable 3 fois.',
      'fixed',
      'P1Y',
      null,
      3,
    ],
    [
      'Durée',
      'Les effets de la convention cessent avec le solde de tous les comptes liés à l’opération.',
      'until-completion',
      null,
      null,
      0,
    ],
    [
      'Durée',
      'La convention est valable un an à compter de sa notification. Elle est ensuite tacitement reconduite par période annuelle, sans que sa durée totale dépasse quatre années.',
      'fixed',
      'P1Y',
      null,
      3,
    ],
    [
      'Durée',
      'Le groupement est constitué jusqu’à complet achèvement des obligations contractuelles nées du marché.',
      'until-completion',
      null,
      null,
      0,
    ],
    ['Durée', 'Elle expirera le 30 juin 2029 au plus tard.', 'until-date', null, '2029-06-30', 0],
    [
      'Durée',
      'La présente convention a une validité de 36 mois, prorogeable une fois 12 mois par avenant.',
      'fixed',
      'P36M',
      null,
      1,
    ],
    ['Durée', 'Les parties s’engagent pour six ans. Aucune reconduction n’est prévue.', 'fixed', 'P6Y', null, 0],
    ['Durée', 'La convention n’est pas limitée dans le temps.', null, null, null, 0],
    ['Durée', 'La convention lie les parties tant que dure le marché.', 'until-completion', null, null, 0],
  ])('%s – %s', (heading, clause, type, length, until, renewals) => {
    expect(draftWith(heading, clause).duration).toEqual({ type, length, until, renewals })
  })
})

/** Each was written, and read for the first time, before the signs of its clause were widened. */
describe('effect, in longer words', () => {
  test.each<readonly [...Case, string]>([
    [
      'Entrée en vigueur',
      'La convention prend effet dès qu’elle a été signée par l’ensemble de ses membres et transmise au représentant de l’État dans le département.',
      'transmission',
    ],
    [
      'Prise d’effet',
      'Après signature par chaque membre, le coordonnateur notifie la convention ; cette notification marque le point de départ de ses effets.',
      'notification',
    ],
    [
      'Entrée en vigueur',
      'La présente convention est applicable à compter de la dernière des signatures.',
      'last-signature',
    ],
    ['Date d’effet', 'La date d’effet est fixée au 1er septembre 2027.', 'date'],
    [
      'Entrée en vigueur',
      'La convention acquiert force exécutoire dès l’accomplissement des formalités de transmission au contrôle de légalité.',
      'transmission',
    ],
    [
      'Entrée en vigueur',
      'Elle entrera en vigueur à la date à laquelle le dernier signataire y aura apposé sa signature.',
      'last-signature',
    ],
    [
      'Entrée en vigueur',
      'Elle est réputée conclue lorsque chacun des membres en a reçu notification.',
      'notification',
    ],
    [
      'Entrée en vigueur',
      'La convention entre en vigueur une fois signée de tous et rendue exécutoire par sa transmission en préfecture.',
      'transmission',
    ],
    [
      'Prise d’effet',
      'Sa date d’entrée en vigueur est celle de sa notification par le coordonnateur aux membres, après visa du contrôle de légalité.',
      'notification',
    ],
    ['Prise d’effet', 'Ses effets courent du jour de la signature par la dernière des parties.', 'last-signature'],
    ['Prise d’effet', 'Elle s’appliquera à partir du 15 mars 2027.', 'date'],
  ])('%s – %s', (heading, clause, effect) => {
    expect(draftWith(heading, clause).effectiveFrom).toBe(effect)
  })
})

/** Each was written, and read for the first time, before the signs of its clause were widened. */
describe('originals, in longer words', () => {
  test.each<readonly [...Case, number | null]>([
    [
      'Exemplaires',
      'Fait en quatre exemplaires, dont un pour chacun des membres et un pour le représentant de l’État.',
      1,
    ],
    ['Dispositions diverses', 'La convention est dressée en un exemplaire original par membre.', 1],
    ['Dispositions diverses', 'Chaque signataire se voit remettre deux originaux de la convention.', 2],
    [
      'Dispositions finales',
      'L’original est conservé au siège du coordonnateur, une copie étant adressée aux membres.',
      null,
    ],
    ['Exemplaires', 'La présente convention est établie en un exemplaire original pour chacune des parties.', 1],
    ['Exemplaires', 'Un exemplaire original sera remis à chacune des collectivités signataires.', 1],
    ['Exemplaires', 'Fait en un unique original, conservé par le coordonnateur.', null],
  ])('%s – %s', (heading, clause, perMember) => {
    expect(draftWith(heading, clause).originals?.perMember).toBe(perMember)
  })
})
