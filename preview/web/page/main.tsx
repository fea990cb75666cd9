// Starts the page: learns currency and day, then shows the report.

import { render } from 'preact'
import { context } from './api'
import { App } from './app'
import { word } from './strings'

const root = document.getElementById('report')
if (root) {
  context().then(
    known => render(<App context={known} />, root),
    () => render(<p class="notice">{word('offline', 'en')}</p>, root),
  )
}
