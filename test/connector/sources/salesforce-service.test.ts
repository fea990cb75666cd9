// Salesforce's activities, cases and mapped fields by hand: subtypes, plain days, promises, oddities.

import { salesforce } from '../../../connector/sources/salesforce/index'
import { askOf } from '../ask'
import { outcomesOf } from '../sla-outcomes'
import { madeBy } from './made-by'

const NOON = Date.UTC(2026, 3, 1, 12)
const WANTED = askOf(salesforce, { now: NOON })
const QUERY = { url: 'https://example.my.salesforce.com/services/data/v62.0/query?q=SELECT' }
const rows = (stream: string, records: readonly unknown[], ask = WANTED) =>
  salesforce.streams[stream]?.read({ totalSize: records.length, done: true, records }, QUERY, ask)
    .rows ?? []
const users = rows('users', [{ Id: '005A', Name: 'Rosa Gil' }])

const call = {
  Id: '00T1', AccountId: '001A', OwnerId: '005A', Subject: 'Call', TaskSubtype: 'Call', IsClosed: true,
  CreatedDate: '2026-03-01T08:00:00.000+0000', CompletedDateTime: '2026-03-02T09:30:00.000+0000',
  ActivityDate: '2026-03-02', CallType: 'Inbound', CallDurationInSeconds: 90,
} // prettier-ignore
const interactions = (given: Record<string, readonly unknown[]>) =>
  madeBy(salesforce, 'interactions', {
    users,
    ...Object.fromEntries(Object.entries(given).map(([id, list]) => [id, rows(id, list)])),
  })

describe('activities of Salesforce', () => {
  it('are calls with their length and who began them', () => {
    expect(interactions({ tasks: [call] })).toEqual([
      {
        id: '00T1',
        kind: 'call',
        accountRef: 'salesforce:001A',
        person: 'Rosa Gil',
        subject: 'Call',
        minutes: 1.5,
        direction: 'inbound',
        at: Date.UTC(2026, 2, 2, 9, 30),
      },
    ])
    const internal = interactions({ tasks: [{ ...call, CallType: 'Internal' }] })
    expect(internal[0]?.direction).toBeNull()
  })

  it('are e-mails whose direction the message tells', () => {
    const mail = { ...call, TaskSubtype: 'Email', CallType: null, CallDurationInSeconds: null }
    const [message] = [{ Id: '02s1', ActivityId: '00T1', Incoming: true }]
    expect(interactions({ tasks: [mail], emails: [message] })[0]).toMatchObject({
      kind: 'email',
      direction: 'inbound',
      minutes: null,
    })
    expect(interactions({ tasks: [mail] })[0]?.direction).toBeNull()
  })

  it('leave out what is open, to come, copied to colleagues or mailed to a list', () => {
    const event = { Id: '00U1', AccountId: '001A', OwnerId: '005A', Subject: 'QBR', StartDateTime: '2026-04-01T12:00:00.000+0000', DurationInMinutes: '60' } // prettier-ignore
    const held = interactions({
      tasks: [
        { ...call, IsClosed: false },
        { ...call, Id: '00T2', TaskSubtype: 'ListEmail' },
        { ...call, Id: '00T3', TaskSubtype: 'Task' },
      ],
      events: [
        event,
        { ...event, Id: '00U2', IsChild: true },
        { ...event, Id: '00U3', StartDateTime: '2026-04-01T12:00:01.000+0000' },
      ],
    })
    expect(held).toMatchObject([{ id: '00U1', kind: 'meeting', minutes: 60, direction: null }])
  })

  it('keep a note of an account there, and any other without account', () => {
    const note = { Id: '0021', OwnerId: '005B', Title: 'Budget', CreatedDate: '2026-03-01T08:00:00.000+0000' } // prettier-ignore
    const notes = [
      { ...note, ParentId: '001A' },
      { ...note, Id: '0022', ParentId: '003A' },
    ]
    expect(interactions({ notes }).map(({ accountRef, person }) => [accountRef, person])).toEqual([
      ['salesforce:001A', null],
      [null, null],
    ])
  })

  it('are tasks due on a plain day; one without a time of completion was done on its day', () => {
    const task = { ...call, TaskSubtype: 'Task', CompletedDateTime: null }
    expect(madeBy(salesforce, 'tasks', { users, tasks: rows('tasks', [task]) })).toEqual([
      {
        id: '00T1',
        accountRef: 'salesforce:001A',
        name: 'Call',
        person: 'Rosa Gil',
        createdAt: Date.UTC(2026, 2, 1, 8),
        dueAt: '2026-03-02',
        completedAt: '2026-03-02',
      },
    ])
  })
})

