import { describe, expect, test } from 'vitest'
import { formatCitation } from './i18n/citation.ts'
import { composeLabels, type ModuleLabels } from './labels.ts'

const withdrawal: ModuleLabels<'notify', 'member' | 'notified', 'proofOfReceipt', 'member'> = {
  process: 'withdrawal',
  acts: { notify: "Notifier le retrait à l'autre" },
  statuses: { member: 'membre', notified: 'retrait notifié' },
  capacities: { member: 'le membre qui part' },
  rules: { proofOfReceipt: (facts, outcome) => `Accusé : ${facts.on} (${outcome})` },
  facts: { proofOfReceipt: { on: 'reçu le' } },
  done: { notify: (entry) => `Acte n° ${entry.seq}` },
}

const labels = composeLabels('fr', [withdrawal], (citation) => ({
  text: formatCitation(citation, 'fr'),
  says: '',
  url: null,
  tag: 'V',
}))

describe('composed labels', () => {
  test('give a module’s words, typeset', () => {
    expect(labels.act('withdrawal', 'notify')).toBe('Notifier le retrait à l’autre')
    expect(labels.status('withdrawal', 'notified')).toBe('retrait notifié')
    expect(labels.rule('proofOfReceipt', { on: '14' }, 'met')).toBe('Accusé\u00a0: 14 (met)')
    expect(labels.fact('proofOfReceipt', 'on')).toBe('reçu le')
    expect(labels.fact('proofOfReceipt', 'other')).toBeNull()
  })

  test('speak for the two rules that every process has', () => {
    expect(labels.rule('stage', { stage: 'notified', expected: ['member'] }, 'unmet')).toContain('retrait notifié')
    expect(labels.rule('competence', { by: ['member'] }, 'unmet')).toContain('le membre qui part')
    expect(labels.rule('competence', { by: ['member'] }, 'met')).toBe('Vous avez compétence pour cet acte.')
  })

  test('speak for a rule that was not law on that day, whose own sentence was not asked', () => {
    const said = (lawDate: string) =>
      labels.rule('proofOfReceipt', { lawDate, inForceFrom: '2019-04-01' }, 'not-applicable')
    expect(said('2019-03-31')).toBe(
      'Cette règle ne s’appliquait pas encore le 31\u00a0mars\u00a02019\u00a0: elle vaut depuis le 1er\u00a0avril\u00a02019.',
    )
    expect(said('2027-01-01')).toBe('Cette règle ne s’appliquait plus le 1er\u00a0janvier\u00a02027.')
    expect(labels.rule('proofOfReceipt', { on: '14' }, 'not-applicable')).toContain('14 (not-applicable)')
  })

  test('show the code of a word that no module gives', () => {
    expect(labels.rule('unknownRule', {}, 'met')).toBe('unknownRule')
    expect(labels.act('elsewhere', 'vote')).toBe('vote')
  })
})
