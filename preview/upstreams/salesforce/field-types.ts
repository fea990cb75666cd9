// The fields of every object and their types.

import type { ObjectName } from './objects'

/** Types by field by object. */
export const TYPES: Readonly<Record<ObjectName, Readonly<Record<string, string>>>> = {
  Account: {
    Id: 'id', Name: 'string', Website: 'url', Industry: 'picklist', BillingCountry: 'string',
    Type: 'picklist', OwnerId: 'reference', Region__c: 'picklist', Segment__c: 'picklist',
    Service_Level__c: 'picklist', Renewal_Date__c: 'date', Monthly_Fee__c: 'currency',
    CurrencyIsoCode: 'picklist', CreatedDate: 'datetime', IsDeleted: 'boolean',
  },
  Contact: {
    Id: 'id', AccountId: 'reference', Name: 'string', Email: 'email', Title: 'string',
    CreatedDate: 'datetime', IsDeleted: 'boolean',
  },
  Opportunity: {
    Id: 'id', Name: 'string', AccountId: 'reference', Amount: 'currency', CurrencyIsoCode: 'picklist',
    StageName: 'picklist', Type: 'picklist', Probability: 'percent', IsClosed: 'boolean',
    IsWon: 'boolean', CloseDate: 'date', CreatedDate: 'datetime', IsDeleted: 'boolean',
  },
  OpportunityHistory: {
    Id: 'id', OpportunityId: 'reference', StageName: 'picklist', CreatedDate: 'datetime',
  },
  User: {
    Id: 'id', Name: 'string', Email: 'email', IsActive: 'boolean', UserRoleId: 'reference',
    Department: 'string',
  },
  Task: {
    Id: 'id', AccountId: 'reference', OwnerId: 'reference', Subject: 'combobox', TaskSubtype: 'picklist',
    IsClosed: 'boolean', ActivityDate: 'date', CompletedDateTime: 'datetime', CallType: 'picklist',
    CallDurationInSeconds: 'int', CreatedDate: 'datetime', IsDeleted: 'boolean',
  },
  Event: {
    Id: 'id', AccountId: 'reference', OwnerId: 'reference', Subject: 'combobox',
    StartDateTime: 'datetime', DurationInMinutes: 'int', IsChild: 'boolean', CreatedDate: 'datetime',
    IsDeleted: 'boolean',
  },
  Note: {
    Id: 'id', ParentId: 'reference', OwnerId: 'reference', Title: 'string', CreatedDate: 'datetime',
  },
  EmailMessage: { Id: 'id', ActivityId: 'reference', Incoming: 'boolean' },
  Case: {
    Id: 'id', AccountId: 'reference', OwnerId: 'reference', Subject: 'string', Status: 'picklist',
    IsClosed: 'boolean', Priority: 'picklist', Origin: 'picklist', MasterRecordId: 'reference',
    CreatedDate: 'datetime', ClosedDate: 'datetime', IsDeleted: 'boolean',
  },
  CaseMilestone: {
    Id: 'id', CaseId: 'reference', MilestoneTypeId: 'reference', StartDate: 'datetime',
    TargetDate: 'datetime', CompletionDate: 'datetime', IsViolated: 'boolean',
  },
  CaseHistory: {
    Id: 'id', CaseId: 'reference', Field: 'picklist', OldValue: 'anyType', NewValue: 'anyType',
    CreatedDate: 'datetime',
  },
  Organization: {
    Id: 'id', Name: 'string', DefaultCurrencyIsoCode: 'picklist', TimeZoneSidKey: 'picklist',
  },
} // prettier-ignore