describe('cases of Salesforce', () => {
  const one = {
    Id: '5001', AccountId: '001A', OwnerId: '005A', Subject: 'Help', Status: 'Closed', IsClosed: true,
    Priority: 'Medium', Origin: 'Email', CreatedDate: '2026-03-01T08:00:00.000+0000',
    ClosedDate: '2026-03-03T08:00:00.000+0000',
  } // prettier-ignore
  const milestone = (Id: string, Name: string, done: string | null, IsViolated: boolean) => ({
    Id, CaseId: '5001', MilestoneType: { Name }, StartDate: '2026-03-01T08:00:00.000+0000',
    TargetDate: '2026-03-01T12:00:00.000+0000', CompletionDate: done, IsViolated,
  }) // prettier-ignore
  const told = (
    of: object,
    promises: readonly unknown[] = [],
    history: readonly unknown[] = [],
  ) => ({
    users,
    cases: rows('cases', [{ ...one, ...of }]),
    milestones: rows('milestones', promises),
    reopenings: rows('reopenings', history),
  })
  const ticket = (...of: Parameters<typeof told>) => madeBy(salesforce, 'tickets', told(...of))[0]

  it('are tickets with the promises kept and broken', () => {
    const promised = [
      milestone('5551', 'First Response', '2026-03-01T09:30:00.000+0000', false),
      milestone('5552', 'Resolution Time', '2026-03-03T08:00:00.000+0000', true),
      milestone('5553', 'Close Case', null, false), // still runs
    ]
    expect(ticket({}, promised)).toEqual({
      id: '5001',
      accountRef: 'salesforce:001A',
      subject: 'Help',
      status: 'closed',
      priority: 'normal',
      channel: 'email',
      person: 'Rosa Gil',
      createdAt: Date.UTC(2026, 2, 1, 8),
      solvedAt: Date.UTC(2026, 2, 3, 8),
      firstReplyMinutes: 90,
      firstReplyBusinessMinutes: null,
      reopens: 0,
    })
    expect(outcomesOf(madeBy(salesforce, 'slaTargets', told({}, promised)))).toEqual([
      { metric: 'first_reply_time', met: true, endedAt: Date.UTC(2026, 2, 1, 9, 30) },
      { metric: 'resolution_time', met: false, endedAt: Date.UTC(2026, 2, 1, 12) },
    ])
  })

  it('count how often they were opened again', () => {
    const change = (Id: string, OldValue: string, NewValue: string, Field = 'Status') => ({
      Id, CaseId: '5001', OldValue, NewValue, Field,
    }) // prettier-ignore
    const history = [
      change('0171', 'Working', 'Closed'),
      change('0172', 'Closed', 'Working'),
      change('0173', 'Closed', 'Closed'),
      change('0174', 'Closed', 'Rosa', 'Owner'),
    ]
    expect(ticket({}, [], history)?.reopens).toBe(1)
  })

  it('leave out the ones merged into another, and take unknown words for other', () => {
    expect(ticket({ MasterRecordId: '5009' })).toBeUndefined()
    const odd = { Status: 'Musing', IsClosed: false, Priority: 'P1', Origin: 'Fax' }
    expect(ticket(odd)).toMatchObject({ status: 'other', priority: null, channel: 'other', solvedAt: null }) // prettier-ignore
  })
})

describe('the history of opportunities', () => {
  it('is stays in stages; an entry that leaves the stage is none, nor one of a deal nobody knows', () => {
    const opportunity = { Id: '006A', Name: 'Renewal', AccountId: '001A', Type: 'Renewal' }
    const entry = (Id: string, StageName: string, minute: number, OpportunityId = '006A') => ({
      Id, OpportunityId, StageName, CreatedDate: `2026-03-01T08:0${minute}:00.000+0000`,
    }) // prettier-ignore
    const changes = madeBy(salesforce, 'stageChanges', {
      opportunities: rows('opportunities', [opportunity]),
      stages: rows('stages', [
        entry('0083', 'Closed Won', 3),
        entry('0081', 'Proposal', 1),
        entry('0082', 'Proposal', 2),
        entry('0084', 'Proposal', 1, '006X'),
      ]),
    })
    const at = (minute: number) => Date.UTC(2026, 2, 1, 8, minute)
    expect(changes).toMatchObject([
      { dealId: '006A', type: 'renewal', stage: 'Proposal', enteredAt: at(1), leftAt: at(3) },
      { stage: 'Closed Won', enteredAt: at(3), leftAt: null },
    ])
  })
})

describe('fields that the settings name', () => {
  const named = askOf(salesforce, {
    fields: { region: 'Zone__c', renewalDate: 'Until__c', recurringAmount: 'Fee__c' },
  })
  const described = ['Id', 'Name', 'OwnerId', 'Zone__c', 'Until__c', 'Industry'].map(name => ({ name })) // prettier-ignore

  it('are asked for where the org has them, each once, and never put into the query otherwise', () => {
    const [first = { url: '' }] = salesforce.streams.accounts?.first(named) ?? []
    const page = salesforce.streams.accounts?.read({ fields: described }, first, named)
    const query = decodeURIComponent(page?.next[0]?.url ?? '')
    expect(query).toContain('q=SELECT Id, Name, OwnerId, Industry, Zone__c, Until__c FROM Account')
    const attack = askOf(salesforce, { fields: { region: 'Id FROM User' } })
    const next = salesforce.streams.accounts?.read({ fields: described }, first, attack).next[0]
    expect(decodeURIComponent(next?.url ?? '')).not.toContain('User')
  })

  it('make the profile, and what the account pays where no billing tells it', () => {
    const record = { Id: '001A', Name: 'Ana', Zone__c: 'North', Until__c: '2027-01-31', Fee__c: 120.5, CreatedDate: '2025-05-06T08:00:00.000+0000' } // prettier-ignore
    const accounts = rows('accounts', [record], named)
    expect(madeBy(salesforce, 'accounts', { accounts })[0]?.profile).toMatchObject({
      region: 'North',
      renewalDate: '2027-01-31',
    })
    const organization = rows('organization', [{ Id: '00D', DefaultCurrencyIsoCode: 'EUR' }])
    expect(madeBy(salesforce, 'recurringLines', { accounts, organization })).toEqual([
      { id: '001A', accountRef: 'salesforce:001A', product: null, currency: 'EUR', amountPerMonth: 12050, from: '2025-05-06', until: null },
    ]) // prettier-ignore
  })

  it('make a stream of their own, so that a snapshot never answers for other fields', () => {
    const key = salesforce.streams.accounts?.key
    expect(key?.(named)).not.toBe(key?.(WANTED))
  })
})
