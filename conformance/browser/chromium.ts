/** What Chromium needs on a machine without a screen, and what keeps it from calling home. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The machine's Chromium; `CHROMIUM` names another. */
export const chromium = { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args }
