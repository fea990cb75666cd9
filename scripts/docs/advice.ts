// What helps when something does not work, by the sentence that says so; “…” is what it fills in.

import type { Text } from '../../connector/model/text'

/** Advice on the connector's own sentences, by their English. */
export const OUR_ADVICE: Readonly<Record<string, Text>> = {
  'This way back has been used already, is older than an hour, or was begun elsewhere. Nothing was stored: please connect again.':
    {
      en: 'The vendor’s page was left open for long, reloaded, or begun with another Google account. Begin again on the connections page; use a window with one Google account only.',
      es: 'La página del proveedor estuvo abierta mucho tiempo, se recargó o se empezó con otra cuenta de Google. Empieza de nuevo en la página de conexiones, en una ventana con una sola cuenta.',
    },
  '… was not connected, because access was not allowed there. Nothing was stored.': {
    en: 'Somebody chose “Deny” at the vendor, or may not grant access there. Ask an administrator of the vendor’s account to connect.',
    es: 'Alguien eligió «Denegar» en el proveedor, o no puede dar acceso. Pide a un administrador de esa cuenta que conecte.',
  },
  'There is no exchange rate for …, so amounts cannot be shown in …. Connect the European Central Bank rates, or choose another report currency.':
    {
      en: 'The ECB publishes about 30 currencies. Choose one of them as report currency; records in any other currency cannot be converted.',
      es: 'El BCE publica unas 30 monedas. Elige una de ellas como moneda del informe; los registros en otras no se pueden convertir.',
    },
  '“…” cannot be shown by “…”. Remove one of them from the chart or its filters.': {
    en: 'The metric’s records do not have that property. docs/dimensions.md says what each dimension belongs to.',
    es: 'Los registros de la métrica no tienen esa propiedad. docs/dimensions.md dice a qué pertenece cada dimensión.',
  },
  'Only one CRM can say which accounts there are. Edit the data source and choose one of: ….': {
    en: 'Two CRMs would count every account twice. For a second one, make a second data source.',
    es: 'Con dos CRM cada cuenta contaría dos veces. Para el segundo, crea otra fuente de datos.',
  },
  'Several billing systems are connected: …. Edit the data source and choose the sources: one of them if they bill the same accounts, all if each bills others.':
    {
      en: 'Choose under “Sources”. With both, revenue of an account that both bill is the sum.',
      es: 'Elige en «Fuentes». Con ambos, el ingreso de una cuenta que facturan los dos es la suma.',
    },
  'No connected source tells what this chart asks for. Connect one of: …, and choose it in the data source.':
    {
      en: 'A source that is connected but not ticked in the data source is not read. Some things need a property named under “Where the CRM keeps what”.',
      es: 'No se lee una fuente conectada que no esté marcada en la fuente de datos. Algunas cosas exigen nombrar la propiedad del CRM que las guarda.',
    },
  'The settings workbook has to be mended. ….': {
    en: 'Each line names tab, row and column. Other charts go on working; docs/workbook.md says what each column takes.',
    es: 'Cada línea nombra pestaña, fila y columna. Los demás gráficos siguen funcionando; docs/workbook.md dice qué admite cada columna.',
  },
  'HubSpot could not tell the companies of some records. Try again in a few minutes.': {
    en: 'HubSpot’s associations API failed for a part. If it lasts, see status.hubspot.com.',
    es: 'La API de asociaciones de HubSpot falló en parte. Si dura, mira status.hubspot.com.',
  },
  'The source answered in a form this connector does not know. Try again; if it stays, report it.':
    {
      en: 'The vendor changed its API, or a proxy answered. The detail names the place.',
      es: 'El proveedor cambió su API o respondió un intermediario. El detalle dice dónde.',
    },
  'Salesforce hides … of … from this connection. Ask your administrator for read access to these fields.':
    {
      en: 'Setup → Object Manager → the object → Fields → Set Field-Level Security: visible for the profile that connected.',
      es: 'Configuración → Gestor de objetos → el objeto → Campos → Seguridad a nivel de campo: visible para el perfil que conectó.',
    },
  'A filter on this chart cannot be applied to “…”. Check its pattern and values, or remove it.': {
    en: 'Mostly a pattern that is no RE2, or a number filter on a text. Nothing was answered, since all rows would be wrong.',
    es: 'Suele ser un patrón que no es RE2, o un filtro numérico sobre texto. No se respondió nada: con todas las filas estaría mal.',
  },
  'The field “…” does not exist. Edit the data source and choose “Refresh fields”.': {
    en: 'A field of your CRM was taken out of the settings, or the report was copied onto a data source with other settings.',
    es: 'Se quitó de los ajustes un campo de tu CRM, o el informe se copió sobre una fuente con otros ajustes.',
  },
  '… further fields are too many. Edit the data source and choose at most ….': {
    en: 'Each further field is read with every account.',
    es: 'Cada campo adicional se lee con todas las cuentas.',
  },
  'The chart asks for no field. Add a dimension or a metric to it.': {
    en: 'An empty chart; also a chart whose only field was deleted.',
    es: 'Un gráfico vacío, o cuyo único campo se borró.',
  },
  'The date range … is not valid. Choose a start date that is not after the end date.': {
    en: 'Mostly an advanced date range whose parts overlap.',
    es: 'Suele ser un rango avanzado cuyas partes se cruzan.',
  },
  'The setting “…” does not accept “…”. Edit the data source and choose one of: ….': {
    en: 'A link filled in the setting wrongly, or a parameter of the report did.',
    es: 'Lo rellenó mal un enlace o un parámetro del informe.',
  },
  '… is not connected. Open the data source, choose “Edit connection” and connect ….': {
    en: 'Also when another Google account owns the data source’s credentials: connections belong to one Google account.',
    es: 'También si las credenciales de la fuente son de otra cuenta de Google: las conexiones son de una sola.',
  },
  'A request for … would have left its own servers and was stopped. Please report this.': {
    en: 'A vendor’s answer named another host. No proof was sent there.',
    es: 'La respuesta de un proveedor nombraba otro servidor. No se le envió ninguna clave.',
  },
  '… has ended the connection. Open the connections page and connect … again.': {
    en: 'The grant was withdrawn, the password was changed, or the token was unused for too long (Xero: 60 days).',
    es: 'Se retiró el permiso, cambió la contraseña o el token pasó demasiado tiempo sin uso (Xero: 60 días).',
  },
  '… cannot confirm the connection right now. It stays as it is; try again later.': {
    en: 'The vendor’s login is down. Nothing has to be connected again.',
    es: 'El acceso del proveedor está caído. No hace falta volver a conectar.',
  },
  '… does not accept this connector’s registration. Your administrator has to check its client id and secret.':
    {
      en: 'Script properties `client_id.<source>` and `client_secret.<source>`, and the redirect address at the vendor: docs/connect.md.',
      es: 'Propiedades del script `client_id.<fuente>` y `client_secret.<fuente>`, y la dirección de retorno en el proveedor: docs/connect.md.',
    },
  'The data is still being read for the first time. Reload the report in a minute.': {
    en: 'Another chart of the page is reading the same; a big account may take minutes once.',
    es: 'Otro gráfico de la página lo está leyendo; una cuenta grande puede tardar minutos la primera vez.',
  },
  '… has more records of this kind (…) than a live chart can hold (… of all kinds). Choose shorter dates, or fewer sources in the data source.':
    {
      en: 'Memory of an execution is limited. Rosters such as accounts and invoices are read whole, whatever the dates.',
      es: 'La memoria de una ejecución es limitada. Los listados como cuentas y facturas se leen enteros, sean cuales sean las fechas.',
    },
  '… keeps sending the same page, so its list cannot be read to the end. Try again later.': {
    en: 'Records change while they are listed, or the vendor’s paging is at fault. No part is shown.',
    es: 'Los registros cambian mientras se listan, o falla la paginación del proveedor. No se muestra una parte.',
  },
  '… would have to be asked … times more, which takes … minutes at the speed it allows: longer than one chart may. Choose shorter dates, or fewer sources in the data source.':
    {
      en: 'Said as soon as the vendor tells how long its list is. Some plans allow more requests: docs/sources says what the connector keeps to.',
      es: 'Se dice en cuanto el proveedor indica lo larga que es su lista. Algunos planes permiten más peticiones: docs/sources dice a qué se atiene el conector.',
    },
  'Reading … takes longer than one chart may. Open the report again in a few minutes, or choose fewer sources.':
    {
      en: 'Apps Script ends a chart after six minutes. What has been read stays for the next try.',
      es: 'Apps Script corta un gráfico a los seis minutos. Lo ya leído sirve para el siguiente intento.',
    },
  'The connection to … could not be renewed just now. Try again in a minute.': {
    en: 'Another chart is renewing it at this moment.',
    es: 'Otro gráfico la está renovando en este momento.',
  },
  '… asks us to slow down. Try again in a few minutes.': {
    en: 'Other apps use the same limit of your account. docs/sources says what the connector keeps to.',
    es: 'Otras aplicaciones gastan el mismo límite de tu cuenta. docs/sources dice a qué se limita el conector.',
  },
  '… has no requests left for today. Charts that do not need it go on working; try again tomorrow.':
    {
      en: 'The vendor counts requests per day, for all apps together.',
      es: 'El proveedor cuenta las peticiones del día, de todas las aplicaciones juntas.',
    },
  '… no longer accepts the connection. Edit the data source’s connection and connect … again.': {
    en: 'The key was deleted or replaced at the vendor.',
    es: 'La clave se borró o se cambió en el proveedor.',
  },
  '… does not let this connection read what the chart needs. Connect it with read access to these records.':
    {
      en: 'A scope or permission is missing: docs/connect.md lists them; the detail quotes the vendor.',
      es: 'Falta un permiso: docs/connect.md los enumera; el detalle cita al proveedor.',
    },
  '… cannot be reached right now. Charts that do not need it go on working; try again later.': {
    en: 'The vendor is down, or the manifest’s urlFetchWhitelist misses its host: run checkLive.',
    es: 'El proveedor está caído, o falta su servidor en urlFetchWhitelist: ejecuta checkLive.',
  },
  '… gave an answer that cannot be read. Try again; if it stays so, tell your administrator.': {
    en: 'An answer cut off, or a web page of maintenance. It was asked for again several times.',
    es: 'Una respuesta cortada o una página de mantenimiento. Se pidió de nuevo varias veces.',
  },
  'Google’s daily limit of web requests for this account is used up. It is reset within 24 hours.':
    {
      en: '20,000 a day for consumer accounts, 100,000 for Workspace, for all scripts of the account. Set the data source’s freshness to 12 hours.',
      es: '20.000 al día en cuentas personales, 100.000 en Workspace, para todos los scripts de la cuenta. Pon la actualización de la fuente en 12 horas.',
    },
}

