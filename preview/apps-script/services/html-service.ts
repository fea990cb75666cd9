// HtmlService and ContentService: what a web app answers with.

import { Exception } from './bridge'
import { check } from './signature'

/** The only ones a page may have. */
const META_TAGS = [
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
]

/** The service, without templates. */
export const HtmlService = {
  createHtmlOutput(html: unknown) {
    check('HtmlService.createHtmlOutput', [html], ['String'])
    let title = ''
    const tags: Record<string, string> = {}
    const output = {
      getContent: () => html as string,
      getTitle: () => title,
      setTitle(next: string) {
        title = next
        return output
      },
      addMetaTag(name: unknown, content: unknown) {
        check('HtmlService.HtmlOutput.addMetaTag', [name, content], ['String', 'String'])
        if (!META_TAGS.includes(name as string)) {
          throw new Exception('The specified meta tag is not allowed in this context.')
        }
        tags[name as string] = content as string
        return output
      },
      toJSON: () => ({ html: html as string, title, tags }),
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
