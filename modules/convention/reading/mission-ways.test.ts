import { describe, expect, test } from 'vitest'
import { withClause } from './clause.test-helper.ts'
import { readConvention } from './index.ts'

type Way = readonly [clause: string, missions: readonly string[], executionBy: string | null]

describe('missions of the coordinator and execution', () => {
  test.each<Way>([
    [
      'Le coordonnateur conduit la consultation. Il signe le marché et le notifie. Chaque membre exécute le marché pour sa part.',
      ['award', 'signature', 'notification'],
      'each-member',
    ],
    [
      'Le coordonnateur organise la mise en concurrence. Chaque membre signe, notifie et exécute son marché.',
      ['award'],
      'each-member',
    ],
    [
      'Le coordonnateur lance la procédure, signe et notifie le marché et en assure l’exécution au nom de tous.',
      ['award', 'signature', 'notification', 'execution'],
      'coordinator',
    ],
    [
      'Le coordonnateur choisit le titulaire, conclut le contrat et le lui notifie. Les membres passent leurs commandes et les paient.',
      ['award', 'signature', 'notification'],
      'each-member',
    ],
    [
      'Le coordonnateur mène la procédure. Il signe le marché, le notifie, puis l’exécute pour la partie commune. Chaque membre exécute le surplus.',
      ['award', 'signature', 'notification', 'execution'],
      'mixed',
    ],
    [
      'Le coordonnateur attribue, signe et notifie. Il conclut et notifie les avenants que demande la bonne exécution du marché. Chacun règle ses factures.',
      ['award', 'signature', 'notification'],
      'each-member',
    ],
    [
      'Le coordonnateur analyse les offres, signe et notifie. Il remet à chaque membre les documents nécessaires à l’exécution. Les membres vérifient le service fait.',
      ['award', 'signature', 'notification'],
      'each-member',
    ],
    [
      'Le coordonnateur passe le marché. Il ne prend aucune part à son exécution, qui incombe à chaque membre. Chaque membre le signe.',
      ['award'],
      'each-member',
    ],
    [
      'La signature et la notification des marchés appartiennent au coordonnateur, comme leur passation. L’exécution revient à chacun des membres.',
      ['award', 'signature', 'notification'],
      'each-member',
    ],
    [
      'Le coordonnateur est chargé de la passation, de la signature et de la notification du marché. L’exécution en est confiée au coordonnateur.',
      ['award', 'signature', 'notification', 'execution'],
      'coordinator',
    ],
    [
      'Le coordonnateur dépouille les offres, paraphe et signe l’acte d’engagement et l’adresse au titulaire à titre de notification. Les membres émettent leurs bons de commande.',
      ['award', 'signature', 'notification'],
      'each-member',
    ],
    [
      'Il appartient au coordonnateur de lancer la consultation, de signer le marché et de le notifier. Il appartient à chaque membre de l’exécuter.',
      ['award', 'signature', 'notification'],
      'each-member',
    ],
  ])('%s', (clause, missions, executionBy) => {
    const { draft } = readConvention(withClause('Missions', clause))
    expect(draft.coordinators).toEqual([{ name: 'Commune de Montplume', for: missions }])
    expect(draft.executionBy).toBe(executionBy)
  })
})

describe('who coordinates', () => {
  test.each([
    'La Commune de Montplume est désignée coordonnateur du groupement.',
    'Les membres désignent la Commune de Montplume en qualité de coordonnateur.',
    'Le coordonnateur est la Commune de Montplume.',
    'La fonction de coordonnateur échoit à la Commune de Montplume.',
    'La Commune de Montplume assume le rôle de coordonnateur.',
    'Le rôle de coordonnateur est dévolu à la Commune de Montplume.',
    'La Commune de Montplume, qui l’accepte, reçoit la qualité de coordonnateur.',
    'Il est décidé de confier la coordination du groupement à la Commune de Montplume.',
    'La coordination du groupement est assurée par la Commune de Montplume.',
    'La Commune de Montplume est chargée de coordonner le groupement.',
    'Coordonnateur : Commune de Montplume.',
    'La Commune de Montplume est chef de file du groupement.',
    'Montplume se charge du rôle de coordonnateur pour le compte de tous.',
    'La commune est le coordonnateur désigné par les membres.',
  ])('%s', (sentence) => {
    const text = withClause('Divers', 'Néant.').replace(
      'La Commune de Montplume est le coordonnateur du groupement.',
      sentence,
    )
    expect(readConvention(text).draft.coordinators?.map(({ name }) => name)).toEqual(['Commune de Montplume'])
  })
})
