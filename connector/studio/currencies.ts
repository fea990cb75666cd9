// Currencies the host can show with their own symbol; any other is shown as a plain number.

/** ISO 4217 codes with a `CURRENCY_…` field type (host's type definitions, 2026). */
export const CURRENCIES = (
  'AED ALL ARS AUD BDT BGN BOB BRL CAD CDF CHF CLP CNY COP CRC CZK DKK DOP EGP ETB EUR GBP HKD HRK ' +
  'HUF IDR ILS INR IRR ISK JMD JPY KRW LKR LTL MNT MVR MXN MYR NOK NZD PAB PEN PHP PKR PLN RON RSD ' +
  'RUB SAR SEK SGD THB TRY TWD TZS UAH USD UYU VEF VND YER ZAR'
).split(' ')
