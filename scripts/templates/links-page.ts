// A page that makes the links of the templates in the browser: a file to open, or to put on any web site.
// The links come from the very code that is tested, bundled into the page.

import { build } from 'esbuild'
import { templates } from '../../templates/index'
import { house } from '../../templates/brands/house'

/** The page; ids of published reports are filled in where there are any. */
export async function linksPage(published: Readonly<Record<string, string>>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['templates/looker-studio/link.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'links',
    write: false,
    minifyWhitespace: true,
    charset: 'utf8',
  })
  const options = templates.map(
    ({ id, title }) => `<option value="${id}">${title.en} · ${title.es}</option>`,
  )
  return PAGE.replace('/*links*/', () => outputFiles[0]?.text ?? '')
    .replace('/*published*/', () => JSON.stringify(published))
    .replace('<!--templates-->', () => options.join(''))
    .replaceAll('$accent', house.light.accent)
}

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Account Manager Reports · links</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 720px; margin: 40px auto; padding: 0 20px; color: #17202e; background: #f5f6f8 }
  label { display: block; margin: 14px 0 4px; font-size: 14px; color: #586274 }
  input, select { font: inherit; width: 100%; box-sizing: border-box; padding: 9px 10px; border: 1px solid #c9d0da; border-radius: 8px; background: #fff }
  h1 { font-size: 24px; margin: 0 } h2 { font-size: 16px; margin: 28px 0 6px }
  output { display: block; overflow-wrap: anywhere; background: #fff; border: 1px solid #e3e6eb; border-radius: 8px; padding: 12px; font: 13px/1.5 ui-monospace, monospace }
  .bad { color: #b3400b; font: inherit } a { color: $accent }
</style>
<h1>Links to copy a report · Enlaces para copiar un informe</h1>
<p>Nothing you type leaves this page. · Nada de lo que escribes sale de esta página.</p>
<form>
  <label for="template">Template · Plantilla</label><select id="template"><!--templates--></select>
  <label for="reportId">Report id · Id del informe</label><input id="reportId" placeholder="11111111-2222-3333-4444-555555555555" />
  <label for="connectorId">Deployment id · Id de implementación</label><input id="connectorId" placeholder="AKfycb…" />
  <label for="reportName">Name of the copy · Nombre de la copia</label><input id="reportName" />
  <label for="language">Language · Idioma</label><select id="language"><option value="en">English</option><option value="es">Español</option></select>
  <label for="report_currency">Currency · Moneda</label><input id="report_currency" value="EUR" />
  <label for="time_zone">Time zone · Zona horaria</label><input id="time_zone" value="Europe/Madrid" />
  <label for="demo">Data · Datos</label><select id="demo"><option value="false">Own · Propios</option><option value="true">Made-up · Inventados</option></select>
</form>
<h2>One click · Un clic</h2><output id="report"></output>
<h2>With the data source's page · Con la página de la fuente de datos</h2><output id="direct"></output>
<script>
/*links*/
const published = /*published*/;
const at = id => document.getElementById(id);
function show() {
  const { language, report_currency, time_zone, demo } = Object.fromEntries(['language', 'report_currency', 'time_zone', 'demo'].map(id => [id, at(id).value]));
  const name = at('reportName').value || at('template').selectedOptions[0].text.split(' · ')[language === 'es' ? 1 : 0];
  const copy = { reportId: at('reportId').value.trim(), connectorId: at('connectorId').value.trim(), reportName: name, sourceName: name, refreshFields: true, settings: { language, report_currency, time_zone, ...(demo === 'true' ? { demo } : {}) } };
  const link = links.reportLink(copy);
  const { problems } = links.readReportLink(link);
  for (const [id, href] of [['report', link], ['direct', links.directLink(copy)]]) {
    at(id).replaceChildren();
    if (problems.length > 0) for (const { en, es } of problems) { const p = document.createElement('p'); p.className = 'bad'; p.textContent = en + ' · ' + es; at(id).append(p) }
    else { const a = document.createElement('a'); a.href = href; a.textContent = href; at(id).append(a) }
  }
}
at('template').addEventListener('change', () => { at('reportId').value = published[at('template').value] ?? ''; show() });
document.querySelector('form').addEventListener('input', show);
at('reportId').value = published[at('template').value] ?? '';
show();
</script>
</html>
`
