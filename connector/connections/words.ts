// The words of the connections page.

import type { Text } from '../model/text'

/** Every sentence that does not depend on a source. */
export const WORDS = {
  title: { en: 'Connections', es: 'Conexiones' },
  lead: {
    en: 'Connect the systems your reports read. They are only ever read, never changed.',
    es: 'Conecta los sistemas que leen tus informes. Solo se leen, nunca se modifican.',
  },
  other: { en: 'Español', es: 'English' },
  storedFor: { en: 'Stored for', es: 'Se guarda para' },
  notYou: {
    en: 'Not the Google account of your data source? Open this page in a window with that account only.',
    es: '¿No es la cuenta de Google de tu fuente de datos? Abre esta página en una ventana solo con esa cuenta.',
  },
  noneYet: {
    en: 'Nothing is connected yet. Begin with your CRM: it says which accounts there are.',
    es: 'Aún no hay nada conectado. Empieza por tu CRM: dice qué cuentas hay.',
  },
  done: {
    en: 'When you have connected what you need, close this window and go on in the data source.',
    es: 'Cuando hayas conectado lo que necesitas, cierra esta ventana y sigue en la fuente de datos.',
  },
  lookAround: { en: 'Look around with made-up data', es: 'Mirar con datos inventados' },
  looking: {
    en: 'You may look around: close this window and tick “Show made-up data” in the data source.',
    es: 'Ya puedes mirar: cierra esta ventana y marca «Mostrar datos inventados» en la fuente de datos.',
  },
  connected: { en: 'Connected', es: 'Conectado' },
  lost: { en: 'Ended by the vendor', es: 'Terminada por el proveedor' },
  toChoose: { en: 'One more step', es: 'Falta un paso' },
  inUse: { en: 'Read by reports', es: 'La leen los informes' },
  since: { en: 'since', es: 'desde' },
  connect: { en: 'Connect', es: 'Conectar' },
  another: { en: 'Connect another account', es: 'Conectar otra cuenta' },
  test: { en: 'Test', es: 'Probar' },
  again: { en: 'Reconnect', es: 'Reconectar' },
  use: { en: 'Read this one', es: 'Leer esta' },
  choose: { en: 'Read this', es: 'Leer esta' },
  chooseWhat: {
    en: 'This login opens several. Which one should the reports read?',
    es: 'Este acceso abre varias. ¿Cuál deben leer los informes?',
  },
  leave: { en: 'Disconnect', es: 'Desconectar' },
  leaveWhat: {
    en: 'Charts that need it stop working until it is connected again.',
    es: 'Los gráficos que la necesitan dejarán de funcionar hasta que se conecte de nuevo.',
  },
  leaveAll: { en: 'Disconnect everything', es: 'Desconectar todo' },
  leaveAllWhat: {
    en: 'Deletes every stored key of this Google account and what was cached with them, and tells the vendors.',
    es: 'Borra todas las claves guardadas de esta cuenta de Google y lo que se guardó en caché con ellas, y avisa a los proveedores.',
  },
  back: { en: 'All connections', es: 'Todas las conexiones' },
  byConsent: { en: 'With your login', es: 'Con tu acceso' },
  byKey: { en: 'With a key', es: 'Con una clave' },
  goTo: { en: 'Continue at', es: 'Continuar en' },
  notRegistered: {
    en: 'Signing in is not set up for this connector yet. Whoever deployed it has to store a client id and secret first.',
    es: 'El inicio de sesión aún no está preparado en este conector. Quien lo publicó debe guardar antes un id y un secreto de cliente.',
  },
  nameIt: { en: 'Your name for it (optional)', es: 'Tu nombre para ella (opcional)' },
  check: { en: 'Check and connect', es: 'Comprobar y conectar' },
  secretNote: {
    en: 'It is tried at once, kept in your own Google account, and never shown again.',
    es: 'Se prueba al momento, se guarda en tu propia cuenta de Google y no se vuelve a mostrar.',
  },
  stale: {
    en: 'The page was open for too long, so nothing was changed. Please try again.',
    es: 'La página estuvo abierta demasiado tiempo y no se cambió nada. Inténtalo de nuevo.',
  },
  gone: {
    en: 'This connection is not there any more.',
    es: 'Esta conexión ya no existe.',
  },
  allLeft: {
    en: 'Everything is disconnected and the stored keys are deleted.',
    es: 'Todo está desconectado y las claves guardadas se han borrado.',
  },
} as const satisfies Record<string, Text>

/** The groups sources are shown in, by role, with what each is for. */
export const GROUPS = [
  {
    role: 'crm',
    title: { en: 'CRM', es: 'CRM' },
    lead: { en: 'Says which accounts there are.', es: 'Dice qué cuentas hay.' },
  },
  {
    role: 'billing',
    title: { en: 'Billing', es: 'Facturación' },
    lead: { en: 'Revenue, invoices and cash.', es: 'Ingresos, facturas y cobros.' },
  },
  {
    role: 'service',
    title: { en: 'Service and planning', es: 'Servicio y planificación' },
    lead: {
      en: 'Tickets, surveys, hours, and your own workbook.',
      es: 'Tickets, encuestas, horas y tu propio libro.',
    },
  },
] as const

/** What happened to a source, as the notice says it. */
export const HAPPENED = {
  opened: (label: string, name: string): Text => ({
    en: `${label} is connected (${name}).`,
    es: `${label} está conectado (${name}).`,
  }),
  toChoose: (label: string): Text => ({
    en: `${label} accepted you. Choose below what to read.`,
    es: `${label} te aceptó. Elige abajo qué leer.`,
  }),
  works: (label: string, name: string): Text => ({
    en: `${label} answers, and ${name} can be read.`,
    es: `${label} responde, y ${name} se puede leer.`,
  }),
  used: (label: string, name: string): Text => ({
    en: `Reports now read ${name} of ${label}.`,
    es: `Los informes leen ahora ${name} de ${label}.`,
  }),
  left: (label: string, name: string): Text => ({
    en: `${name} of ${label} is disconnected and its key is deleted.`,
    es: `${name} de ${label} está desconectada y su clave se ha borrado.`,
  }),
  malformed: (question: Text, example: string): Text => ({
    en: `${question.en}: this does not look right. It should look like ${example}`,
    es: `${question.es}: no parece correcto. Debería parecerse a ${example}`,
  }),
  nearLimit: (count: number, limit: number): Text => ({
    en: `${count} of Google’s ${limit} web requests of today are used. Let the data source refresh less often.`,
    es: `Hoy se han usado ${count} de las ${limit} peticiones web de Google. Haz que la fuente de datos se actualice menos.`,
  }),
  refused: (label: string): Text => ({
    en: `${label} did not accept this. Check that it is complete and still valid; nothing was stored.`,
    es: `${label} no aceptó esto. Comprueba que esté completo y siga vigente; no se guardó nada.`,
  }),
}
