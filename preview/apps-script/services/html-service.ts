// HtmlService and ContentService: what a web app answers with.

import { check } from './signature'

/** The service, without templates. */
export const HtmlService = {
  createHtmlOutput(html: unknown) {
    check('HtmlService.createHtmlOutput', [html], ['String'])
    let title = ''
    const output = {
      getContent: () => html as string,
      getTitle: () => title,
      setTitle(next: string) {
        title = next
        return output
      },
      toJSON: () => ({ html: html as string, title }),
    }
    return output
  },
}

/** Plain text answers of a web app. */
export const ContentService = {
  createTextOutput(text: unknown = '') {
    const output = {
      getContent: () => String(text),
      toJSON: () => ({ text: String(text) }),
    }
    return output
  },
}
