// A spreadsheet runs what begins so as a formula: a quote before it keeps it text.
const dangerous = /^[=+\-@\t\r]/

/** One line of a CSV file as spreadsheets read it (RFC 4180), holding text only. */
export const csvLine = (cells: string[]): string =>
  `${cells
    .map((cell) => (dangerous.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')}\r\n`

/** Says UTF-8 to Excel, which otherwise guesses. */
export const csvStart = '\uFEFF'
