// Prints the path and the environment of the Chromium that comes with an npm package, unpacking it first.
// A process of its own, because the package is an ES module and sets up its own environment.

process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x' // makes it unpack its own libraries too

const { default: chromium } = await import('@sparticuz/chromium')
const executablePath = await chromium.executablePath()
const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env
process.stdout.write(JSON.stringify({ executablePath, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }))
