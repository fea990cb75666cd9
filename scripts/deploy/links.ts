// What to open after a deployment: the data source, the connections page, and a copy of each report that
// has been published.

import { directLink, reportLink } from '../../templates/looker-studio/link'
import { templates } from '../../templates/index'
import type { Deployed } from './steps'

/** Ids of published reports by template; null for those that are not. */
export type Published = Readonly<Record<string, { readonly reportId: string | null }>>

/** Lines to print. */
export function linksAfter({ scriptId, deploymentId }: Deployed, published: Published): string[] {
  const copy = (reportId: string) => ({
    reportId,
    connectorId: deploymentId,
    reportName: 'Account Manager Reports',
    sourceName: 'Account Manager Reports',
    settings: {},
    refreshFields: true,
  })
  const copies = templates.flatMap(({ id, title }) => {
    const reportId = published[id]?.reportId
    return reportId ? [`  ${title.en}: ${reportLink(copy(reportId))}`] : []
  })
  const [asSource = ''] = directLink(copy('')).split('&')
  return [
    `Add it as a data source: ${asSource}`,
    `Connect sources: https://script.google.com/macros/s/${deploymentId}/exec`,
    `Redirect address for vendors: https://script.google.com/macros/d/${scriptId}/usercallback`,
    'Reports to copy:',
    ...(copies.length > 0
      ? copies
      : ['  none is published yet; build one by its sheet in docs/templates']),
  ]
}
