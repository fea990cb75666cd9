// What the pages say that a data source's manifest links to, in both languages. `{company}` is whoever
// publishes the connector, as the manifest names them.

import type { Text } from '../../connector/model/text'

/** A page: its file, its title, and its sections. */
export interface SitePage {
  readonly file: string
  readonly title: Text
  readonly sections: readonly (readonly [heading: Text, paragraphs: readonly Text[]])[]
}

const KEPT: Text = {
  en: 'There is no server of ours. The connector runs in Google Apps Script under your own Google account, asks the systems you connected, and hands the rows to Data Studio.',
  es: 'No hay ningún servidor nuestro. El conector se ejecuta en Google Apps Script con tu propia cuenta de Google, pregunta a los sistemas que conectaste y entrega las filas a Data Studio.',
}

/** Every page, the first being the one `addOnUrl` names. */
export const PAGES: readonly SitePage[] = [
  {
    file: 'index.html',
    title: { en: 'Account Manager Reports', es: 'Account Manager Reports' },
    sections: [
      [
        { en: 'What it is', es: 'Qué es' },
        [
          {
            en: 'A connector for Looker Studio (Data Studio) that joins CRM, billing, support, surveys and hours into one book of accounts, and reports for executives, managers, analysts and account managers.',
            es: 'Un conector para Looker Studio (Data Studio) que une CRM, facturación, soporte, encuestas y horas en una cartera de cuentas, con informes para dirección, responsables, analistas y gestores de cuentas.',
          },
          {
            en: 'It reads and never changes anything.',
            es: 'Solo lee; nunca cambia nada.',
          },
        ],
      ],
      [{ en: 'What it reads', es: 'Qué lee' }, [{ en: '{sources}', es: '{sources}' }]],
    ],
  },
  {
    file: 'support.html',
    title: { en: 'Support', es: 'Ayuda' },
    sections: [
      [
        { en: 'When a chart shows a message', es: 'Cuando un gráfico muestra un mensaje' },
        [
          {
            en: 'The message names the source and says what to do. Every message is explained on the troubleshooting page of the project.',
            es: 'El mensaje nombra la fuente y dice qué hacer. Todos están explicados en la página de solución de problemas del proyecto.',
          },
          {
            en: 'To reconnect a system: open the data source, choose “Edit connection”, then the system.',
            es: 'Para reconectar un sistema: abre la fuente de datos, elige «Editar conexión» y luego el sistema.',
          },
        ],
      ],
      [
        { en: 'Contact', es: 'Contacto' },
        [
          {
            en: 'Write to {company} at {companyUrl}. Send the message’s words and the time; never send a key, we do not need it.',
            es: 'Escribe a {company} en {companyUrl}. Envía las palabras del mensaje y la hora; nunca envíes una clave, no la necesitamos.',
          },
        ],
      ],
    ],
  },
  {
    file: 'privacy.html',
    title: { en: 'Privacy', es: 'Privacidad' },
    sections: [
      [{ en: 'Where data goes', es: 'A dónde van los datos' }, [KEPT]],
      [
        { en: 'What is read', es: 'Qué se lee' },
        [
          { en: '{sources}', es: '{sources}' },
          {
            en: 'Of your Google account: its e-mail address, to show for whom connections are stored and, where the data source limits rows, to decide what you see; and the one spreadsheet you name as settings workbook.',
            es: 'De tu cuenta de Google: su dirección de correo, para mostrar para quién se guardan las conexiones y, si la fuente limita filas, para decidir qué ves; y la única hoja de cálculo que indiques como libro de ajustes.',
          },
        ],
      ],
      [
        { en: 'What is kept, and for how long', es: 'Qué se guarda y cuánto tiempo' },
        [
          {
            en: 'Keys and tokens: in your own user properties of the script, which neither {company} nor other users can read, until you disconnect.',
            es: 'Claves y tokens: en tus propias propiedades de usuario del script, que ni {company} ni otros usuarios pueden leer, hasta que desconectes.',
          },
          {
            en: 'Rows: compressed in your own cache of the script, for six hours at most, so that the charts of a page ask only once. Data Studio keeps what charts show by its own rules.',
            es: 'Filas: comprimidas en tu propia caché del script, seis horas como mucho, para que los gráficos de una página pregunten una sola vez. Data Studio guarda lo que muestran los gráficos según sus reglas.',
          },
          {
            en: 'Logs: the time and kind of errors, without keys and without rows.',
            es: 'Registros: la hora y el tipo de los errores, sin claves ni filas.',
          },
        ],
      ],
      [
        { en: 'Your choices', es: 'Tus opciones' },
        [
          {
            en: '“Disconnect” on the connections page deletes a key at once; “Disconnect everything”, or “Revoke access” in the data source, deletes all keys and everything cached, and tells the vendors that take it.',
            es: '«Desconectar» en la página de conexiones borra una clave al momento; «Desconectar todo», o «Revocar acceso» en la fuente de datos, borra todas las claves y la caché, y avisa a los proveedores que lo admiten.',
          },
          {
            en: 'Use of information received from Google APIs adheres to the Google API Services User Data Policy, including the Limited Use requirements. Nothing is sold, used for advertising or read by people.',
            es: 'El uso de la información recibida de las API de Google cumple la Política de datos de usuario de los servicios API de Google, incluidos los requisitos de uso limitado. Nada se vende, se usa para publicidad ni lo leen personas.',
          },
        ],
      ],
    ],
  },
  {
    file: 'terms.html',
    title: { en: 'Terms of service', es: 'Condiciones del servicio' },
    sections: [
      [
        { en: 'Use', es: 'Uso' },
        [
          {
            en: 'You may use the connector for your own and your customers’ reports. You connect only systems you are allowed to read, and keep to their terms and limits.',
            es: 'Puedes usar el conector para tus informes y los de tus clientes. Conecta solo sistemas que puedas leer y respeta sus condiciones y límites.',
          },
          {
            en: 'The software is under the MIT licence, provided “as is”, without warranty of any kind; {company} is not liable for decisions taken on its numbers.',
            es: 'El software está bajo licencia MIT, se ofrece «tal cual», sin garantía de ningún tipo; {company} no responde de las decisiones tomadas con sus cifras.',
          },
        ],
      ],
      [
        { en: 'Changes and end', es: 'Cambios y fin' },
        [
          {
            en: 'Field names do not change, so that reports go on working. You may stop at any time by disconnecting everything.',
            es: 'Los nombres de los campos no cambian, para que los informes sigan funcionando. Puedes dejarlo cuando quieras desconectándolo todo.',
          },
        ],
      ],
    ],
  },
]
