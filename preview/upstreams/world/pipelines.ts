// The CRM's sales pipelines: one for new business, one for the book.

import type { Pipeline, Stage } from './crm'

const stage = (
  id: string,
  label: string,
  probability: number,
  outcome: Stage['outcome'] = 'open',
): Stage => ({ id, label, probability, outcome })

/** New business, with the ids a new portal starts with. */
export const sales: Pipeline = {
  id: 'default',
  label: 'Sales pipeline',
  stages: [
    stage('appointmentscheduled', 'Appointment scheduled', 0.2),
    stage('qualifiedtobuy', 'Qualified to buy', 0.4),
    stage('presentationscheduled', 'Presentation scheduled', 0.6),
    stage('contractsent', 'Contract sent', 0.8),
    stage('closedwon', 'Closed won', 1, 'won'),
    stage('closedlost', 'Closed lost', 0, 'lost'),
  ],
}

/** Upsells, cross-sells and renewals; made later, so its ids are numbers. */
export const book: Pipeline = {
  id: '75398145',
  label: 'Renewals & growth',
  stages: [
    stage('148230911', 'Propuesta enviada', 0.4),
    stage('148230912', 'Negociación', 0.6),
    stage('148230913', 'Ganado', 1, 'won'),
    stage('148230914', 'Perdido', 0, 'lost'),
  ],
}

/** Every pipeline. */
export const pipelines: readonly Pipeline[] = [sales, book]

/** The stage of a pipeline that ends it so. */
export function finalStage(pipeline: Pipeline, outcome: 'won' | 'lost'): Stage {
  const found = pipeline.stages.find(each => each.outcome === outcome)
  if (!found) throw new Error(`${pipeline.label} has no stage for ${outcome} deals`)
  return found
}
