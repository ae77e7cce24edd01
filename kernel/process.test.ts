import { describe, expect, test } from 'vitest'
import { type Actor, clockActor } from './actor.ts'
import { clause } from './citation.ts'
import { type ActLike, type Context, defineProcess } from './process.ts'
import { met, type Rule, requires, toAppraise } from './rule.ts'

/** A door with a lock: enough of a process for each thing that a process can do. */
type Door =
  | { readonly status: 'shut'; readonly knocks: number }
  | { readonly status: 'ajar' }
  | { readonly status: 'walled-up' }
type Act = ActLike &
  ({ readonly type: 'knock' | 'open' | 'misuse' } | { readonly type: 'wall'; readonly bricks: number })
type Event = { readonly type: 'Knocked' | 'Opened' | 'Walled' }
type Facts = { readonly key: boolean; readonly cold: boolean }
type Input = Context<Facts>

const since = ['2019-04-01'] as const
const keyTurned: Rule<Input> = {
  id: 'keyTurned',
  basis: [clause('key')],
  inForce: since,
  assess: ({ facts }) => requires(facts.key),
}
const notCold: Rule<Input> = {
  id: 'notCold',
  basis: [clause('key')],
  inForce: since,
  strength: 'warn',
  assess: ({ facts }) => requires(!facts.cold),
}
const enoughBricks: Rule<Input & { readonly act: { readonly bricks: number } }> = {
  id: 'enoughBricks',
  basis: [{ source: 'CCP', article: 'L2113-7' }],
  inForce: since,
  assess: ({ act }) => (act.bricks > 9 ? met() : toAppraise({ bricks: act.bricks })),
}

const door = defineProcess<Door, Act, Event, Facts, 'owner' | 'mason' | 'clock'>()({
  name: 'door',
  initial: { status: 'shut', knocks: 0 },
  capacities: {
    owner: ({ actor }) => actor.kind === 'person' && actor.body === 'owner',
    mason: ({ actor, state }) => actor.kind === 'person' && actor.body === 'mason' && state.status !== 'walled-up',
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    knock: {
      from: ['shut'],
      to: ['shut'],
      by: ['mason', 'clock'],
      basis: [clause('key')],
      record: () => [{ type: 'Knocked' }, { type: 'Knocked' }],
    },
    open: {
      from: ['shut'],
      to: ['ajar'],
      by: ['owner'],
      basis: [clause('key')],
      opens: [keyTurned, notCold],
      record: () => [{ type: 'Opened' }],
    },
    wall: {
      from: ['shut', 'ajar'],
      to: ['walled-up'],
      by: ['owner', 'mason'],
      basis: [clause('wall')],
      opens: [keyTurned],
      rules: [enoughBricks],
      record: () => [{ type: 'Walled' }],
    },
    misuse: {
      from: ['shut'],
      to: ['ajar', 'walled-up'],
      by: ['clock'],
      basis: [clause('wall')],
      record: () => [{ type: 'Knocked' }],
    },
  },
  evolve: (state, { type }) => {
    if (type === 'Opened') return { status: 'ajar' }
    if (type === 'Walled') return { status: 'walled-up' }
    return state.status === 'shut' ? { status: 'shut', knocks: state.knocks + 1 } : state
  },
})

const person = (body: string): Actor => ({ kind: 'person', person: 'p', body, office: 'representative' })
const owner = person('owner')
const context = (actor: Actor, facts: Partial<Facts> = {}): Context<Facts> => ({
  facts: { key: true, cold: false, ...facts },
  actor,
  now: '2026-11-23T11:00:00.000Z',
  today: '2026-11-23',
  lawDate: '2026-11-23',
  articles: { key: { article: '1' }, wall: { article: '2' } },
})
const shut: Door = door.initial
const ajar: Door = { status: 'ajar' }