/** What the platform itself says, and advice. */
export const GOOGLE_SAYS: readonly { readonly says: string; readonly advice: Text }[] = [
  {
    says: 'There was an error caused by this connector',
    advice: {
      en: 'The execution was killed or the connector threw by accident. Apps Script editor → Executions shows which; run checkLive.',
      es: 'La ejecución se cortó o el conector falló sin querer. Editor de Apps Script → Ejecuciones dice cuál; ejecuta checkLive.',
    },
  },
  {
    says: 'Google hasn’t verified this app · Google no ha verificado esta aplicación',
    advice: {
      en: 'Your own deployment has not been reviewed. Inside one Workspace it is enough to make the OAuth consent screen “Internal”; otherwise choose “Advanced → Go to …”.',
      es: 'Tu instalación no está revisada. Dentro de un Workspace basta con que la pantalla de consentimiento sea «Interna»; si no, elige «Avanzado → Ir a …».',
    },
  },
  {
    says: 'This app is blocked · Esta aplicación está bloqueada',
    advice: {
      en: 'The Workspace administrator has to trust the app: Admin console → Security → API controls.',
      es: 'El administrador de Workspace debe marcarla como de confianza: consola → Seguridad → Controles de API.',
    },
  },
  {
    says: 'Authorise opens again and again · La autorización se repite sin fin',
    advice: {
      en: 'Several Google accounts are signed in and the page opened under another one: it shows which. Use a window with the data source’s account only.',
      es: 'Hay varias cuentas de Google abiertas y la página se abrió con otra: dice cuál. Usa una ventana con la cuenta de la fuente solamente.',
    },
  },
  {
    says: '"…" is not a valid value for ds.ds0.connectorId',
    advice: {
      en: 'The id is not that of the versioned deployment, or its access is not “Anyone with a Google account”. `npm run deploy` prints the right one.',
      es: 'El id no es el de la implementación con versión, o su acceso no es «Cualquiera con cuenta de Google». `npm run deploy` imprime el correcto.',
    },
  },
  {
    says: '"…" is not a valid value for ds.connector',
    advice: {
      en: 'Links say `connector=community`, word for word.',
      es: 'Los enlaces dicen `connector=community`, tal cual.',
    },
  },
  {
    says: 'Service invoked too many times for one day: urlfetch',
    advice: {
      en: 'The daily limit of web requests, as above.',
      es: 'El límite diario de peticiones web, como arriba.',
    },
  },
  {
    says: 'Exceeded maximum execution time',
    advice: {
      en: 'The connector ends itself before that with a sentence of its own; seen only where a vendor holds an answer back for minutes.',
      es: 'El conector termina antes con una frase propia; solo se ve si un proveedor retiene una respuesta minutos.',
    },
  },
  {
    says: 'User Configuration Error · ENTITY_NOT_FOUND · DATASET_CONFIGURATION',
    advice: {
      en: 'The data source of the report was deleted, or a link names another alias than ds0. Resource → Manage added data sources.',
      es: 'Se borró la fuente de datos del informe, o un enlace nombra otro alias que ds0. Recurso → Gestionar fuentes añadidas.',
    },
  },
  {
    says: 'User has not enabled the Apps Script API',
    advice: {
      en: 'Of `npm run deploy`: switch it on at script.google.com/home/usersettings and wait a minute.',
      es: 'De `npm run deploy`: actívala en script.google.com/home/usersettings y espera un minuto.',
    },
  },
]
