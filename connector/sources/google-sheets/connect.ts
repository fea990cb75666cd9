// How the settings workbook is connected: by its link. Google itself lets the script read it as the
// person who opened the page, so there is no key to store.

import type { Connect } from '../connect'
import { idAt, link, textAt } from '../reading'

/** The workbook, at an address in which `spreadsheet` stands for its id. */
export function connectTo(spreadsheet: string): Connect {
  return {
    who: {
      url: link(`https://sheets.googleapis.com/v4/spreadsheets/${spreadsheet}`, {
        fields: 'spreadsheetId,properties.title',
      }),
      read: body => {
        const id = idAt(body, 'spreadsheetId')
        return [{ id, name: textAt(body, 'properties', 'title') ?? id }]
      },
    },
    key: {
      fields: [
        {
          id: 'link',
          label: { en: 'Link of the workbook', es: 'Enlace del libro' },
          example: 'https://docs.google.com/spreadsheets/d/…',
          form: /^(?:https:\/\/docs\.google\.com\/spreadsheets\/(?:u\/\d+\/)?d\/)?([\w-]{20,100})(?:[/?#].*)?$/,
        },
      ],
      where: {
        en: 'Open your copy of the settings workbook and copy its address from the browser. It is read with your Google account, and never changed.',
        es: 'Abre tu copia del libro de ajustes y copia su dirección del navegador. Se lee con tu cuenta de Google y nunca se cambia.',
      },
      token: '',
      tenant: 'link',
    },
  }
}