const decide = (state: Door, act: Act, actor: Actor, facts: Partial<Facts> = {}) => {
  const { verdict, findings } = door.decide(state, act, context(actor, facts))
  return [verdict, ...findings.map(({ rule, outcome, basis }) => `${rule} ${outcome} ${basis[0].article}`)]
}

describe('a decision', () => {
  test('granted gives its events and every finding', () => {
    expect(door.decide(shut, { type: 'knock' }, context(clockActor))).toEqual({
      verdict: 'granted',
      events: [{ type: 'Knocked' }, { type: 'Knocked' }],
      findings: [
        {
          rule: 'competence',
          outcome: 'met',
          basis: [{ source: 'convention', article: '1', clause: 'key' }],
          facts: { process: 'door', by: ['mason', 'clock'] },
        },
      ],
    })
  })

  test('at the wrong stage asks nothing else: the persons of the case may not exist yet', () => {
    expect(door.decide(ajar, { type: 'open' }, context(owner)).findings).toEqual([
      {
        rule: 'stage',
        outcome: 'unmet',
        basis: [{ source: 'convention', article: '1', clause: 'key' }],
        facts: { process: 'door', stage: 'ajar', expected: ['shut'] },
      },
    ])
    expect(decide({ status: 'walled-up' }, { type: 'wall', bricks: 10 }, owner)).toEqual(['refused', 'stage unmet 2'])
  })

  test.each<[string, Act, Actor, Partial<Facts>, readonly string[]]>([
    [
      'by somebody else',
      { type: 'open' },
      person('mason'),
      {},
      ['refused', 'competence unmet 1', 'keyTurned met 1', 'notCold met 1'],
    ],
    [
      'by the second of two capacities',
      { type: 'wall', bricks: 10 },
      person('mason'),
      {},
      ['granted', 'competence met 2', 'keyTurned met 1', 'enoughBricks met L2113-7'],
    ],
    [
      'all rules run, whatever the first says',
      { type: 'wall', bricks: 1 },
      person('nobody'),
      { key: false },
      ['refused', 'competence unmet 2', 'keyTurned unmet 1', 'enoughBricks to-appraise L2113-7'],
    ],
    [
      'a warning waits',
      { type: 'open' },
      owner,
      { cold: true },
      ['awaiting-judgement', 'competence met 1', 'keyTurned met 1', 'notCold to-appraise 1'],
    ],
    [
      'a warning passed with a reason',
      { type: 'open', appraisals: { notCold: { accepted: true, reason: 'Manteau.' } } },
      owner,
      { cold: true },
      ['granted', 'competence met 1', 'keyTurned met 1', 'notCold met 1'],
    ],
    [
      'a refusal is stronger than a question',
      { type: 'open' },
      owner,
      { cold: true, key: false },
      ['refused', 'competence met 1', 'keyTurned unmet 1', 'notCold to-appraise 1'],
    ],
    [
      'a judgement on the act itself',
      { type: 'wall', bricks: 9, appraisals: { enoughBricks: { accepted: false, reason: 'Trop peu.' } } },
      owner,
      {},
      ['refused', 'competence met 2', 'keyTurned met 1', 'enoughBricks unmet L2113-7'],
    ],
  ])('%s', (_case, act, actor, facts, expected) => {
    expect(decide(shut, act, actor, facts)).toEqual(expected)
  })

  test('rules follow the law date, not today', () => {
    const before = { ...context(owner, { key: false, cold: true }), lawDate: '2019-03-31' }
    expect(door.decide(shut, { type: 'open' }, before).verdict).toBe('granted')
  })

  test('to a stage that the step does not announce is a bug, and thrown', () => {
    expect(() => door.decide(shut, { type: 'misuse' }, context(clockActor))).toThrow(
      'door.misuse leads to shut, announced ajar, walled-up',
    )
  })

  test.each(['burn', 'toString'])('on an act that the process has not is thrown: %s', (type) => {
    const unknown = { type } as unknown as Act
    expect(() => door.decide(shut, unknown, context(owner))).toThrow(`the process door has no act ${type}`)
  })
})

