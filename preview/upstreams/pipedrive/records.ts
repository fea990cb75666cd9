// Records as Pipedrive writes them: numbers for ids, money in major units, times of two kinds.

import { DAY } from '../calendar'
import { digits } from '../money'
import type { Company, Deal, Owner } from '../world/crm'
import { fullName } from '../world/people'
import type { Contact, Interaction, Task } from '../world/service'
import type { World } from '../world/world'
import type { Field } from './fields'
import { DEAL_FIELDS, KEYS, TYPE_NAMES, optionOf } from './fields'

/** A record of the API. */
export type Json = Readonly<Record<string, unknown>>

/** Times of version 2. */
const time = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z')
/** An instant as version 1 writes it: UTC without saying so. */
export const plainTime = (at: number) => time(at).replace('T', ' ').replace('Z', '')

/** An organization. */
export function organizationJson(fields: readonly Field[]) {
  return ({ id, account, domain, owner, createdAt, updatedAt }: Company): Json => ({
    id: Number(id),
    name: account.name,
    owner_id: owner ? Number(owner.id) : null,
    add_time: time(createdAt),
    update_time: time(updatedAt),
    is_deleted: false,
    visible_to: 3,
    address: { value: account.country ?? '', country: account.country ?? '' },
    website: domain,
    industry: optionOf(fields, 'industry', account.industry),
    label_ids: [],
    custom_fields: {
      [KEYS.region]: optionOf(fields, KEYS.region, account.region),
      [KEYS.segment]: optionOf(fields, KEYS.segment, account.segment),
      [KEYS.serviceLevel]: optionOf(fields, KEYS.serviceLevel, account.serviceLevel),
    },
  })
}

/** A user; those who left are not active. */
export function userJson({ email, archived, createdAt, ...owner }: Owner): Json {
  return {
    id: Number(owner.id),
    name: fullName(owner as Owner), // the rest of the same owner
    email,
    default_currency: 'EUR',
    activated: true,
    active_flag: !archived,
    is_deleted: false,
    created: plainTime(createdAt),
    timezone_name: 'Europe/Madrid',
  }
}

/** Numbers of the world's pipelines and stages. */
export function numbering({ pipelines }: World) {
  const stages = pipelines.flatMap(pipeline => pipeline.stages.map(stage => ({ pipeline, stage })))
  return {
    stages,
    pipelineId: (of: Deal['pipeline']) => pipelines.findIndex(({ id }) => id === of.id) + 1,
    stageId: ({ pipeline, stage }: Pick<Deal, 'pipeline' | 'stage'>) =>
      stages.findIndex(each => each.pipeline.id === pipeline.id && each.stage.id === stage.id) + 1,
  }
}

/** A deal; the stage of a closed one is still its last. */
export function dealJson(deal: Deal, { pipelineId, stageId }: ReturnType<typeof numbering>): Json {
  const { id, name, company, owner, amount, currency, stage, createdAt, closesAt, updatedAt } = deal
  const status = stage.outcome
  return {
    id: Number(id),
    title: name,
    owner_id: owner ? Number(owner.id) : null,
    org_id: company ? Number(company.id) : null,
    person_id: null,
    pipeline_id: pipelineId(deal.pipeline),
    stage_id: stageId(deal),
    value: amount === null ? null : amount / 10 ** digits(currency),
    currency,
    status,
    probability:
      Number(id) % 4 === 0 && status === 'open' ? Math.round(stage.probability * 100) : null,
    add_time: time(createdAt),
    update_time: time(updatedAt),
    won_time: status === 'won' ? time(closesAt) : null,
    lost_time: status === 'lost' ? time(closesAt) : null,
    close_time: status === 'open' ? null : time(closesAt),
    expected_close_date: time(closesAt).slice(0, 10),
    is_deleted: false,
    is_archived: isArchived(deal),
    label_ids: [],
    custom_fields: {
      [KEYS.type]: optionOf(DEAL_FIELDS, KEYS.type, TYPE_NAMES[deal.type ?? ''] ?? null),
    },
  }
}

/** Some closed deals were archived. */
export function isArchived({ id, stage }: Deal): boolean {
  return stage.outcome !== 'open' && Number(id) % 6 === 0
}

/** A person. */
export function personJson({
  id,
  company,
  firstName,
  lastName,
  email,
  title,
  createdAt,
  updatedAt,
}: Contact): Json {
  return {
    id: Number(id),
    name: `${firstName} ${lastName}`,
    org_id: Number(company.id),
    job_title: title,
    emails: [
      { value: `old.${email}`, primary: false, label: 'home' },
      { value: email, primary: true, label: 'work' },
    ],
    add_time: time(createdAt),
    update_time: time(updatedAt),
    is_deleted: false,
  }
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** A call, an e-mail or a meeting that took place. */
export function touchJson({ id, kind, company, owner, subject, at, minutes }: Interaction): Json {
  return {
    ...activity(id, kind, subject, owner, company),
    due_date: time(at).slice(0, 10),
    due_time: time(at).slice(11, 19),
    duration: minutes === null ? null : clock(minutes),
    done: true,
    marked_as_done_time: time(at + 60_000),
    add_time: time(at - DAY),
  }
}

/** Something to do; most are due on a day, without a time. */
export function taskJson({ id, company, owner, name, createdAt, dueAt, completedAt }: Task): Json {
  return {
    ...activity(id, 'task', name, owner, company),
    due_date: dueAt === null ? null : time(dueAt).slice(0, 10),
    due_time: dueAt === null ? null : time(dueAt).slice(11, 19),
    duration: null,
    done: completedAt !== null,
    marked_as_done_time: completedAt === null ? null : time(completedAt),
    add_time: time(createdAt),
  }
}

function activity(
  id: string,
  type: string,
  subject: string,
  owner: Owner,
  company: Company | null,
): Json {
  return {
    id: Number(id),
    type,
    subject,
    owner_id: Number(owner.id),
    org_id: company ? Number(company.id) : null,
    person_id: null,
    is_deleted: false,
  }
}

/** A note, in version 1. */
export function noteJson({ id, company, owner, subject, at }: Interaction): Json {
  return {
    id: Number(id),
    active_flag: true,
    content: `<p>${subject}</p>`,
    org_id: company ? Number(company.id) : null,
    user_id: Number(owner.id),
    add_time: plainTime(at),
    update_time: plainTime(at),
  }
}