describe('the acts as buttons', () => {
  const open = (state: Door, actor: Actor, facts: Partial<Facts> = {}) =>
    door.acts(state, context(actor, facts)).flatMap((view) => (view.open ? [view.act] : []))

  test.each<[Door, Actor, Partial<Facts>, readonly string[]]>([
    [shut, owner, {}, ['open', 'wall']],
    [shut, owner, { key: false }, []],
    // What needs a judgement is open: the judgement is given with the act.
    [shut, owner, { cold: true }, ['open', 'wall']],
    [shut, clockActor, {}, ['knock', 'misuse']],
    [ajar, owner, {}, ['wall']],
    [{ status: 'walled-up' }, owner, {}, []],
  ])('%o, %o, %o: %o', (state, actor, facts, acts) => expect(open(state, actor, facts)).toEqual(acts))

  test('closed ones explain themselves', () => {
    const views = door.acts(ajar, context(owner))
    expect(views.map(({ act }) => act)).toEqual(['knock', 'open', 'wall', 'misuse'])
    expect(views.filter((view) => !view.open).map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      ['stage'],
      ['stage'],
      ['stage'],
    ])
  })
})

test('a row of the table sees the state at the stages that it leaves, and no other', () => {
  const types = defineProcess<Door, ActLike & { readonly type: 'knock' }, Event, Facts, 'clock'>()
  const rest = { name: 'door', initial: shut, capacities: { clock: () => true }, evolve: (state: Door) => state }
  const row = { to: ['shut'], by: ['clock'], basis: [clause('key')] } as const
  const counting = types({
    ...rest,
    steps: {
      knock: { from: ['shut'], ...row, record: ({ state }) => [{ type: state.knocks > 1 ? 'Opened' : 'Knocked' }] },
    },
  })
  expect(counting.decide({ status: 'shut', knocks: 2 }, { type: 'knock' }, context(clockActor))).toMatchObject({
    events: [{ type: 'Opened' }],
  })
  types({
    ...rest,
    steps: {
      knock: {
        from: ['shut', 'ajar'],
        ...row,
        // @ts-expect-error a door that is ajar counts no knocks
        record: ({ state }) => [{ type: state.knocks > 1 ? 'Opened' : 'Knocked' }],
      },
    },
  })
})

test('replaying the events gives the state', () => {
  expect(door.replay([])).toEqual({ status: 'shut', knocks: 0 })
  expect(door.replay([{ type: 'Knocked' }, { type: 'Knocked' }])).toEqual({ status: 'shut', knocks: 2 })
  expect(door.replay(new Set<Event>([{ type: 'Knocked' }, { type: 'Opened' }]))).toEqual({ status: 'ajar' })
})

describe('what the documentation reads', () => {
  test('each rule once', () => {
    expect(door.rules().map(({ id }) => id)).toEqual(['keyTurned', 'notCold', 'enoughBricks'])
  })

  test('the table', () => {
    expect(door.actNames).toEqual(['knock', 'open', 'wall', 'misuse'])
    expect(door.table()[2]).toEqual({
      act: 'wall',
      from: ['shut', 'ajar'],
      to: ['walled-up'],
      by: ['owner', 'mason'],
      basis: [clause('wall')],
      opens: ['keyTurned'],
    })
    expect(door.table()[1]?.opens).toEqual(['keyTurned', 'notCold'])
  })

  test('the diagram, in names that Mermaid takes', () => {
    expect(door.diagram()).toBe(
      [
        'stateDiagram-v2',
        '  [*] --> shut',
        '  shut --> shut: knock',
        '  shut --> ajar: open',
        '  shut --> walled_up: wall',
        '  ajar --> walled_up: wall',
        '  shut --> ajar: misuse',
        '  shut --> walled_up: misuse',
      ].join('\n'),
    )
  })
})
